import {
  type ActionFunctionArgs,
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
import type { Language } from "#src/platform/i18n/language.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { type OpenSlip, openSlip, redeemSlip } from "../accounts/redeem-slip.ts";
import { nameToGreet } from "../model/made-name.ts";
import { afterSignIn } from "./after-sign-in.ts";
import { answerForm, field } from "./answer-form.ts";
import { CodeField } from "./code-field.tsx";
import { peopleRequest } from "./people-context.ts";
import { signInWords } from "./sign-in-words.ts";

interface ShownSlip extends Pick<OpenSlip, "name" | "purpose" | "signInName"> {
  readonly code: string;
}

/** A link from `npm start -- --empty` brings the code along; otherwise it is typed. */
export function loader({ request }: LoaderFunctionArgs) {
  return { code: (new URL(request.url).searchParams.get("code") ?? "").replace(/\D/g, "").slice(0, 16) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const { accounts, scope } = people;
  const { cell, county, caller, language } = scope;
  return answerForm(request, language, async (values) => {
    const code = field(values, "code");
    if (field(values, "step") !== "redeem")
      return { slip: shown(await openSlip(accounts, cell, county, caller, code), code, language) };
    try {
      const input = {
        code,
        signInName: field(values, "signInName"),
        password: field(values, "password"),
        language,
      };
      const started = await redeemSlip(accounts, cell, county, caller, input);
      return await afterSignIn(people, started, "slip", "/desk");
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "people.slip-refused") throw error;
      // The slip is still good: stay on its second page with what was typed.
      const slip = shown(await openSlip(accounts, cell, county, caller, code), code, language);
      return { slip, message: error.say(language), signInName: field(values, "signInName") };
    }
  });
}

function shown({ name, purpose, signInName }: OpenSlip, code: string, language: Language): ShownSlip {
  return { name: nameToGreet(name, language), purpose, signInName, code };
}

export default function FirstSignIn() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  if (actionData !== undefined && "slip" in actionData) {
    const { message, signInName } = { message: undefined, signInName: "", ...actionData };
    return <ChooseName slip={actionData.slip} message={message} signInName={signInName} />;
  }
  return (
    <>
      <PageHeader title={say(signInWords.firstTitle)} />
      <Form method="post" className="sign-in-form">
        <FaultList refusal={actionData} />
        <CodeField name="code" label={say(signInWords.slipCode)} digits={16} value={loaderData.code} />
        <SubmitButton>{say(signInWords.check)}</SubmitButton>
      </Form>
      <p>
        <a href="/desk/sign-in">{say(signInWords.back)}</a>
      </p>
    </>
  );
}

function ChooseName({
  slip,
  message,
  signInName,
}: {
  slip: ShownSlip;
  message: string | undefined;
  signInName: string;
}) {
  const { say } = useDesk();
  const known = slip.signInName;
  return (
    <>
      <PageHeader title={say(signInWords.firstTitle)} />
      <p>
        {known === undefined
          ? say(signInWords.hello, { name: slip.name })
          : say(signInWords.helloAgain, { name: slip.name, signInName: known })}
      </p>
      {message === undefined ? null : (
        <p role="alert" className="fault-list">
          {message}
        </p>
      )}
      <Form method="post" className="sign-in-form">
        <input type="hidden" name="code" value={slip.code} />
        {known === undefined ? (
          <FormField
            name="signInName"
            label={say(signInWords.name)}
            hint={say(signInWords.nameHint)}
            autoComplete="username"
            value={signInName}
            required
          />
        ) : (
          <input type="hidden" name="signInName" autoComplete="username" value={known} />
        )}
        <FormField
          name="password"
          label={say(signInWords.newPassword)}
          hint={say(signInWords.passwordHint)}
          type="password"
          autoComplete="new-password"
          required
        />
        <SubmitButton name="step" value="redeem">
          {say(signInWords.save)}
        </SubmitButton>
      </Form>
    </>
  );
}
