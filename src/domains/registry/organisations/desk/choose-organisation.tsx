import { Button } from "@mantine/core";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { choose } from "../../desk/registry-words.ts";

/** For which organisation a form is meant, asked of those who work for several before the form itself. */
export function ChooseOrganisation(props: {
  readonly title: string;
  /** The form's own address; it is told the number under `name`. */
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly goOn: string;
}) {
  const { say } = useDesk();
  const { title, action, name, label, choices, goOn } = props;
  return (
    <>
      <PageHeader title={title} />
      <form method="get" action={action} className="desk-form">
        <FormSelect name={name} label={label} empty={say(choose)} options={choices} required />
        <Button type="submit">{goOn}</Button>
      </form>
    </>
  );
}
