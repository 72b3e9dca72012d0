import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Pagination } from "#src/ui/pagination.tsx";
import { articleStates } from "../model/article-states.ts";
import { articleCounts, articleList } from "../reads/article-list.ts";
import { searchWords } from "../reads/search-words.ts";
import { listWords, stateWords } from "./press-words.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const state = articleStates.find((each) => each === query.get("state"));
  const typed = (query.get("q") ?? "").slice(0, 100);
  const page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  const words = await searchWords(typed);
  return readDesk(context, async (ctx, { language, county }) => {
    requireRight(ctx, "press.read-articles");
    const script = language === "en" ? county.defaultScript : language;
    const filter = { words, page, ...(state !== undefined && { state }) };
    const articles = await articleList(ctx, script, filter);
    return {
      articles: {
        ...articles,
        items: articles.items.map((each) => ({
          ...each,
          savedAt: timeInWords(each.savedAt, county.timeZone),
        })),
      },
      counts: await articleCounts(ctx),
      state,
      typed,
      mayWrite: holdsRight(ctx, "press.create-article"),
    };
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Articles() {
  const loaderData = useLoaderData<typeof loader>();
  const { say } = useDesk();
  const { articles, mayWrite } = loaderData;
  return (
    <>
      <PageHeader title={say(listWords.title)} detail={say(listWords.count, { total: articles.total })}>
        {mayWrite ? (
          <>
            <Button component={Link} to="/press/articles/import" variant="default">
              {say(listWords.import)}
            </Button>
            <Button component={Link} to="/press/articles/new">
              {say(listWords.write)}
            </Button>
          </>
        ) : null}
      </PageHeader>
      <Filters {...loaderData} />
      {articles.items.length === 0 ? (
        <EmptyState title={say(listWords.none)} text={say(listWords.noneText)} />
      ) : (
        <ArticleTable articles={articles.items} />
      )}
      <Pages {...loaderData} />
    </>
  );
}

function address(changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(changes).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size === 0 ? "/press/articles" : `/press/articles?${query}`;
}

function Filters({ state, typed, counts }: Loaded) {
  const { say } = useDesk();
  const total = Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
  const chips = [
    { state: undefined, label: say(listWords.all), count: total },
    ...articleStates.map((each) => ({ state: each, label: say(stateWords[each]), count: counts[each] ?? 0 })),
  ];
  return (
    <div className="press-filters">
      <ul>
        {chips.map((chip) => (
          <li key={chip.label}>
            <Link
              to={address({ state: chip.state, q: typed })}
              aria-current={chip.state === state ? "true" : undefined}
            >
              {chip.label} {chip.count}
            </Link>
          </li>
        ))}
      </ul>
      <form method="get" action="/desk/press/articles">
        {state === undefined ? null : <input type="hidden" name="state" value={state} />}
        <input
          type="search"
          name="q"
          defaultValue={typed}
          aria-label={say(listWords.search)}
          maxLength={100}
        />
        <Button type="submit" variant="default">
          {say(listWords.search)}
        </Button>
      </form>
    </div>
  );
}

function ArticleTable({ articles }: { articles: Loaded["articles"]["items"] }) {
  const { say } = useDesk();
  return (
    <Table stickyHeader className="press-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(listWords.articleTitle)}</Table.Th>
          <Table.Th>{say(listWords.column)}</Table.Th>
          <Table.Th>{say(listWords.state)}</Table.Th>
          <Table.Th>{say(listWords.saved)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {articles.map((article) => (
          <Table.Tr key={article.id}>
            <Table.Td>
              <Link to={`/press/articles/${article.id}`}>{article.title}</Link>
            </Table.Td>
            <Table.Td>{article.column}</Table.Td>
            <Table.Td>
              {say(stateWords[article.state])}
              {article.changedSince ? <small> · {say(listWords.changedSince)}</small> : null}
            </Table.Td>
            <Table.Td>{article.savedAt}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Pages({ articles: { page, pages }, state, typed }: Loaded) {
  const { say } = useDesk();
  if (pages <= 1) return null;
  const to = (target: number, label: string) => ({
    href: `/desk${address({ state, q: typed, page: String(target) })}`,
    label,
  });
  return (
    <Pagination
      label={say(listWords.pages)}
      position={say(listWords.position, { page, pages })}
      previous={page > 1 ? to(page - 1, say(listWords.previous)) : undefined}
      next={page < pages ? to(page + 1, say(listWords.next)) : undefined}
    />
  );
}
