import { TextInput } from "@mantine/core";
import { Form } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { taskWords } from "./work-words.ts";

/** Takes back a task or a notice, with a reason. Opens by itself when it came back; several may stand on one page. */
export function WithdrawForm({ name, id, form }: { name: string; id: string; form: ShownForm | undefined }) {
  const { say } = useDesk();
  const own = form?.values[name] === id ? form : undefined;
  const typed = own?.values["reason"];
  return (
    <details open={own !== undefined}>
      <summary>{say(taskWords.withdraw)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name={name} value={id} />
        <TextInput
          name="reason"
          label={say(taskWords.reason)}
          required
          maxLength={200}
          defaultValue={typeof typed === "string" ? typed : ""}
          error={own?.faults.find(({ field }) => field === "reason")?.text}
        />
        <SubmitButton>{say(taskWords.withdrawNow)}</SubmitButton>
      </Form>
    </details>
  );
}
