import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { renderSVG } from "uqr";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { countyName } from "#src/platform/db/county.ts";
import type { Accounts, Caller } from "../accounts/accounts.ts";
import { setAuthenticator } from "../accounts/change-credentials.ts";
import { requireFreshSession } from "../accounts/fresh-session.ts";
import { offerTimeCode, readTimeCodeOffer, type TimeCodeOffer } from "../accounts/second-factor.ts";
import type { AccountSession } from "../accounts/sessions.ts";
import type { DeskScope } from "#src/platform/access/request-context.ts";
import { base32, enrolmentAddress } from "../accounts/time-code.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { nextPage } from "./after-sign-in.ts";
import { answerForm, cookieHeaders, field, goOn, safeTarget } from "./answer-form.ts";
import { CodeField } from "./code-field.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { makePasskey } from "./passkey-browser.ts";
import { peopleRequest } from "./people-context.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { signInWords } from "./sign-in-words.ts";

/**
 * Each look offers a new secret, which the form carries; a wrong code brings the same one back. Without a fresh session
 * there is no offer: so it is also right after the session was changed for one of two factors.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  const session = await freshSession(accounts, scope.caller);
  const offer =
    session === undefined ? null : shown(offerTimeCode(accounts, session.accountId), session, scope);
  return data({ to, offer }, { headers: { "cache-control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const people = peopleRequest(context);
  const { accounts, scope } = people;
  const to = safeTarget(new URL(request.url).searchParams.get("to"));
  const session = await freshSession(accounts, scope.caller);
  if (session === undefined) throw goOn(`/desk/sign-in?${new URLSearchParams({ to })}`);
  return answerForm(request, scope.language, async (values) => {
    const { cell, county, language, caller } = scope;
    const offer = readTimeCodeOffer(accounts, session.accountId, field(values, "offer"));
    try {
      const set = await setAuthenticator(accounts, cell, county, caller, {
        offer: offer.sealed,
        code: field(values, "code"),
        language,
      });
      const next = await nextPage(people, set, "second-factor", to);
      return data({ recoveryCodes: set.recoveryCodes, next }, { headers: cookieHeaders(set.cookies) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return data({ again: shown(offer, session, scope), message: error.say(language) }, { status: 422 });
    }
  });
}

function freshSession(accounts: Accounts, caller: Caller): Promise<AccountSession | undefined> {
  return requireFreshSession(accounts, caller).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}

function shown(offer: TimeCodeOffer, session: AccountSession, { county, language }: DeskScope) {
  const address = enrolmentAddress(offer.secret, countyName(county, language), session.signInName);
  return {
    sealed: offer.sealed,
    address,
    picture: renderSVG(address, { border: 2 }),
    key: base32(offer.secret),
  };
}

export default function SetSecondFactor() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  if (actionData !== undefined && "recoveryCodes" in actionData) {
    return <RecoveryCodes codes={actionData.recoveryCodes} next={actionData.next} />;
  }
  const again = actionData !== undefined && "again" in actionData ? actionData.again : undefined;
  const offer = again ?? loaderData.offer;
  if (offer === null) return <SignInFirst to={loaderData.to} />;
  const { sealed, address, picture, key } = offer;
  const passkey = async (): Promise<void> => {
    await makePasskey("");
    location.assign(loaderData.to);
  };
  return (
    <>
      <PageHeader title={say(signInWords.setTitle)} />
      <p>{say(signInWords.setWhy)}</p>
      {actionData === undefined ? null : (
        <p role="alert" className="fault-list">
          {actionData.message}
        </p>
      )}
      <p>{say(signInWords.setScan)}</p>
      <img
        className="qr"
        alt=""
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        width={220}
        height={220}
      />
      <p>
        {say(signInWords.setType)} <code>{key.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <p>
        <a href={address}>{say(signInWords.setOpen)}</a>
      </p>
      <Form method="post" className="sign-in-form">
        <input type="hidden" name="offer" value={sealed} />
        <CodeField name="code" label={say(signInWords.setCode)} digits={6} />
        <SubmitButton>{say(signInWords.goOn)}</SubmitButton>
      </Form>
      <p>{say(signInWords.orPasskey)}</p>
      <PasskeyButton label={say(signInWords.addPasskey)} run={passkey} />
    </>
  );
}

function SignInFirst({ to }: { to: string }) {
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(signInWords.setTitle)} />
      <p>{say(signInWords.signInFirst)}</p>
      <p>
        <a href={`/desk/sign-in?${new URLSearchParams({ to })}`}>{say(signInWords.signIn)}</a>
      </p>
      <form method="post" action="/desk/sign-out">
        <button type="submit" className="link-button">
          {say(signInWords.signOut)}
        </button>
      </form>
    </>
  );
}
