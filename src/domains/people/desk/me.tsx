import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { mask } from "#src/platform/personal/mask.ts";
import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import {
  askNewPhone,
  changePassword,
  changePhone,
  forgetPhone,
  newRecoveryCodes,
} from "../accounts/change-credentials.ts";
import { listPasskeys, removePasskey } from "../accounts/passkeys.ts";
import { phoneOf } from "../accounts/phone-codes.ts";
import { secondFactorOf } from "../accounts/second-factor.ts";
import { endSession, endSessions, findSession, listSessions } from "../accounts/sessions.ts";
import { localMinute } from "../model/local-minute.ts";
import { myAccountEvents } from "../reads/my-account-events.ts";
import { myDevices } from "../reads/my-devices.ts";
import { answerForm, cookieHeaders, field, goOn } from "./answer-form.ts";
import { MyAccountEvents } from "./my-account-events.tsx";
import { MyDevices } from "./my-devices.tsx";
import { MyFactors } from "./my-factors.tsx";
import { MyPhone } from "./my-phone.tsx";
import { MySessions } from "./my-sessions.tsx";
import { PasswordForm } from "./password-form.tsx";
import { meWords } from "./me-words.ts";
import { goOnIn, peopleRequest } from "./people-context.ts";
import { phoneCookie, phoneCookieOf } from "./phone-cookie.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import "./people-desk.css";

export async function loader({ context }: LoaderFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const session = await findSession(accounts, scope.caller);
  if (session === undefined) throw goOn("/desk/sign-in?to=/desk/me");
  const { accountId } = session;
  const { timeZone } = scope.county;
  const number = await phoneOf(accounts, accountId);
  return data(
    {
      signInName: session.signInName,
      currentId: session.id,
      sessions: (await listSessions(accounts, accountId)).map(({ id, browser, startedAt, usedAt }) => ({
        id,
        browser,
        startedAt: localMinute(startedAt, timeZone),
        usedAt: localMinute(usedAt, timeZone),
      })),
      factors: await secondFactorOf(accounts, accountId),
      passkeys: (await listPasskeys(accounts, accountId)).map(({ id, name, addedAt }) => ({
        id,
        name,
        addedAt: addedAt === null ? "" : localMinute(addedAt, timeZone),
      })),
      delivery: await accounts.delivery(),
      phone: number === undefined ? null : mask("phone", number),
      ...(await withCounty(scope.cell, scope.county, scope.actor, async (ctx) => ({
        devices: await myDevices(ctx),
        events: (await myAccountEvents(ctx)).map((event) => ({
          ...event,
          at: localMinute(event.at, timeZone),
        })),
      }))),
    },
    { headers: { "cache-control": "no-store" } },
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = peopleRequest(context).scope;
  return answerForm(request, language, (values) => act(context, (name) => field(values, name)));
}

async function act(context: ActionFunctionArgs["context"], get: (name: string) => string) {
  const { accounts, scope } = peopleRequest(context);
  const { cell, county, caller, language } = scope;
  switch (get("act")) {
    case "end-session": {
      const session = await findSession(accounts, caller);
      if (session !== undefined) await endSession(accounts, session.accountId, get("session"));
      return goOn("/desk/me");
    }
    case "end-others": {
      const session = await findSession(accounts, caller);
      if (session !== undefined) await endSessions(accounts, session.accountId, session.id);
      return goOn("/desk/me");
    }
    case "change-password": {
      const started = await changePassword(accounts, cell, county, caller, {
        present: get("present-password"),
        next: get("password"),
        language,
      });
      return goOn("/desk/me", started.cookies);
    }
    case "wipe-phone":
      await perform(cell, county, scope.actor, orderWipe, { deviceId: get("device") });
      return goOn("/desk/me");
    case "remove-passkey": {
      const input = { passkeyId: get("passkey"), language };
      const started = await removePasskey(accounts, cell, county, caller, input);
      return goOn("/desk/me", started.cookies);
    }
    case "new-codes": {
      const set = await newRecoveryCodes(accounts, cell, county, caller, language);
      const headers = cookieHeaders(goOnIn(context, set));
      return data({ recoveryCodes: set.recoveryCodes }, { headers });
    }
    case "ask-phone": {
      const id = await askNewPhone(accounts, caller, { phone: get("phone"), language });
      return data({ sent: true as const }, { headers: cookieHeaders([phoneCookie(caller.origin, id)]) });
    }
    case "forget-phone": {
      const started = await forgetPhone(accounts, cell, county, caller, language);
      return goOn("/desk/me", started.cookies);
    }
    default: {
      const id = phoneCookieOf(caller.origin, caller.headers);
      const started = await changePhone(accounts, cell, county, caller, { id, code: get("code"), language });
      return goOn("/desk/me", started.cookies);
    }
  }
}

export default function Me() {
  const { say } = useDesk();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered !== undefined && "recoveryCodes" in answered)
    return <RecoveryCodes codes={answered.recoveryCodes} next="/desk/me" />;
  const refused = answered !== undefined && "faults" in answered ? answered : undefined;
  return (
    <>
      <PageHeader title={say(meWords.title)} detail={loaded.signInName} />
      {refused === undefined ? null : (
        <div className="fault-list" role="alert">
          <p>{refused.message}</p>
          <Form method="post" action="/sign-out">
            <button type="submit" className="link-button">
              {say(meWords.signInAgain)}
            </button>
          </Form>
        </div>
      )}
      <MySessions sessions={loaded.sessions} currentId={loaded.currentId} />
      <MyDevices devices={loaded.devices} />
      <PasswordForm />
      <MyFactors factors={loaded.factors} passkeys={loaded.passkeys} />
      <MyPhone
        phone={loaded.phone}
        sent={answered !== undefined && "sent" in answered ? loaded.delivery : undefined}
        form={refused}
      />
      <MyAccountEvents events={loaded.events} />
    </>
  );
}
