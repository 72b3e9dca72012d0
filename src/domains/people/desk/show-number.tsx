import { Form } from "react-router";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { personsWords } from "./persons-words.ts";

/** Asks why before a number is shown; the number comes with the answer and is gone with the next page. */
export function ShowNumber(props: {
  readonly personId: string;
  readonly form: Parameters<typeof FormField>[0]["form"];
}) {
  const { say } = useDesk();
  const { personId, form } = props;
  return (
    <details className="people-inline-act" open={form?.values["act"] === "unmask"}>
      <summary>{say(personsWords.showNumber)}</summary>
      <Form method="post" className="sign-in-form">
        <input type="hidden" name="personId" value={personId} />
        <FormField
          name="reason"
          label={say(personsWords.reason)}
          hint={say(personsWords.reasonHint)}
          maxLength={200}
          form={form}
          required
        />
        <SubmitButton kind="quiet" name="act" value="unmask">
          {say(personsWords.showNow)}
        </SubmitButton>
      </Form>
    </details>
  );
}
