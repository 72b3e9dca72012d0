import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Pagination } from "#src/ui/pagination.tsx";
import { phraseKinds } from "../model/phrase-kinds.ts";
import { glossaryPhrases, type GlossaryPhrase } from "../reads/glossary.ts";
import { glossaryWords, kindWords } from "./glossary-words.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const kind = phraseKinds.find((each) => each === query.get("kind"));
  const typed = (query.get("q") ?? "").trim().slice(0, 40);
  const ended = query.get("ended") === "yes";
  const page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.settle-phrase");
    const filter = { typed, ended, page, ...(kind !== undefined && { kind }) };
    const mayChange = holdsRight(ctx, "press.settle-phrase", [countyNo]);
    return { phrases: await glossaryPhrases(ctx, filter), kind, typed, ended, mayChange };
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Glossary() {
  const loaderData = useLoaderData<typeof loader>();
  const { say, to } = useDesk();
  const { phrases, mayChange } = loaderData;
  return (
    <>
      <PageHeader
        title={say(glossaryWords.title)}
        detail={say(glossaryWords.count, { total: phrases.total })}
      >
        {mayChange ? (
          <Button component={Link} to={to("/press/glossary/new")}>
            {say(glossaryWords.add)}
          </Button>
        ) : null}
      </PageHeader>
      <p>{say(glossaryWords.text)}</p>
      {mayChange ? null : <p>{say(glossaryWords.readOnly)}</p>}
      <Filters {...loaderData} />
      {phrases.items.length === 0 ? (
        <EmptyState title={say(glossaryWords.none)} text={say(glossaryWords.noneText)} />
      ) : (
        <PhraseTable phrases={phrases.items} />
      )}
      <Pages {...loaderData} />
    </>
  );
}

function address(changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(changes).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size === 0 ? "/press/glossary" : `/press/glossary?${query}`;
}

function Filters({ kind, typed, ended }: Loaded) {
  const { say, to } = useDesk();
  const chips = [
    { label: say(glossaryWords.all), kind: undefined, ended: false },
    ...phraseKinds.map((each) => ({ label: say(kindWords[each]), kind: each, ended: false })),
    { label: say(glossaryWords.ended), kind: undefined, ended: true },
  ];
  return (
    <div className="press-filters">
      <ul>
        {chips.map((chip) => (
          <li key={chip.label}>
            <Link
              to={to(address({ kind: chip.kind, ended: chip.ended ? "yes" : undefined, q: typed }))}
              aria-current={chip.kind === kind && chip.ended === ended ? "true" : undefined}
            >
              {chip.label}
            </Link>
          </li>
        ))}
      </ul>
      <form method="get" action="/desk/press/glossary">
        {kind === undefined ? null : <input type="hidden" name="kind" value={kind} />}
        {ended ? <input type="hidden" name="ended" value="yes" /> : null}
        <input
          type="search"
          name="q"
          defaultValue={typed}
          aria-label={say(glossaryWords.search)}
          maxLength={40}
        />
        <Button type="submit" variant="default">
          {say(glossaryWords.search)}
        </Button>
      </form>
    </div>
  );
}

function PhraseTable({ phrases }: { phrases: readonly GlossaryPhrase[] }) {
  const { say, to } = useDesk();
  return (
    <Table stickyHeader className="press-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(glossaryWords.hans)}</Table.Th>
          <Table.Th>{say(glossaryWords.hant)}</Table.Th>
          <Table.Th>{say(glossaryWords.kind)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {phrases.map(({ id, hans, hant, kind, endedOn }) => (
          <Table.Tr key={id}>
            <Table.Td lang="zh-Hans">
              <Link to={to(`/press/glossary/${id}`)}>{hans}</Link>
            </Table.Td>
            <Table.Td lang="zh-Hant">{hant}</Table.Td>
            <Table.Td>
              {say(kindWords[kind])}
              {endedOn === null ? null : <small> · {say(glossaryWords.endedOn, { day: endedOn })}</small>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Pages({ phrases: { page, pages }, kind, typed, ended }: Loaded) {
  const { say } = useDesk();
  if (pages <= 1) return null;
  const link = (target: number, label: string) => ({
    href: `/desk${address({ kind, ended: ended ? "yes" : undefined, q: typed, page: String(target) })}`,
    label,
  });
  return (
    <Pagination
      label={say(glossaryWords.pages)}
      position={say(glossaryWords.position, { page, pages })}
      previous={page > 1 ? link(page - 1, say(glossaryWords.previous)) : undefined}
      next={page < pages ? link(page + 1, say(glossaryWords.next)) : undefined}
    />
  );
}
