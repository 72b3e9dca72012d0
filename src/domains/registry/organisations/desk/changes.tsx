import { Button, Table } from "@mantine/core";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { day } from "../../model/day.ts";
import { type OrganisationKind, organisationKindWords } from "../model/organisation-kinds.ts";
import { treeChanges } from "../reads/tree-changes.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { ListPages, pageAsked } from "../../desk/list-pages.tsx";
import { recordedInWords } from "./recorded-in-words.ts";
import { changeWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

/** A founding of a whole county is hundreds of changes on one day. */
const changesOnPage = 100;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return readDesk(context, async (ctx, { asOf, county, language }) => {
    requireRight(ctx, "registry.read-tree");
    const to = dayOr(query.get("to"), asOf.on);
    const from = dayOr(query.get("from"), yearBefore(to));
    const { changes } = await treeChanges(ctx, { from, to }, asOf.knownAt);
    const page = pageAsked(query);
    const onPage = changes.slice((page - 1) * changesOnPage, page * changesOnPage);
    const names = onPage.flatMap(({ name, before, after }) => [name, before ?? "", after ?? ""]);
    const shown = await inReaderScript(language, names);
    return {
      from,
      to,
      total: changes.length,
      page,
      pages: Math.ceil(changes.length / changesOnPage),
      changes: onPage.map((each) => ({
        ...each,
        name: shown(each.name),
        before: each.what === "became" ? kindIn(each.before, language) : shown(each.before ?? ""),
        after: each.what === "became" ? kindIn(each.after, language) : shown(each.after ?? ""),
        recordedAt: recordedInWords(each.recordedAt, county.timeZone),
      })),
    };
  });
}

function kindIn(kind: string | null, language: Language): string {
  return organisationKindWords[kind as OrganisationKind][language];
}

function dayOr(typed: string | null, otherwise: string): string {
  const parsed = day.safeParse(typed);
  return parsed.success ? parsed.data : otherwise;
}

function yearBefore(to: string): string {
  return Temporal.PlainDate.from(to).subtract({ years: 1 }).toString();
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Changes() {
  const { from, to, total, page, pages, changes } = useLoaderData<typeof loader>();
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(changeWords.title)} detail={say(changeWords.count, { n: total })} />
      <form method="get" action="/desk/registry/changes" className="registry-period">
        <label>
          {say(changeWords.from)} <input type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {say(changeWords.to)} <input type="date" name="to" defaultValue={to} />
        </label>
        <Button type="submit" variant="default">
          {say(changeWords.show)}
        </Button>
      </form>
      {total === 0 ? (
        <EmptyState title={say(changeWords.none)} text={say(changeWords.noneText)} />
      ) : (
        <>
          <ChangeTable changes={changes} />
          <ListPages page={page} pages={pages} />
        </>
      )}
    </>
  );
}

function ChangeTable({ changes }: { changes: Loaded["changes"] }) {
  const { say } = useDesk();
  return (
    <Table stickyHeader className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(changeWords.day)}</Table.Th>
          <Table.Th>{say(changeWords.organisation)}</Table.Th>
          <Table.Th>{say(changeWords.what)}</Table.Th>
          <Table.Th>{say(changeWords.recorded)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => (
          <Table.Tr key={`${change.organisationNo} ${change.what} ${change.day} ${change.actId}`}>
            <Table.Td>{change.day}</Table.Td>
            <Table.Td>{change.name}</Table.Td>
            <Table.Td>
              {say(changeWords[change.what], { before: change.before, after: change.after })}
            </Table.Td>
            <Table.Td data-label={say(changeWords.recorded)}>{change.recordedAt}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
