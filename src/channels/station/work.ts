import { type Held, nothingHeld } from "../phone/held.ts";
import { acknowledgeNotice, completeTask, confirmRecord } from "../phone/model/due.ts";
import { ownEntries } from "../phone/model/own-entries.ts";
import type { NoticeDocument, OrganisationDocument, TaskDocument } from "./documents.ts";
import type { StationMeans, StationPerson } from "./means.ts";
import { newest } from "./shelves.ts";

/**
 * What a person may see and do here: of the organisations for which he or she holds the right, nothing else that the station holds,
 * and of what was written only the own.
 */
export async function workOf(means: StationMeans, person: StationPerson): Promise<Held> {
  const [tasks, notices, records, kept] = await Promise.all([
    means.held.documents("task"),
    means.held.documents("notice"),
    means.held.documents("organisation"),
    means.writings.of(person.id),
  ]);
  const unsent = kept.filter(({ answer }) => answer === null);
  return {
    ...nothingHeld,
    tasks: newest<TaskDocument>(tasks)
      .filter(
        ({ state, organisationNo }) => state !== "withdrawn" && may(person, completeTask, organisationNo),
      )
      .toSorted((a, b) => compare(a.dueOn ?? "9999", b.dueOn ?? "9999")),
    notices: newest<NoticeDocument>(notices)
      .filter(
        ({ withdrawnOn, organisationNo }) =>
          withdrawnOn === null && may(person, acknowledgeNotice, organisationNo),
      )
      .toSorted((a, b) => compare(b.sentAt, a.sentAt)),
    records: newest<OrganisationDocument>(records)
      .filter(({ organisationNo }) => may(person, confirmRecord, organisationNo))
      .toSorted((a, b) => compare(a.name, b.name)),
    entries: ownEntries(
      unsent.map(({ entry }) => entry),
      // The station keeps no copy of what was shown; of a conflict it shows what the hub has.
      kept.filter(({ answer }) => answer !== null).map((each) => ({ ...each, shown: null })),
      [],
    ),
    unsent: unsent.length,
  };
}

/** Whether the right holds for the organisation; without one: anywhere. */
export function may({ rights }: StationPerson, right: string, organisationNo?: number): boolean {
  const held = rights.get(right) ?? [];
  return organisationNo === undefined ? held.length > 0 : held.includes(organisationNo);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
