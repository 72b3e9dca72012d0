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
import { signInWithPhone } from "../accounts/sign-in-with-phone.ts";
import { codeAsked } from "../model/delivery-words.ts";
import { afterSignIn } from "./after-sign-in.ts";
import { answerForm, cookieHeaders, field, safeTarget } from "./answer-form.ts";
import { CodeField } from "./code-field.tsx";
import { peopleRequest } from "./people-context.ts";
import { phoneCookie, phoneCookieOf } from "./phone-cookie.ts";
import { signInWords } from "./sign-in-words.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const { caller } = scope;
  return {
    delivery: await accounts.delivery(),
    asked: phoneCookieOf(caller.origin, caller.headers) !== undefined,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const { accounts, scope } = people;
  const { caller, language } = scope;
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  return answerForm(request, language, async (values) => {
    if (field(values, "step") === "send") {
      const id = await sendPhoneCode(accounts, caller, {
        phone: field(values, "phone"),
        purpose: "sign-in",
        language,
      });
      return data({ sent: true as const }, { headers: cookieHeaders([phoneCookie(caller.origin, id)]) });
    }
    const id = phoneCookieOf(caller.origin, caller.headers);
    const started = await signInWithPhone(accounts, caller, { id, code: field(values, "code") });
    return afterSignIn(people, started, "phone", to);
  });
}

export default function SignInPhone() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const refused = actionData !== undefined && "faults" in actionData ? actionData : undefined;
  const asked = loaderData.asked || (actionData !== undefined && "sent" in actionData);
  return (
    <>
      <PageHeader title={say(signInWords.phoneTitle)} />
      <FaultList refusal={refused} />
      {asked ? (
        <Form method="post" className="sign-in-form">
          <p>{say(codeAsked[loaderData.delivery])}</p>
          <CodeField name="code" label={say(signInWords.code)} hint={say(signInWords.sixDigits)} digits={6} />
          <SubmitButton>{say(signInWords.signIn)}</SubmitButton>
        </Form>
      ) : null}
      <Form method="post" className="sign-in-form">
        {asked ? <p>{say(signInWords.again)}</p> : null}
        <FormField
          name="phone"
          label={say(signInWords.phone)}
          type="tel"
          autoComplete="tel-national"
          required
          form={refused}
        />
        <SubmitButton kind={asked ? "quiet" : "primary"} name="step" value="send">
          {say(signInWords.send)}
        </SubmitButton>
      </Form>
      <p>
        <a href="/desk/sign-in">{say(signInWords.back)}</a>
      </p>
    </>
  );
}
