import { Table } from "@mantine/core";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { organisationWords } from "../../desk/registry-words.ts";

export interface ShownFact {
  /** What was recorded, in words. */
  readonly said: string;
  readonly from: string;
  readonly until: string | null;
  readonly actId: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

/** Everything ever recorded, newest first; what was superseded says when. */
export function HistoryTable({ history }: { history: readonly ShownFact[] }) {
  const { say } = useDesk();
  return (
    <Table className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(organisationWords.history)}</Table.Th>
          <Table.Th>{say(organisationWords.holds)}</Table.Th>
          <Table.Th>{say(organisationWords.recorded)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {history.map((fact) => (
          <Table.Tr key={`${fact.said} ${fact.from} ${fact.actId} ${fact.supersededAt ?? ""}`}>
            <Table.Td>
              {fact.said}
              {fact.supersededAt === null ? null : (
                <small> · {say(organisationWords.superseded, { at: fact.supersededAt })}</small>
              )}
            </Table.Td>
            <Table.Td data-label={say(organisationWords.holds)}>
              {fact.until === null
                ? say(organisationWords.holdsFrom, { from: fact.from })
                : say(organisationWords.holdsUntil, { from: fact.from, until: fact.until })}
            </Table.Td>
            <Table.Td data-label={say(organisationWords.recorded)}>{fact.recordedAt}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
