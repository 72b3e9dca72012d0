import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight, perform } from "#src/platform/access/action.ts";
import { done, readDeskLogged } from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { declineDuty, withdrawDuty } from "../actions/decide-duty.ts";
import { confirmDutyChange, proposeDutyChange } from "../duties/agree-on-duty.ts";
import { postName } from "../model/post-name.ts";
import { dutyKinds } from "../model/separated-duties.ts";
import { decidedDutyChanges, openDutyChanges } from "../reads/duty-changes.ts";
import { personsNamed } from "../reads/persons-named.ts";
import { answerForm, field } from "./answer-form.ts";
import { dutiesWords } from "./duties-words.ts";
import { namedDuties } from "./named-duties.ts";
import { Decided, Holders, ProposalFields, Waiting } from "./duty-tables.tsx";
import { type PeopleRequest, peopleRequest } from "./people-context.ts";
import "./people-desk.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const people = peopleRequest(context);
  const query = new URL(request.url).searchParams;
  const asked = { name: (query.get("name") ?? "").trim(), after: query.get("after") };
  return readDeskLogged(context, { kind: "list", purpose: "people.propose-duty" }, (ctx) =>
    shown(ctx, people, asked),
  );
}

async function shown(
  ctx: ShowingContext,
  people: PeopleRequest,
  asked: { name: string; after: string | null },
) {
  const [mayPropose, mayConfirm] = [
    holdsRight(ctx, "people.propose-duty"),
    holdsRight(ctx, "people.confirm-duty"),
  ];
  if (!mayPropose && !mayConfirm) throw platformError("access.not-allowed");
  const { rows, next } = await decidedDutyChanges(ctx, asked.after);
  return {
    mayPropose,
    mayConfirm,
    me: ctx.actor.kind === "person" ? ctx.actor.personId : "",
    asked: asked.name,
    found: mayPropose && asked.name !== "" ? await personsNamed(ctx, asked.name) : [],
    next,
    ...(await namedDuties(ctx, people, { waiting: await openDutyChanges(ctx), decided: rows })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, postHolders } = peopleRequest(context);
  const { cell, county, actor } = scope;
  const door = { cell, county, actor, postHolders };
  return answerForm(request, scope.language, async (values) => {
    if (!scope.writable) throw platformError("desk.looking-back");
    switch (field(values, "act")) {
      case "confirm":
        await confirmDutyChange(door, values);
        break;
      case "decline":
        await perform(cell, county, actor, declineDuty, values);
        break;
      case "withdraw":
        await perform(cell, county, actor, withdrawDuty, values);
        break;
      default:
        await proposeDutyChange(door, values);
    }
    return done("/people/duties");
  });
}

export default function Duties() {
  const { say, to } = useDesk();
  const { holders, waiting, decided, next, me, mayPropose, mayConfirm, asked, found } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered !== undefined && "faults" in answered ? answered : undefined;
  return (
    <>
      <PageHeader title={say(dutiesWords.title)} />
      <p>{say(dutiesWords.detail)}</p>
      <FaultList refusal={refusal} />
      {waiting.length === 0 ? (
        <EmptyState title={say(dutiesWords.waitingTitle)} text={say(dutiesWords.waitingText)} />
      ) : (
        <section className="people-section">
          <h2>{say(dutiesWords.waiting)}</h2>
          <Waiting changes={waiting} me={me} mayConfirm={mayConfirm} />
        </section>
      )}
      {holders.length === 0 ? (
        <EmptyState title={say(dutiesWords.nobodyTitle)} text={say(dutiesWords.nobodyText)} />
      ) : (
        <section className="people-section">
          <h2>{say(dutiesWords.now)}</h2>
          <Holders holders={holders} mayPropose={mayPropose} />
        </section>
      )}
      {mayPropose ? <Propose asked={asked} found={found} form={refusal} /> : null}
      {decided.length === 0 ? null : (
        <section className="people-section">
          <h2>{say(dutiesWords.past)}</h2>
          <Decided changes={decided} />
          {next === null ? null : (
            <a href={to(`/desk/people/duties?after=${encodeURIComponent(next)}`)}>{say(dutiesWords.older)}</a>
          )}
        </section>
      )}
    </>
  );
}

interface ProposeProps {
  readonly asked: string;
  readonly found: readonly { readonly id: string; readonly name: string; readonly organisationNo: number }[];
  readonly form: Parameters<typeof FormField>[0]["form"];
}

function Propose({ asked, found, form }: ProposeProps) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(dutiesWords.propose)}</h2>
      <Form method="get" className="sign-in-form">
        <FormField
          name="name"
          label={say(dutiesWords.find)}
          hint={say(dutiesWords.findHint)}
          type="search"
          value={asked}
          maxLength={60}
          required
        />
        <SubmitButton kind="quiet">{say(dutiesWords.search)}</SubmitButton>
      </Form>
      {asked !== "" && found.length === 0 ? (
        <EmptyState title={say(dutiesWords.noneTitle)} text={say(dutiesWords.noneText)} />
      ) : null}
      {found.length === 0 ? null : (
        <Form method="post" className="desk-form">
          <input type="hidden" name="change" value="appoint" />
          <FormSelect
            name="personId"
            label={say(dutiesWords.who)}
            options={found.map(({ id, name, organisationNo }) => ({
              value: id,
              label: `${name} · ${organisationNo}`,
            }))}
            form={form}
            required
          />
          <FormSelect
            name="duty"
            label={say(dutiesWords.duty)}
            empty={say(dutiesWords.chooseDuty)}
            options={dutyKinds.map((duty) => ({ value: duty, label: say(postName(duty)) }))}
            form={form}
            required
          />
          <ProposalFields form={form} />
          <SubmitButton name="act" value="propose">
            {say(dutiesWords.send)}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
