import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { sendPhoneCode } from "../accounts/phone-codes.ts";
import { resetPassword } from "../accounts/reset-password.ts";
import { codeAsked } from "../model/delivery-words.ts";
import { afterSignIn } from "./after-sign-in.ts";
import { answerForm, cookieHeaders, field } from "./answer-form.ts";
import { CodeField } from "./code-field.tsx";
import { peopleRequest } from "./people-context.ts";
import { phoneCookie, phoneCookieOf } from "./phone-cookie.ts";
import { signInWords } from "./sign-in-words.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return { delivery: await peopleRequest(context).accounts.delivery() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const { accounts, scope } = people;
  const { cell, county, caller, language } = scope;
  return answerForm(request, language, async (values) => {
    if (field(values, "step") !== "set") {
      const phone = field(values, "phone");
      const id = await sendPhoneCode(accounts, caller, { phone, purpose: "forgotten-password", language });
      return data({ sent: true as const }, { headers: cookieHeaders([phoneCookie(caller.origin, id)]) });
    }
    const id = phoneCookieOf(caller.origin, caller.headers);
    const input = { id, code: field(values, "code"), password: field(values, "password"), language };
    const started = await resetPassword(accounts, cell, county, caller, input);
    return afterSignIn(people, started, "phone", "/desk");
  });
}

export default function ForgottenPassword() {
  const { delivery } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const refused = actionData !== undefined && "faults" in actionData ? actionData : undefined;
  const asked = (actionData !== undefined && "sent" in actionData) || refused?.values["step"] === "set";
  return (
    <>
      <PageHeader title={say(signInWords.forgottenTitle)} />
      <p>{say(asked ? codeAsked[delivery] : signInWords.forgottenText)}</p>
      <Form method="post" className="sign-in-form">
        <FaultList refusal={refused} />
        {asked ? (
          <>
            <CodeField
              name="code"
              label={say(signInWords.code)}
              hint={say(signInWords.sixDigits)}
              digits={6}
            />
            <FormField
              name="password"
              label={say(signInWords.newPassword)}
              hint={say(signInWords.passwordHint)}
              type="password"
              autoComplete="new-password"
              required
            />
            <SubmitButton name="step" value="set">
              {say(signInWords.save)}
            </SubmitButton>
          </>
        ) : (
          <>
            <FormField
              name="phone"
              label={say(signInWords.phone)}
              type="tel"
              autoComplete="tel-national"
              required
              form={refused}
            />
            <SubmitButton>{say(signInWords.send)}</SubmitButton>
          </>
        )}
      </Form>
      <p>
        <a href="/desk/sign-in">{say(signInWords.back)}</a>
      </p>
    </>
  );
}
