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
  const kept = new Map((await device.store.answered()).map(({ entry, answer }) => [entry.id, answer]));
  const unsent = new Set((await device.store.unsent(100_000)).map(({ id }) => id));
  const wrong: string[] = [];
  for (const { id, action, input } of device.written) {
    const subject = (input as { readonly id: string }).id;
    const times = action === "note.write" ? await timesDone(hub, subject) : undefined;
    const answer = kept.get(id);
    if (unsent.has(id)) wrong.push(`${device.name}: ${id} was never sent`);
    else if (answer === undefined) wrong.push(...unless(times === 1, `${device.name}: ${id} is lost`));
    else if (answer?.status === "done") {
      wrong.push(...unless(times === undefined || times === 1, `${device.name}: ${id} done ${times} times`));
    } else {
      wrong.push(...unless(answer?.code !== null, `${device.name}: ${id} returned without a reason`));
      wrong.push(...unless(times === undefined || times === 0, `${device.name}: ${id} refused, and done`));
    }
  }
  return wrong;
}

async function timesDone(hub: WorldHub, noteId: string): Promise<number> {
  const found = await hub.database.owner.query<{ times: string }>(
    "select count(*) as times from act where action = 'note.write' and subject_id = $1",
    [noteId],
  );
  return Number(found.rows[0]?.times);
}

function unless(isRight: boolean, words: string): readonly string[] {
  return isRight ? [] : [words];
}
