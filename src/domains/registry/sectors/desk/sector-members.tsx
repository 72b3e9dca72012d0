import { Table } from "@mantine/core";
import { Form, Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import type { SectorMember } from "../reads/sector-detail.ts";
import { sectorListWords, sectorWords } from "./sector-words.ts";

/** What belongs to a sector on the day or will. Taking one out opens its own small form. */
export function SectorMembers(props: {
  readonly members: readonly SectorMember[];
  readonly ofCounty: boolean;
  readonly mayChange: boolean;
}) {
  const { say } = useDesk();
  const { members, ofCounty, mayChange } = props;
  return (
    <section className="registry-section">
      <h2>{say(sectorWords.members)}</h2>
      {members.length === 0 ? (
        <p>{say(ofCounty ? sectorWords.noMembers : sectorWords.noneSeen)}</p>
      ) : (
        <Table className="registry-rows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(sectorListWords.name)}</Table.Th>
              <Table.Th>{say(sectorWords.from)}</Table.Th>
              <Table.Th>{say(sectorWords.until)}</Table.Th>
              {mayChange ? (
                <Table.Th>
                  <span className="visually-hidden">{say(sectorWords.remove)}</span>
                </Table.Th>
              ) : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <Member
                key={`${member.organisationNo ?? member.unitId} ${member.from}`}
                {...{ member, mayChange }}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Member({ member, mayChange }: { member: SectorMember; mayChange: boolean }) {
  const { say, to, on } = useDesk();
  const { organisationId, name, inside, from, until } = member;
  const unitText =
    inside.length === 0
      ? say(sectorWords.emptyUnit)
      : say(sectorWords.wholeUnit, { inside: inside.join(say(sectorWords.listMark)) });
  return (
    <Table.Tr>
      <Table.Td>
        {organisationId === null ? (
          <>
            {name} <small>{unitText}</small>
          </>
        ) : (
          <Link to={to(`/registry/organisations/${organisationId}`)}>{name}</Link>
        )}
      </Table.Td>
      <Table.Td data-label={say(sectorWords.from)}>
        {from} {from > on ? <small>{say(sectorWords.upcoming)}</small> : null}
      </Table.Td>
      <Table.Td data-label={say(sectorWords.until)}>{until ?? ""}</Table.Td>
      {mayChange ? (
        <Table.Td>
          <Remove member={member} />
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

function Remove({ member }: { member: SectorMember }) {
  const { say, today } = useDesk();
  return (
    <details>
      <summary>{say(sectorWords.remove)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="act" value="remove" />
        <input type="hidden" name="organisationNo" value={member.organisationNo ?? ""} />
        <input type="hidden" name="unitId" value={member.unitId ?? ""} />
        <FormField
          name="from"
          type="date"
          label={say(sectorWords.removeFrom)}
          value={member.from > today ? member.from : today}
          required
        />
        <SubmitButton>{say(sectorWords.removeNow)}</SubmitButton>
      </Form>
    </details>
  );
}
