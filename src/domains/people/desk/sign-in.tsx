import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "react-router";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { signInWithPassword } from "../accounts/sign-in-with-password.ts";
import { afterSignIn, pageOf } from "./after-sign-in.ts";
import { answerForm, field, goOn, safeTarget } from "./answer-form.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { signInByPasskey } from "./passkey-browser.ts";
import { peopleRequest } from "./people-context.ts";
import { signInWords } from "./sign-in-words.ts";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sessions, scope } = peopleRequest(context);
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  const state = await sessions.stateOf(scope.caller, scope.county);
  if (state.kind === "person" || state.kind === "second-factor") throw goOn(pageOf(state, to));
  return { to };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  return answerForm(request, people.scope.language, async (values) => {
    const input = { signInName: field(values, "signInName"), password: field(values, "password") };
    const started = await signInWithPassword(people.accounts, people.scope.caller, input);
    return afterSignIn(people, started, "password", to);
  });
}

export default function SignIn() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const [query] = useSearchParams();
  const kept = query.size === 0 ? "" : `?${query}`;
  const passkey = async (): Promise<void> => {
    location.assign(await signInByPasskey(loaderData.to));
  };
  return (
    <>
      <PageHeader title={say(signInWords.title)} />
      <Form method="post" className="sign-in-form">
        <FaultList refusal={actionData} />
        <FormField
          name="signInName"
          label={say(signInWords.name)}
          autoComplete="username"
          required
          form={actionData}
        />
        <FormField
          name="password"
          label={say(signInWords.password)}
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton>{say(signInWords.signIn)}</SubmitButton>
      </Form>
      <nav className="sign-in-ways" aria-label={say(signInWords.otherWays)}>
        <PasskeyButton label={say(signInWords.byPasskey)} run={passkey} />
        <ul>
          <li>
            <a href={`/desk/sign-in/phone${kept}`}>{say(signInWords.byPhone)}</a>
          </li>
          <li>
            <a href="/desk/first-sign-in">{say(signInWords.slip)}</a>
          </li>
          <li>
            <a href="/desk/forgotten-password">{say(signInWords.forgotten)}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}
