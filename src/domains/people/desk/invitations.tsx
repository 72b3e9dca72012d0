import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { performDesk, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { PageTitle } from "#src/ui/desk/page-title.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { sendSlips } from "../accounts/send-slips.ts";
import { inviteHolders, mostInvitationsAtOnce } from "../actions/invite-holders.ts";
import { invitationsSent } from "../model/delivery-words.ts";
import { postName } from "../model/post-name.ts";
import { holdersWithoutAccount } from "../reads/holders-without-account.ts";
import { accountsWords } from "./accounts-words.ts";
import { type PeopleRequest, peopleRequest } from "./people-context.ts";
import { printedSlip } from "./printed-slip.ts";
import { requireRight } from "./require-right.ts";
import { Slips } from "./slips.tsx";
import "./people-desk.css";

export async function loader({ context }: LoaderFunctionArgs) {
  const people = peopleRequest(context);
  return readDeskLogged(context, { kind: "list", purpose: "people.invite-holders" }, (ctx) =>
    holdersToInvite(ctx, people),
  );
}

async function holdersToInvite(ctx: ShowingContext, { postHolders, scope }: PeopleRequest) {
  requireRight(ctx, "people.invite-holders");
  const { total, first } = await holdersWithoutAccount(ctx, await postHolders(ctx), mostInvitationsAtOnce);
  const shown = await inReaderScript(
    scope.language,
    first.map(({ organisationName }) => organisationName),
  );
  return {
    total,
    most: mostInvitationsAtOnce,
    holders: first.map(({ invitedUntil, ...holder }) => ({
      ...holder,
      organisationName: shown(holder.organisationName),
      invitedUntil: invitedUntil === null ? "" : localDay(invitedUntil, scope.county.timeZone),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { accounts, scope } = peopleRequest(context);
  const form = await request.formData();
  const way = form.get("way") === "sms" ? "sms" : "slip";
  const performed = await performDesk(context, inviteHolders, form, (values) => ({
    personIds: [values["personIds"] ?? []].flat(),
    way,
    again: values["again"] === "yes",
  }));
  if (!performed.done) return refused(performed);
  const address = `${scope.origin}/desk/first-sign-in`;
  const { county, language } = scope;
  if (way === "slip")
    return {
      kind: "slips" as const,
      slips: performed.result.map((slip) => printedSlip(slip, county)),
      address,
    };
  const dayOf = (at: Date): string => localDay(at, county.timeZone);
  return {
    kind: "sent" as const,
    delivery: await accounts.delivery(),
    sent: await sendSlips(accounts, performed.result, { language, address, dayOf }),
  };
}

export default function Invitations() {
  const { say } = useDesk();
  const { holders, total, most } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered !== undefined && "kind" in answered && answered.kind === "slips") {
    return <Slips slips={answered.slips} address={answered.address} back="/desk/people/invitations" />;
  }
  if (total === 0)
    return (
      <EmptyState heading="h1" title={say(accountsWords.allInvited)} text={say(accountsWords.allInvitedText)}>
        <PageTitle>{say(accountsWords.inviteTitle)}</PageTitle>
      </EmptyState>
    );
  const refusal = answered !== undefined && "faults" in answered ? answered : undefined;
  return (
    <>
      <PageHeader
        title={say(accountsWords.inviteTitle)}
        detail={say(accountsWords.inviteDetail, { count: total })}
      />
      <FaultList refusal={refusal} />
      <Form method="post">
        <p>{say(accountsWords.atOnce, { most })}</p>
        <Holders holders={holders} />
        <p>
          <label>
            <input type="checkbox" name="again" value="yes" /> {say(accountsWords.again)}
          </label>
        </p>
        <SubmitButton name="way" value="slip">
          {say(accountsWords.printSlips)}
        </SubmitButton>{" "}
        <SubmitButton kind="quiet" name="way" value="sms">
          {say(accountsWords.sendSms)}
        </SubmitButton>
      </Form>
      {/* Below the buttons, where whoever pressed them looks: the list is long. */}
      {answered !== undefined && "kind" in answered && answered.kind === "sent" ? (
        <output>
          {answered.sent === 0
            ? say(accountsWords.noNumbers)
            : say(invitationsSent[answered.delivery], { count: answered.sent })}
        </output>
      ) : null}
    </>
  );
}

interface ShownHolder {
  readonly personId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly post: string;
  readonly invitedUntil: string;
}

function Holders({ holders }: { holders: readonly ShownHolder[] }) {
  const { say } = useDesk();
  return (
    <div className="people-scroll people-cards">
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">{say(accountsWords.choose)}</th>
            <th scope="col">{say(accountsWords.organisation)}</th>
            <th scope="col">{say(accountsWords.post)}</th>
            <th scope="col">{say(accountsWords.invitedUntil)}</th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ personId, name, organisationName, post, invitedUntil }) => (
            <tr key={personId}>
              <td>
                <label>
                  <input
                    type="checkbox"
                    name="personIds"
                    value={personId}
                    defaultChecked={invitedUntil === ""}
                  />{" "}
                  {name}
                </label>
              </td>
              <td data-label={say(accountsWords.organisation)}>{organisationName}</td>
              <td data-label={say(accountsWords.post)}>{say(postName(post))}</td>
              <td data-label={invitedUntil === "" ? undefined : say(accountsWords.invitedUntil)}>
                {invitedUntil}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
