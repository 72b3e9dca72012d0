import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { AskedAudit, Meant } from "./audit-question.ts";
import { auditWords } from "./audit-words.ts";

/** The page that answers a question, from the host. */
export function auditAddress(asked: AskedAudit): string {
  const query = Object.entries(asked).filter(([, value]) => value !== null && value !== "");
  return `/desk/people/audit?${new URLSearchParams(query as [string, string][])}`;
}

/** Whom and when a list is asked about; a plain form, whose address can be kept. */
export function AuditForm(props: {
  readonly asked: AskedAudit;
  readonly by: Meant;
  readonly about: Meant;
  readonly isAsked: boolean;
}) {
  const { say, to } = useDesk();
  const { asked, by, about, isAsked } = props;
  return (
    <>
      <form method="get" className="people-filter">
        <input type="hidden" name="list" value={asked.list} />
        <FormField
          name="by"
          label={say(auditWords.byName)}
          hint={say(auditWords.nameHint)}
          value={shownName(asked.by, by)}
          maxLength={60}
        />
        {asked.list === "mass" ? null : (
          <FormField
            name="about"
            label={say(auditWords.aboutName)}
            hint={say(auditWords.nameHint)}
            value={shownName(asked.about, about)}
            maxLength={60}
          />
        )}
        <FormField name="from" type="date" label={say(auditWords.from)} value={asked.from} />
        <FormField name="until" type="date" label={say(auditWords.until)} value={asked.until} />
        <div className="people-inline">
          <SubmitButton kind="quiet">{say(auditWords.filter)}</SubmitButton>
          {isAsked ? <a href={to(`/desk/people/audit?list=${asked.list}`)}>{say(auditWords.clear)}</a> : null}
        </div>
      </form>
      <Which typed={asked.by} meant={by} choose={(id) => auditAddress({ ...asked, by: id, after: null })} />
      <Which
        typed={asked.about}
        meant={about}
        choose={(id) => auditAddress({ ...asked, about: id, after: null })}
      />
    </>
  );
}

/** Chosen by id, a person stands in the form by name. */
function shownName(typed: string, meant: Meant): string {
  return meant.kind === "one" ? meant.name : typed;
}

function Which(props: {
  readonly typed: string;
  readonly meant: Meant;
  readonly choose: (id: string) => string;
}) {
  const { say, to } = useDesk();
  const { typed, meant, choose } = props;
  if (meant.kind === "none") return <output>{say(auditWords.noneOfName, { name: typed })}</output>;
  if (meant.kind !== "several") return null;
  return (
    <>
      <p>{say(auditWords.severalOfName, { name: typed })}</p>
      <ul className="people-found">
        {meant.persons.map(({ id, name, nameScript, organisationNo }) => (
          <li key={id}>
            <a href={to(choose(id))} lang={nameScript}>
              {name}
            </a>{" "}
            · {say(auditWords.ofOrganisation, { no: organisationNo })}
          </li>
        ))}
      </ul>
    </>
  );
}
