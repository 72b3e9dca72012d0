import type { Words } from "#src/platform/i18n/language.ts";
import type { HeldAbout } from "#src/platform/personal/held-about.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { erasureWords, fieldWords } from "./erasure-words.ts";

/** One field held about a person, in words. */
export interface HeldField {
  readonly what: Words;
  readonly purpose: Words;
  readonly basis: Words;
  readonly kept: Words;
  readonly current: number;
  readonly past: number;
}

export interface HeldInWords {
  readonly fields: readonly HeldField[];
  readonly current: number;
  readonly past: number;
  readonly entries: number;
}

export function heldRows({ rows, entries }: HeldAbout): HeldInWords {
  return {
    fields: rows.flatMap(({ table, current, past }) =>
      table.fields.map(({ kind, purpose, basis }) => ({
        what: fieldWords(kind),
        purpose,
        basis,
        kept: table.kept,
        current,
        past,
      })),
    ),
    current: rows.reduce((sum, row) => sum + row.current, 0),
    past: rows.reduce((sum, row) => sum + row.past, 0),
    entries,
  };
}

/** What is held about a person and why, what an erasure takes away and what it leaves. */
export function ErasurePreview({ fields, current, past, entries }: HeldInWords) {
  const { say } = useDesk();
  return (
    <>
      <section className="people-section">
        <h2>{say(erasureWords.held)}</h2>
        <div className="people-scroll people-cards">
          <table className="people-table">
            <thead>
              <tr>
                <th scope="col">{say(erasureWords.what)}</th>
                <th scope="col">{say(erasureWords.purpose)}</th>
                <th scope="col">{say(erasureWords.basis)}</th>
                <th scope="col">{say(erasureWords.kept)}</th>
                <th scope="col">{say(erasureWords.rows)}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={`${say(field.what)} ${say(field.purpose)}`}>
                  <td data-label={say(erasureWords.what)}>{say(field.what)}</td>
                  <td data-label={say(erasureWords.purpose)}>{say(field.purpose)}</td>
                  <td data-label={say(erasureWords.basis)}>{say(field.basis)}</td>
                  <td data-label={say(erasureWords.kept)}>{say(field.kept)}</td>
                  <td data-label={say(erasureWords.rows)}>
                    {field.current} / {field.past}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="people-section">
        <h2>{say(erasureWords.will)}</h2>
        <ul>
          <li>{say(erasureWords.willRows, { current, past })}</li>
          <li>{say(erasureWords.willEntries, { entries })}</li>
          <li>{say(erasureWords.willAccount)}</li>
        </ul>
      </section>
      <section className="people-section">
        <h2>{say(erasureWords.stays)}</h2>
        <ul>
          <li>{say(erasureWords.staysPeriods)}</li>
          <li>{say(erasureWords.staysAudit)}</li>
          <li>{say(erasureWords.staysOrder)}</li>
        </ul>
      </section>
    </>
  );
}
