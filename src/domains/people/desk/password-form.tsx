import { Form } from "react-router";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { meWords } from "./me-words.ts";
import { signInWords } from "./sign-in-words.ts";

export function PasswordForm() {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(meWords.password)}</h2>
      <Form method="post" className="sign-in-form">
        <FormField
          name="present-password"
          label={say(meWords.present)}
          type="password"
          autoComplete="current-password"
          required
        />
        <FormField
          name="password"
          label={say(meWords.next)}
          hint={say(signInWords.passwordHint)}
          type="password"
          autoComplete="new-password"
          required
        />
        <SubmitButton kind="quiet" name="act" value="change-password">
          {say(meWords.change)}
        </SubmitButton>
      </Form>
    </section>
  );
}
