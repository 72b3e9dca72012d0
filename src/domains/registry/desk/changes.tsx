import { Button, Table } from "@mantine/core";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { day } from "../model/day.ts";
import { treeChanges } from "../reads/tree-changes.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { recordedInWords } from "./recorded-in-words.ts";
import { changeWords } from "./registry-words.ts";
import { requireRight } from "./require-right.ts";
import "./registry.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return readDesk(context, async (ctx, { asOf, county, language }) => {
    requireRight(ctx, "registry.read-tree");
    const to = dayOr(query.get("to"), asOf.on);
    const from = dayOr(query.get("from"), yearBefore(to));
    const { changes } = await treeChanges(ctx, { from, to }, asOf.knownAt);
    const names = changes.flatMap(({ name, before, after }) => [name, before ?? "", after ?? ""]);
    const shown = await inReaderScript(language, names);
    return {
      from,
      to,
      changes: changes.map((each) => ({
        ...each,
        name: shown(each.name),
        before: shown(each.before ?? ""),
        after: shown(each.after ?? ""),
        recordedAt: recordedInWords(each.recordedAt, county.timeZone),
      })),
    };
  });
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
  const { from, to, changes } = useLoaderData<typeof loader>();
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(changeWords.title)} detail={String(changes.length)} />
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
      {changes.length === 0 ? (
        <EmptyState title={say(changeWords.none)} text={say(changeWords.noneText)} />
      ) : (
        <ChangeTable changes={changes} />
      )}
    </>
  );
}

function ChangeTable({ changes }: { changes: Loaded["changes"] }) {
  const { say } = useDesk();
  return (
    <div className="registry-scroll">
      <Table stickyHeader>
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
              <Table.Td>{change.recordedAt}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
