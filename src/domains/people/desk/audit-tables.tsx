import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { lookPurpose } from "../model/look-purpose.ts";
import { auditAddress } from "./audit-form.tsx";
import type { AuditPerson, AuditRow } from "./audit-list.ts";
import type { AskedAudit } from "./audit-question.ts";
import { auditWords, whatWords } from "./audit-words.ts";

interface ShownRow extends AuditRow {
  /** The name of the organisation, in the reader's script; null of an act that names none. */
  readonly organisation: string | null;
}

interface Props {
  readonly rows: readonly ShownRow[];
  readonly asked: AskedAudit;
}

/** Looks or acts. A name asks for everything of that person; a number of persons opens whom a look showed. */
export function AuditTable({ rows, asked }: Props) {
  const { say } = useDesk();
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{say(auditWords.at)}</th>
          <th scope="col">{say(auditWords.who)}</th>
          <th scope="col">{say(auditWords.what)}</th>
          <th scope="col">{say(auditWords.whom)}</th>
          <th scope="col">{say(auditWords.why)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who, what, why, reason, ...row }) => (
          <tr key={id}>
            <td data-label={say(auditWords.at)}>{at}</td>
            <td data-label={say(auditWords.who)}>
              {who === null ? say(auditWords.system) : <Asks person={who} asked={asked} as="by" />}
            </td>
            <td data-label={say(auditWords.what)}>{say(whatWords(what))}</td>
            <td data-label={say(auditWords.whom)}>
              <Whom id={id} {...row} asked={asked} />
            </td>
            <td data-label={why === null ? undefined : say(auditWords.why)}>
              {[why === null ? "" : say(lookPurpose(why)), reason ?? ""]
                .filter((text) => text !== "")
                .join(" · ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type WhomProps = Pick<ShownRow, "id" | "whom" | "organisationNo" | "organisation" | "count"> &
  Pick<Props, "asked">;

function Whom({ id, whom, organisationNo: no, organisation, count, asked }: WhomProps) {
  const { say, to } = useDesk();
  const isNamed = whom !== null && whom.name !== null;
  return (
    <>
      {isNamed || (whom !== null && no === null) ? <Asks person={whom} asked={asked} as="about" /> : null}
      {isNamed && no !== null ? " · " : null}
      {no === null ? null : say(auditWords.ofOrganisation, { name: organisation ?? "", no })}
      {count > 1 ? (
        <>
          {" "}
          <a href={to(`/desk/people/audit/${id}`)}>{say(auditWords.persons, { count })}</a>
        </>
      ) : null}
    </>
  );
}

function Asks({ person, asked, as }: { person: AuditPerson; asked: AskedAudit; as: "by" | "about" }) {
  const { say, to } = useDesk();
  if (person.name === null) return <small title={person.id}>{say(auditWords.unseen)}</small>;
  return <a href={to(auditAddress({ ...asked, [as]: person.id, after: null }))}>{person.name}</a>;
}

/** Days on which somebody saw many persons; each opens what was read on it. */
export function MassTable({ rows, asked }: Props) {
  const { say, to } = useDesk();
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{say(auditWords.day)}</th>
          <th scope="col">{say(auditWords.who)}</th>
          <th scope="col">{say(auditWords.seen)}</th>
          <th scope="col">{say(auditWords.whatWasRead)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who, count }) => (
          <tr key={id}>
            <td data-label={say(auditWords.day)}>{at}</td>
            <td data-label={say(auditWords.who)}>
              {who === null ? null : <Asks person={who} asked={asked} as="by" />}
            </td>
            <td data-label={say(auditWords.seen)}>{count}</td>
            <td>
              <a
                href={to(
                  auditAddress({
                    list: "looks",
                    by: who?.id ?? "",
                    about: "",
                    from: at,
                    until: at,
                    after: null,
                  }),
                )}
              >
                {say(auditWords.whatWasRead)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function StaleTable({ rows }: Pick<Props, "rows">) {
  const { say } = useDesk();
  return (
    <table className="people-table">
      <thead>
        <tr>
          <th scope="col">{say(auditWords.who)}</th>
          <th scope="col">{say(auditWords.lastSignIn)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, who }) => (
          <tr key={id}>
            <td data-label={say(auditWords.who)}>{who?.name}</td>
            <td data-label={say(auditWords.lastSignIn)}>{at === "" ? say(auditWords.never) : at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
