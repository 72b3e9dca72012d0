import type { ReactNode } from "react";
import { Button, Table } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { type PersonRecord, personRecordsAt } from "#src/domains/people/index.ts";
import { leavingReasonWords } from "#src/domains/people/model/leaving.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import {
  type DeskScope,
  done,
  performDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { recordReturn } from "../actions/record-leaving.ts";
import { organisationDetail } from "../../organisations/reads/organisation-detail.ts";
import { ListPages, pageAsked } from "../../desk/list-pages.tsx";
import { personListWords } from "./person-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = pageAsked(new URL(request.url).searchParams);
  return readDeskLogged(context, { kind: "list", purpose: "people.add-person" }, (ctx, scope) =>
    shownAt(ctx, params["id"] ?? "", page, scope),
  );
}

async function shownAt(
  ctx: ShowingContext,
  organisationId: string,
  page: number,
  { asOf, language, writable }: DeskScope,
) {
  const { no, id, name } = await organisationDetail(ctx, organisationId, asOf);
  requireRight(ctx, "people.add-person", [no]);
  const shown = await inReaderScript(language, [name]);
  const may = (right: string) => writable && holdsRight(ctx, right, [no]);
  return {
    id,
    name: shown(name),
    page,
    present: await personRecordsAt(ctx, no, { left: false, page }),
    left: (await personRecordsAt(ctx, no, { left: true, page: 1 })).persons,
    may: {
      add: may("people.add-person"),
      move: may("people.move-person"),
      leave: may("registry.record-leaving"),
      comeBack: may("registry.record-return"),
      correct: may("people.correct-name"),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, recordReturn, await request.formData());
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${params["id"]}/persons`);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function OrganisationPersons() {
  const { id, name, present, left, page, may } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader
        title={say(personListWords.title, { name })}
        detail={say(personListWords.count, { n: present.total })}
      >
        {may.add ? (
          <Button component={Link} to={to(`/registry/organisations/${id}/persons/add`)}>
            {say(personListWords.add)}
          </Button>
        ) : null}
      </PageHeader>
      <FaultList refusal={refusal} />
      {present.total === 0 ? (
        <EmptyState title={say(personListWords.none)} text={say(personListWords.noneText)} />
      ) : (
        <Present persons={present.persons} may={may} />
      )}
      <ListPages page={page} pages={present.pages} />
      {left.length === 0 ? null : <Left persons={left} may={may} />}
      <p>
        <Link to={to(`/registry/organisations/${id}`)}>{say(personListWords.toOrganisation)}</Link>
      </p>
    </>
  );
}

/** Persons, a row each: the name, what is said of them under its head, what can be done. */
function PersonTable({ heads = [], children }: { heads?: readonly string[]; children: ReactNode }) {
  const { say } = useDesk();
  return (
    <Table className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(personListWords.name)}</Table.Th>
          {heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
          <Table.Th>
            <span className="visually-hidden">{say(personListWords.acts)}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

interface PersonRowProps {
  readonly person: PersonRecord;
  /** A head and what stands under it, as the table names them. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly children: ReactNode;
}

function PersonRow({ person, facts = [], children }: PersonRowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <span lang={person.nameScript}>{person.name}</span>
      </Table.Td>
      {facts.map(([head, text]) => (
        <Table.Td key={head} data-label={head}>
          {text}
        </Table.Td>
      ))}
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

function Present({ persons, may }: { persons: readonly PersonRecord[]; may: Loaded["may"] }) {
  const { say, to } = useDesk();
  return (
    <PersonTable>
      {persons.map((person) => (
        <PersonRow key={person.id} person={person}>
          <div className="registry-links">
            {may.correct ? (
              <Link to={to(`/people/persons?${new URLSearchParams({ q: person.name, person: person.id })}`)}>
                {say(personListWords.correct)}
              </Link>
            ) : null}
            {may.move ? (
              <Link to={to(`/registry/persons/${person.id}/move`)}>{say(personListWords.move)}</Link>
            ) : null}
            {may.leave ? (
              <Link to={to(`/registry/persons/${person.id}/leave`)}>{say(personListWords.leave)}</Link>
            ) : null}
          </div>
        </PersonRow>
      ))}
    </PersonTable>
  );
}

function Left({ persons, may }: { persons: readonly PersonRecord[]; may: Loaded["may"] }) {
  const { say } = useDesk();
  const [leftOn, reason] = [say(personListWords.leftOn), say(personListWords.reason)];
  return (
    <section className="registry-section">
      <h2>{say(personListWords.leftTitle)}</h2>
      <PersonTable heads={[leftOn, reason]}>
        {persons.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            facts={[
              [leftOn, person.leftOn ?? ""],
              [reason, person.leftReason === null ? "" : say(leavingReasonWords[person.leftReason])],
            ]}
          >
            {may.comeBack ? (
              <Form method="post">
                <input type="hidden" name="personId" value={person.id} />
                <SubmitButton kind="quiet">{say(personListWords.back)}</SubmitButton>
              </Form>
            ) : null}
          </PersonRow>
        ))}
      </PersonTable>
    </section>
  );
}
