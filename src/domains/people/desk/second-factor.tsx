import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { passSecondFactor } from "../accounts/second-factor.ts";
import { afterSignIn, pageOf } from "./after-sign-in.ts";
import { answerForm, field, goOn, safeTarget } from "./answer-form.ts";
import { CodeField } from "./code-field.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { signInByPasskey } from "./passkey-browser.ts";
import { peopleRequest } from "./people-context.ts";
import { signInWords } from "./sign-in-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sessions, scope } = peopleRequest(context);
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  const state = await sessions.stateOf(scope.caller, scope.county);
  if (state.kind !== "second-factor" || !state.enrolled) throw goOn(pageOf(state, to));
  return { to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  return answerForm(request, people.scope.language, async (values) => {
    const started = await passSecondFactor(people.accounts, people.scope.caller, field(values, "code"));
    return afterSignIn(people, started, "second-factor", to);
  });
}

export default function SecondFactor() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const passkey = async (): Promise<void> => {
    location.assign(await signInByPasskey(loaderData.to));
  };
  return (
    <>
      <PageHeader title={say(signInWords.factorTitle)} />
      <Form method="post" className="sign-in-form">
        <FaultList refusal={actionData} />
        <CodeField
          name="code"
          label={say(signInWords.factorCode)}
          hint={say(signInWords.factorHint)}
          digits={10}
        />
        <SubmitButton>{say(signInWords.goOn)}</SubmitButton>
      </Form>
      <PasskeyButton label={say(signInWords.byPasskey)} run={passkey} />
      <p>{say(signInWords.lostPhone)}</p>
      <form method="post" action="/desk/sign-out">
        <button type="submit" className="link-button">
          {say(signInWords.signOut)}
        </button>
      </form>
    </>
  );
}
