import { Button, Table } from "@mantine/core";
import { Form, Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import type { SectorReader } from "../reads/sector-detail.ts";
import { sectorWords } from "./sector-words.ts";

/** Who reads a sector on the day or will; who is no county office sees only himself or herself. */
export function SectorReaders(props: {
  readonly sectorId: string;
  readonly readers: readonly SectorReader[];
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}) {
  const { say, to } = useDesk();
  const { sectorId, readers, mayOpen, mayClose } = props;
  return (
    <section className="registry-section">
      <h2>{say(sectorWords.readers)}</h2>
      {readers.length === 0 ? <p>{say(sectorWords.noReaders)}</p> : <Readers {...{ readers, mayClose }} />}
      {mayOpen ? (
        <Button component={Link} to={to(`/registry/sectors/${sectorId}/open`)} variant="default">
          {say(sectorWords.open)}
        </Button>
      ) : null}
    </section>
  );
}

function Readers({ readers, mayClose }: { readers: readonly SectorReader[]; mayClose: boolean }) {
  const { say, on } = useDesk();
  return (
    <Table className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(sectorWords.person)}</Table.Th>
          <Table.Th>{say(sectorWords.from)}</Table.Th>
          <Table.Th>{say(sectorWords.readsUntil)}</Table.Th>
          {mayClose ? (
            <Table.Th>
              <span className="visually-hidden">{say(sectorWords.close)}</span>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {readers.map(({ personId, personName, from, until }) => (
          <Table.Tr key={`${personId} ${from}`}>
            <Table.Td>{personName ?? say(sectorWords.unseenPerson)}</Table.Td>
            <Table.Td data-label={say(sectorWords.from)}>
              {from} {from > on ? <small>{say(sectorWords.upcoming)}</small> : null}
            </Table.Td>
            <Table.Td data-label={say(sectorWords.readsUntil)}>{until ?? ""}</Table.Td>
            {mayClose ? (
              <Table.Td>
                <Close personId={personId} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Close({ personId }: { personId: string }) {
  const { say, today } = useDesk();
  return (
    <details>
      <summary>{say(sectorWords.close)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="act" value="close" />
        <input type="hidden" name="personId" value={personId} />
        <FormField name="on" type="date" label={say(sectorWords.closeOn)} value={today} required />
        <SubmitButton>{say(sectorWords.closeNow)}</SubmitButton>
      </Form>
    </details>
  );
}
