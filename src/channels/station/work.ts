import type { KeptEntry } from "#src/platform/sync/device/store.ts";
import { type Held, heldIn, nothingHeld } from "../phone/held.ts";
import { acknowledgeNotice, completeTask, confirmRecord } from "../phone/model/due.ts";
import type { HeldRecord } from "../phone/model/known-record.ts";
import { ownEntries } from "../phone/model/own-entries.ts";
import type { NoticeDocument, OrganisationDocument, TaskDocument } from "./documents.ts";
import type { StationMeans, StationPerson } from "./means.ts";
import { type Reading, scriptOf } from "../site/reading.ts";
import { newest } from "./shelves.ts";

/**
 * What a person may see and do here: of the organisations for which he or she holds the right, nothing else that the station holds,
 * and of what was written only the own. Names and texts that the hub sent in both scripts stand in the reader's.
 */
export async function workOf(means: StationMeans, person: StationPerson, reading: Reading): Promise<Held> {
  const [tasks, notices, organisations, kept, { lastContactAtHub }] = await Promise.all([
    means.held.documents("task"),
    means.held.documents("notice"),
    means.held.documents("organisation"),
    means.writings.of(person.id),
    means.line.state(),
  ]);
  const records = newest<OrganisationDocument>(organisations).filter(({ organisationNo }) =>
    may(person, confirmRecord, organisationNo),
  );
  const unsent = kept.filter(({ answer }) => answer === null);
  const entries = ownEntries(
    unsent.map(({ entry }) => entry),
    kept
      .filter(({ answer }) => answer !== null)
      .map((each) => ({ ...each, shown: shownOf(each, records, lastContactAtHub) })),
    [],
  );
  const held: Held = {
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
    records: records.toSorted((a, b) => compare(a.name, b.name)),
    entries,
    unsent: unsent.length,
  };
  return heldIn(held, scriptOf(reading));
}

/**
 * The station keeps no copy of what was shown. It is the document still held where that has the version confirmed and the answer
 * came in the last contact: a later contact brings what has changed meanwhile. Otherwise null.
 */
function shownOf(
  { entry, answeredAt }: KeptEntry,
  records: readonly HeldRecord[],
  lastContactAtHub: string | null,
): HeldRecord | null {
  const { subjectId, version } = (entry.input ?? {}) as {
    readonly subjectId?: string;
    readonly version?: string;
  };
  const isOfLastContact =
    answeredAt !== null &&
    (lastContactAtHub === null || Date.parse(answeredAt) >= Date.parse(lastContactAtHub));
  const held = records.find((each) => each.id === subjectId && each.version === version);
  return isOfLastContact ? (held ?? null) : null;
}

/** Whether the right holds for the organisation; without one: anywhere. */
export function may({ rights }: StationPerson, right: string, organisationNo?: number): boolean {
  const held = rights.get(right) ?? [];
  return organisationNo === undefined ? held.length > 0 : held.includes(organisationNo);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
