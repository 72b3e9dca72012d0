import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { ListPages, pageAsked } from "#src/ui/desk/list-pages.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { articleStates } from "../model/article-states.ts";
import { articleCounts, articleList } from "../reads/article-list.ts";
import { searchWords } from "../reads/search-words.ts";
import { addressOf, ListFilters } from "./list-filters.tsx";
import { listWords, stateWords } from "./press-words.ts";
import { requireRight } from "./require-right.ts";
import { timeInWords } from "./time-in-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const state = articleStates.find((each) => each === query.get("state"));
  const typed = (query.get("q") ?? "").slice(0, 100);
  const page = pageAsked(query);
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
  const { articles, mayWrite, state, typed } = loaderData;
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
      <ListPages
        page={articles.page}
        pages={articles.pages}
        address={(page) => addressOf(path, { state, q: typed, page })}
      />
    </>
  );
}

const path = "/press/articles";

function Filters({ state, typed, counts }: Loaded) {
  const { say } = useDesk();
  const total = Object.values(counts).reduce((sum, count) => sum + (count ?? 0), 0);
  const choices = [undefined, ...articleStates].map((each) => ({
    label:
      each === undefined ? `${say(listWords.all)} ${total}` : `${say(stateWords[each])} ${counts[each] ?? 0}`,
    to: addressOf(path, { state: each, q: typed }),
    isChosen: each === state,
  }));
  const search = { path, label: say(listWords.search), typed, maxLength: 100, hidden: { state } };
  return <ListFilters choices={choices} search={search} />;
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
