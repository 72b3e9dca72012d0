import { Button } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { deskContext, readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { dateInWords } from "#src/ui/date-text.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { organisationKindWords } from "../model/organisation-kinds.ts";
import { namesAbove, visibleRows } from "../model/tree-view.ts";
import { firstOrganisationDay } from "../reads/first-organisation-day.ts";
import { organisationsNamed } from "../reads/organisations-named.ts";
import { organisationTreeOn } from "../reads/organisation-tree-on.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { rosterWords } from "../../posts/desk/roster-words.ts";
import { treeWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

const mostFound = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const typed = (query.get("q") ?? "").trim().slice(0, 100);
  const opened = new Set(query.getAll("open").map(Number));
  const { tree, first, named } = await readDesk(context, async (ctx, { asOf }) => {
    requireRight(ctx, "registry.read-tree");
    const found = await organisationTreeOn(ctx, asOf);
    return {
      tree: found,
      first: found.organisations.length === 0 ? await firstOrganisationDay(ctx, found.knownAt) : null,
      named: typed === "" ? undefined : await organisationsNamed(ctx, found, typed),
    };
  });
  const { language } = context.get(deskContext);
  const { on, organisations } = tree;
  const common = { on, first, total: organisations.length, typed, opened: [...opened] };
  if (named === undefined) {
    const rows = visibleRows(organisations, opened);
    const shown = await inReaderScript(
      language,
      rows.map(({ item }) => item.name),
    );
    return {
      ...common,
      found: undefined,
      rows: rows.map((row) => ({ ...row, item: { ...row.item, name: shown(row.item.name) } })),
    };
  }
  const byNo = new Map(organisations.map((each) => [each.no, each]));
  const hits = organisations.filter(({ no }) => named.has(no));
  const rows = hits.slice(0, mostFound).map((item) => ({ item, above: namesAbove(byNo, item) }));
  const shown = await inReaderScript(
    language,
    rows.flatMap(({ item, above }) => [item.name, ...above]),
  );
  return {
    ...common,
    found: hits.length,
    rows: rows.map(({ item, above }) => ({
      item: { ...item, name: shown(item.name) },
      above: above.map(shown),
    })),
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Tree() {
  const loaderData = useLoaderData<typeof loader>();
  const { say, to, on, today, knownAt } = useDesk();
  const { total, typed } = loaderData;
  return (
    <>
      <PageHeader title={say(treeWords.title)} detail={say(treeWords.count, { on, n: total })}>
        <a href={to("/desk/registry/tree.csv")} download>
          {say(rosterWords.exportTree)}
        </a>
      </PageHeader>
      <search>
        <form method="get" action="/desk/registry/tree" className="registry-search">
          {on === today ? null : <input type="hidden" name="on" value={on} />}
          {knownAt === null ? null : <input type="hidden" name="knownAt" value={knownAt} />}
          <label>
            {say(treeWords.search)}
            <input type="search" name="q" defaultValue={typed} maxLength={100} />
          </label>
          <Button type="submit" variant="default">
            {say(treeWords.find)}
          </Button>
        </form>
      </search>
      {loaderData.found === undefined ? <Rows {...loaderData} /> : <Found {...loaderData} />}
    </>
  );
}

function Rows({ rows, opened, total, first }: Extract<Loaded, { found: undefined }>) {
  if (total === 0) return <NoTree first={first} />;
  return (
    <ul className="tree">
      {rows.map((row) => (
        <li key={row.item.no} data-depth={Math.min(row.item.depth, 4)}>
          <OrganisationLink {...row.item} />
          {row.children > 0 && row.item.depth > 0 ? <Opener {...row} opened={opened} /> : null}
        </li>
      ))}
    </ul>
  );
}

function NoTree({ first }: { readonly first: string | null }) {
  const { say, to, language } = useDesk();
  const title = say(treeWords.empty);
  if (first === null) return <EmptyState title={title} text={say(treeWords.emptyText)} />;
  const words = { first: dateInWords(first, language) };
  return (
    <EmptyState title={title} text={say(treeWords.beforeText, words)}>
      <Link to={to(`/registry/tree?on=${first}`)}>{say(treeWords.lookAtFirst, words)}</Link>
    </EmptyState>
  );
}

/** A link, so that it opens without script, and the address says what is open. */
function Opener(props: {
  readonly item: { readonly no: number };
  readonly children: number;
  readonly open: boolean;
  readonly opened: readonly number[];
}) {
  const { say, to } = useDesk();
  const { item, children, open, opened } = props;
  const others = opened.filter((no) => no !== item.no);
  const query = new URLSearchParams((open ? others : [...others, item.no]).map((no) => ["open", String(no)]));
  return (
    <Link to={to(`/registry/tree?${query}`)} preventScrollReset aria-expanded={open}>
      {open ? say(treeWords.close) : say(treeWords.open, { n: children })}
    </Link>
  );
}

function OrganisationLink({ id, name, kind }: Pick<Loaded["rows"][number]["item"], "id" | "name" | "kind">) {
  const { say, to } = useDesk();
  return (
    <>
      <Link to={to(`/registry/organisations/${id}`)}>{name}</Link>
      <span className="kind">{say(organisationKindWords[kind])}</span>
    </>
  );
}

function Found({ rows, found, typed }: Exclude<Loaded, { found: undefined }>) {
  const { say, to } = useDesk();
  const back = <Link to={to("/registry/tree")}>{say(treeWords.backToTree)}</Link>;
  if (found === 0) {
    return (
      <EmptyState title={say(treeWords.noneFound)} text={say(treeWords.noneFoundText)}>
        <p>{back}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="registry-note">
        {say(treeWords.found, { q: typed, n: found })} · {back}
      </p>
      <ul className="tree">
        {rows.map(({ item, above }) => (
          <li key={item.no}>
            <OrganisationLink {...item} />
            <span className="kind">{above.join(" › ")}</span>
          </li>
        ))}
      </ul>
      {found > mostFound ? <p>{say(treeWords.more, { n: found - mostFound })}</p> : null}
    </>
  );
}
