import { Form } from "react-router";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";
import { newNumberAsked } from "../model/delivery-words.ts";
import { CodeField } from "./code-field.tsx";
import { meWords } from "./me-words.ts";

interface Props {
  readonly phone: string | null;
  /** What became of the code for a new number; undefined until one was asked for. */
  readonly sent: MessageDelivery | undefined;
  readonly form: ShownForm | undefined;
}

/** The number codes go to; a new one counts once its code came back. */
export function MyPhone({ phone, sent, form }: Props) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(meWords.phone)}</h2>
      <p>{phone === null ? say(meWords.phoneNone) : say(meWords.phoneIs, { number: phone })}</p>
      <p>{say(meWords.phoneRisk)}</p>
      {sent === undefined ? null : (
        <Form method="post" className="sign-in-form">
          <p>{say(newNumberAsked[sent])}</p>
          <CodeField name="code" label={say(meWords.code)} digits={6} />
          <SubmitButton name="act" value="change-phone">
            {say(meWords.saveNumber)}
          </SubmitButton>
        </Form>
      )}
      <Form method="post" className="sign-in-form">
        <FormField
          name="phone"
          label={say(meWords.newNumber)}
          type="tel"
          autoComplete="tel-national"
          form={form}
          required
        />
        <SubmitButton kind="quiet" name="act" value="ask-phone">
          {say(meWords.sendCode)}
        </SubmitButton>
      </Form>
      {phone === null ? null : (
        <Form method="post">
          <SubmitButton kind="quiet" name="act" value="forget-phone">
            {say(meWords.remove)}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
