import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import {
  type DeskScope,
  type FormValues,
  done,
  performDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { type OrderedWipes, orderedWipesOf } from "#src/platform/sync/hub/ordered-wipes.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { closeForReset } from "../accounts/close-for-reset.ts";
import { endSessionsOf } from "../actions/end-sessions.ts";
import { resetAccess } from "../actions/reset-access.ts";
import { suspendAccount } from "../actions/suspend-account.ts";
import { wipePhones } from "../actions/wipe-phones.ts";
import { localMinute } from "../model/local-minute.ts";
import { accountsInReach } from "../reads/accounts-in-reach.ts";
import { accountsWords } from "./accounts-words.ts";
import { field } from "./answer-form.ts";
import { WipePhones } from "./wipe-phones.tsx";
import { devicesWords } from "./devices-words.ts";
import { peopleRequest } from "./people-context.ts";
import { printedSlip } from "./printed-slip.ts";
import { requireRight } from "./require-right.ts";
import { Slips } from "./slips.tsx";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return readDeskLogged(context, { kind: "list", purpose: "people.accounts" }, (ctx, scope) =>
    shown(ctx, scope, { named: query.get("name") ?? "", after: query.get("after") }),
  );
}

async function shown(
  ctx: ShowingContext,
  { cell, county }: DeskScope,
  asked: { named: string; after: string | null },
) {
  requireRight(ctx, "people.reset-access");
  const { rows, next } = await accountsInReach(ctx, asked);
  const wipes = await orderedWipesOf(
    cell,
    county,
    rows.map(({ personId }) => personId),
  );
  return {
    named: asked.named,
    next,
    accounts: rows.map(({ lastSignIn, ...account }) => ({
      ...account,
      wipes: wipes.get(account.personId) ?? { waiting: 0, told: 0 },
      lastSignIn: lastSignIn === null ? null : localMinute(lastSignIn, ctx.county.timeZone),
    })),
  };
}

function personOf(values: FormValues) {
  return { personId: field(values, "personId") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const form = await request.formData();
  switch (form.get("act")) {
    case "reset": {
      const performed = await performDesk(context, resetAccess, form, personOf);
      if (!performed.done) return refused(performed);
      await closeForReset(accounts, scope.cell, scope.county, performed.result);
      return {
        slips: [printedSlip(performed.result, scope.county)],
        address: `${scope.origin}/desk/first-sign-in`,
        delivery: await accounts.delivery(),
      };
    }
    case "end": {
      const performed = await performDesk(context, endSessionsOf, form, personOf);
      return performed.done ? done("/people/accounts") : refused(performed);
    }
    case "wipe": {
      const performed = await performDesk(context, wipePhones, form, personOf);
      return performed.done ? done("/people/accounts") : refused(performed);
    }
    default: {
      const suspended = form.get("act") === "suspend";
      const performed = await performDesk(context, suspendAccount, form, (values) => ({
        ...personOf(values),
        suspended,
      }));
      return performed.done ? done("/people/accounts") : refused(performed);
    }
  }
}

export default function Accounts() {
  const { say, to } = useDesk();
  const { accounts, named, next } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered !== undefined && "slips" in answered) {
    const { slips, address, delivery } = answered;
    return <Slips slips={slips} address={address} back="/desk/people/accounts" resetTold={delivery} />;
  }
  return (
    <>
      <PageHeader
        title={say(accountsWords.title)}
        detail={say(accountsWords.count, { count: accounts.length })}
      >
        <a href="/desk/people/invitations">{say(accountsWords.toInvitations)}</a>
      </PageHeader>
      <FaultList refusal={answered} />
      <Form method="get" className="sign-in-form">
        <FormField name="name" label={say(accountsWords.find)} type="search" value={named} maxLength={100} />
        <SubmitButton kind="quiet">{say(accountsWords.search)}</SubmitButton>
      </Form>
      {accounts.length === 0 ? (
        <EmptyState title={say(accountsWords.emptyTitle)} text={say(accountsWords.emptyText)} />
      ) : (
        <div className="people-scroll people-cards">
          <table className="people-table">
            <thead>
              <tr>
                <th scope="col">{say(accountsWords.name)}</th>
                <th scope="col">{say(accountsWords.lastSignIn)}</th>
                <th scope="col">{say(accountsWords.state)}</th>
                <th scope="col">{say(accountsWords.acts)}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ personId, name, lastSignIn, suspended, leftOn, wipes }) => (
                <tr key={personId}>
                  <td>{name}</td>
                  <td data-label={say(accountsWords.lastSignIn)}>{lastSignIn ?? say(accountsWords.never)}</td>
                  <td data-label={say(accountsWords.state)}>
                    {leftOn === null
                      ? say(suspended ? accountsWords.suspended : accountsWords.active)
                      : say(accountsWords.left, { on: leftOn })}
                    <Wipes {...wipes} />
                  </td>
                  <td>
                    {leftOn === null ? <AccountActs personId={personId} suspended={suspended} /> : null}
                    <WipePhones personId={personId} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {next === null ? null : (
            <p>
              <a href={to(`/desk/people/accounts?${new URLSearchParams({ name: named, after: next })}`)}>
                {say(accountsWords.more)}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** What became of the orders to erase phones. */
function Wipes({ waiting, told }: OrderedWipes) {
  const { say } = useDesk();
  return (
    <>
      {waiting === 0 ? null : <p>{say(devicesWords.wipesWaiting, { n: waiting })}</p>}
      {told === 0 ? null : <p>{say(devicesWords.wipesTold, { n: told })}</p>}
    </>
  );
}

function AccountActs({ personId, suspended }: { personId: string; suspended: boolean }) {
  const { say } = useDesk();
  return (
    <Form method="post">
      <input type="hidden" name="personId" value={personId} />
      <SubmitButton kind="quiet" name="act" value="reset">
        {say(accountsWords.reset)}
      </SubmitButton>{" "}
      <SubmitButton kind="quiet" name="act" value="end">
        {say(accountsWords.endSessions)}
      </SubmitButton>{" "}
      <SubmitButton kind="quiet" name="act" value={suspended ? "open" : "suspend"}>
        {say(suspended ? accountsWords.open : accountsWords.suspend)}
      </SubmitButton>
    </Form>
  );
}
