import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import type { WorldDevice } from "./world-device.ts";
import type { WorldHub } from "./world-hub.ts";

/** The organisations whose notes a device's holder may see now. */
export function reachOf(hub: WorldHub, { holder }: WorldDevice): readonly number[] {
  return holder.kind === "phone" ? hub.numbersOf(holder.personId) : [holder.organisationNo];
}

/** What is held but lies outside of the reach, in words; nothing after any whole contact. */
export async function beyondReach(hub: WorldHub, device: WorldDevice): Promise<readonly string[]> {
  const reach = new Set(reachOf(hub, device).map((no) => `organisation:${no}`));
  const held = await device.store.documents("note");
  return held
    .filter(({ bucket }) => !reach.has(bucket))
    .map(({ bucket, id }) => `${device.name} holds ${id} of ${bucket}, beyond its reach`);
}

/** Where a device and the hub's tables disagree. */
export async function disagreements(hub: WorldHub, device: WorldDevice): Promise<readonly string[]> {
  const found = await hub.database.owner.query<{ key: string; document: unknown }>(
    `select concat('organisation:', organisation_no, ' ', id) as key,
       json_build_object('words', words, 'version', version) as document
     from note where organisation_no = any($1)`,
    [reachOf(hub, device)],
  );
  const right = new Map(found.rows.map(({ key, document }) => [key, JSON.stringify(document)]));
  const held = await device.store.documents("note");
  const wrong = held.flatMap(({ bucket, id, document }) => {
    const key = `${bucket} ${id}`;
    const expected = right.get(key);
    right.delete(key);
    if (expected === undefined) return [`${device.name} holds ${key}, which the hub has not`];
    return sameJson(expected, document) ? [] : [`${device.name} holds ${key} in another version`];
  });
  return [...wrong, ...[...right.keys()].map((key) => `${device.name} lacks ${key}`)];
}

/** The order of an object's keys is no difference. */
function sameJson(expected: string, document: unknown): boolean {
  return inOrder(JSON.parse(expected)) === inOrder(document);
}

function inOrder(document: unknown): string {
  return JSON.stringify(Object.entries(document as object).toSorted());
}

/** Entries that did not arrive once, or did not return with a reason. */
export async function lostOrDoubled(hub: WorldHub, device: WorldDevice): Promise<readonly string[]> {
  const unsent = new Set((await device.store.unsent(100_000)).map(({ id }) => id));
  const times = await timesDone(hub, device.written);
  return device.written.flatMap((entry) => {
    const done = entry.action === "note.write" ? (times.get(subjectOf(entry)) ?? 0) : undefined;
    const wrong = whatIsWrong(device.answers.get(entry.id), unsent.has(entry.id), done);
    return wrong === undefined ? [] : [`${device.name}: ${entry.id} ${wrong}`];
  });
}

/** @param done how often its act is in the county's book; undefined for acts that leave no such trace. */
function whatIsWrong(
  answer: EntryAnswer | undefined,
  isUnsent: boolean,
  done: number | undefined,
): string | undefined {
  if (isUnsent) return "was never sent";
  if (answer === undefined) return "left the outbox without an answer";
  if (answer.status === "done") return done === undefined || done === 1 ? undefined : `is done ${done} times`;
  if (answer.code === null) return "returned without a reason";
  return done === undefined || done === 0 ? undefined : "is refused, and done";
}

function subjectOf({ input }: Entry): string {
  return (input as { readonly id: string }).id;
}

async function timesDone(hub: WorldHub, entries: readonly Entry[]): Promise<ReadonlyMap<string, number>> {
  const found = await hub.database.owner.query<{ subject_id: string; times: string }>(
    `select subject_id, count(*) as times from act where action = 'note.write' and subject_id = any($1::uuid[])
     group by subject_id`,
    [entries.map(subjectOf)],
  );
  return new Map(found.rows.map(({ subject_id: id, times }) => [id, Number(times)]));
}
