import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { ListPages, pageAsked } from "#src/ui/desk/list-pages.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { submissionStates } from "../model/submission-states.ts";
import { submissionList } from "../reads/submissions.ts";
import { addressOf, ListFilters } from "./list-filters.tsx";
import { organisationNames } from "./organisation-names.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";
import { submissionStateWords, submissionWords } from "./submission-words.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const state = submissionStates.find((each) => each === query.get("state"));
  return readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "press.submit-item");
    const submissions = await submissionList(ctx, { page: pageAsked(query), ...(state && { state }) });
    const numbers = submissions.items.map(({ organisationNo }) => organisationNo);
    const nameOf = await organisationNames(ctx, numbers, language);
    return {
      state,
      submissions: {
        ...submissions,
        items: submissions.items.map((each) => ({ ...each, from: nameOf(each.organisationNo) })),
      },
      mayWrite: holdsRight(ctx, "press.submit-item"),
    };
  });
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

const path = "/press/submissions";

export default function Submissions() {
  const { submissions, state, mayWrite } = useLoaderData<typeof loader>();
  const { say, to } = useDesk();
  const { items, total, page, pages } = submissions;
  const choices = [undefined, ...submissionStates].map((each) => ({
    label: say(each === undefined ? submissionWords.all : submissionStateWords[each]),
    to: addressOf(path, { state: each }),
    isChosen: each === state,
  }));
  return (
    <>
      <PageHeader title={say(submissionWords.title)} detail={say(submissionWords.count, { total })}>
        {mayWrite ? (
          <Button component={Link} to={to(`${path}/new`)}>
            {say(submissionWords.write)}
          </Button>
        ) : null}
      </PageHeader>
      <ListFilters choices={choices} />
      {items.length === 0 ? (
        <EmptyState title={say(submissionWords.none)} text={say(submissionWords.noneText)} />
      ) : (
        <SubmissionTable items={items} />
      )}
      <ListPages page={page} pages={pages} address={(target) => addressOf(path, { state, page: target })} />
    </>
  );
}

function SubmissionTable({ items }: { items: Loaded["submissions"]["items"] }) {
  const { say, to } = useDesk();
  return (
    <Table stickyHeader className="press-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(submissionWords.what)}</Table.Th>
          <Table.Th>{say(submissionWords.from)}</Table.Th>
          <Table.Th>{say(submissionWords.submittedOn)}</Table.Th>
          <Table.Th>{say(submissionWords.state)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, title, from, submittedOn, state }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Link to={to(`${path}/${id}`)}>{title || say(submissionWords.erased)}</Link>
            </Table.Td>
            <Table.Td>{from}</Table.Td>
            <Table.Td>{submittedOn}</Table.Td>
            <Table.Td>{say(submissionStateWords[state])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
