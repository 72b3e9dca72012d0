import { Table } from "@mantine/core";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { importWords } from "../../desk/registry-words.ts";

export interface ShownFault {
  readonly row: number | undefined;
  readonly field: string;
  readonly text: string;
}

/** Everything to mend in a file, by row and column. */
export function ImportFaults({ message, faults }: { message: string; faults: readonly ShownFault[] }) {
  const { say } = useDesk();
  return (
    <div className="fault-list" role="alert">
      <p>{message}</p>
      {faults.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(importWords.row)}</Table.Th>
              <Table.Th>{say(importWords.column)}</Table.Th>
              <Table.Th>{say(importWords.fault)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {faults.map(({ row, field, text }) => (
              <Table.Tr key={`${row} ${field} ${text}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{field}</Table.Td>
                <Table.Td>{text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
