import { Table } from "@mantine/core";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { RecordedFact } from "../reads/organisation-history.ts";
import { organisationWords } from "./registry-words.ts";

type ShownFact = Omit<RecordedFact, "recordedAt" | "supersededAt"> & {
  readonly recordedAt: string;
  readonly supersededAt: string | null;
};

/** Everything ever recorded, newest first; what was superseded says when. */
export function HistoryTable({ history }: { history: readonly ShownFact[] }) {
  const { say } = useDesk();
  return (
    <div className="registry-scroll">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(organisationWords.recorded)}</Table.Th>
            <Table.Th>{say(organisationWords.history)}</Table.Th>
            <Table.Th>{say(organisationWords.holds)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map((fact) => (
            <Table.Tr key={`${fact.what} ${fact.from} ${fact.actId} ${fact.supersededAt ?? ""}`}>
              <Table.Td>{fact.recordedAt}</Table.Td>
              <Table.Td>
                {say(organisationWords[fact.what], { text: fact.text })}
                {fact.supersededAt === null ? null : (
                  <small> · {say(organisationWords.superseded, { at: fact.supersededAt })}</small>
                )}
              </Table.Td>
              <Table.Td>
                {fact.from} – {fact.until ?? ""}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
