import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { ListPages, pageAsked } from "#src/ui/desk/list-pages.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { phraseKinds } from "../model/phrase-kinds.ts";
import { glossaryPhrases, type GlossaryPhrase } from "../reads/glossary.ts";
import { glossaryWords, kindWords } from "./glossary-words.ts";
import { addressOf, ListFilters } from "./list-filters.tsx";
import { requireRight } from "./require-right.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const kind = phraseKinds.find((each) => each === query.get("kind"));
  const typed = (query.get("q") ?? "").trim().slice(0, 40);
  const ended = query.get("ended") === "yes";
  const page = pageAsked(query);
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
  const { phrases, mayChange, kind, typed, ended } = loaderData;
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
      <ListPages
        page={phrases.page}
        pages={phrases.pages}
        address={(page) => addressOf(path, { kind, ended: ended ? "yes" : undefined, q: typed, page })}
      />
    </>
  );
}

const path = "/press/glossary";

function Filters({ kind, typed, ended }: Loaded) {
  const { say } = useDesk();
  const kinds = [undefined, ...phraseKinds].map((each) => ({
    label: say(each === undefined ? glossaryWords.all : kindWords[each]),
    to: addressOf(path, { kind: each, q: typed }),
    isChosen: each === kind && !ended,
  }));
  const past = {
    label: say(glossaryWords.ended),
    to: addressOf(path, { ended: "yes", q: typed }),
    isChosen: ended,
  };
  const hidden = { kind, ended: ended ? "yes" : undefined };
  const search = { path, label: say(glossaryWords.search), typed, maxLength: 40, hidden };
  return <ListFilters choices={[...kinds, past]} search={search} />;
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
