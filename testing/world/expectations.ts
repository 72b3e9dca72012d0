import { canonicalJson } from "#src/platform/sync/hub/canonical-json.ts";
import type { HeldDocument } from "#src/platform/sync/device/store.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import { bucketsOf, expectedDocuments, type Observed } from "./expected-documents.ts";
import type { WorldDevice } from "./world-device.ts";

const held = ["task", "notice", "organisation", "article", "submission", "media", "entry"] as const;

/** Everything a device holds that it still shows: what has expired it hides by itself. */
async function documentsShown(world: Observed, { store }: WorldDevice): Promise<readonly HeldDocument[]> {
  const found = await Promise.all(held.map((collection) => store.documents(collection)));
  return found.flat().filter(({ document }) => {
    const { expiresOn } = document as { readonly expiresOn?: string | null };
    return typeof expiresOn !== "string" || expiresOn > world.today;
  });
}

/** What is held but lies outside of the reach, in words; nothing after any whole contact. */
export async function beyondReach(world: Observed, device: WorldDevice): Promise<readonly string[]> {
  const buckets = await bucketsOf(world, device);
  const shown = await documentsShown(world, device);
  return shown
    .filter(({ bucket }) => !buckets.has(bucket))
    .map(({ bucket, id }) => `${device.name} holds ${id} of ${bucket}, beyond its reach`);
}

/** Where a device differs from what the hub's reads show its holder. */
export async function disagreements(world: Observed, device: WorldDevice): Promise<readonly string[]> {
  const right = new Map(await expectedDocuments(world, device));
  const shown = await documentsShown(world, device);
  const wrong = shown.flatMap(({ bucket, collection, id, document }) => {
    const key = `${bucket} ${collection} ${id}`;
    const expected = right.get(key);
    right.delete(key);
    if (expected === undefined) return [`${device.name} holds ${key}, which the hub does not show`];
    const [theirs, ours] = [canonicalJson(expected), canonicalJson(document)];
    return theirs === ours ? [] : [`${device.name} holds ${key} as ${ours}, the hub shows ${theirs}`];
  });
  return [...wrong, ...[...right.keys()].map((key) => `${device.name} lacks ${key}`)];
}

interface StoredEntry {
  readonly status: EntryAnswer["status"];
  readonly code: string | null;
  readonly decided: boolean;
  /** Acts of the entry's action under the act the entry names: one, when it is done. */
  readonly acts: number;
}

/** Entries that did not arrive once, or did not return with a reason. */
export async function lostOrDoubled(world: Observed, device: WorldDevice): Promise<readonly string[]> {
  const unsent = new Set((await device.store.unsent(100_000)).map(({ id }) => id));
  const stored = await storedEntries(world, device.written);
  return device.written.flatMap(({ id, action }) => {
    const wrong = unsent.has(id) ? "was never sent" : whatIsWrong(device.answers.get(id), stored.get(id));
    return wrong === undefined ? [] : [`${device.name}: ${action} ${id} ${wrong}`];
  });
}

function whatIsWrong(answer: EntryAnswer | undefined, stored: StoredEntry | undefined): string | undefined {
  if (answer === undefined) return "left the outbox without an answer and is lost";
  if (stored === undefined) return "is lost: answered, and the hub has nothing of it";
  if (answer.code === "sync.id-taken") return "was taken for another";
  if (answer.status !== "done" && answer.code === null) return "returned without a reason";
  if (answer.status !== stored.status && !stored.decided)
    return `was answered ${answer.status} and is ${stored.status}`;
  const acts = stored.status === "done" ? 1 : 0;
  return stored.acts === acts ? undefined : `is ${stored.status}, and done ${stored.acts} times`;
}

/**
 * Entries of a wiped phone that the hub does not have, has twice or refused without a reason. The phone itself keeps
 * nothing that it could be asked for.
 */
export async function lostByWipe(
  world: Observed,
  { name, answers, written }: WorldDevice,
): Promise<readonly string[]> {
  const stored = await storedEntries(world, written);
  return written.flatMap(({ id, action }) => {
    const found = stored.get(id);
    const answer = answers.get(id) ?? (found && { id, message: null, detail: null, ...found });
    const wrong =
      found?.code === "sync.not-opened" ? "is lost: its seal proved nobody" : whatIsWrong(answer, found);
    return wrong === undefined ? [] : [`${name} (wiped): ${action} ${id} ${wrong}`];
  });
}

async function storedEntries(
  { hub }: Observed,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, StoredEntry>> {
  const { rows } = await hub.database.owner.query<StoredEntry & { readonly id: string }>(
    `select e.id, e.status, e.code, e.decided_by is not null as decided, count(a.id)::integer as acts
     from sync_entry e left join act a on a.id = e.act_id and a.action = e.action
     where e.id = any ($1::uuid[]) group by e.id`,
    [entries.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Acts that only devices' entries bring, and that no entry names: something was done twice. */
export async function actsWithoutEntry({ hub }: Observed): Promise<readonly string[]> {
  const { rows } = await hub.database.owner.query<{ action: string; id: string }>(
    `select a.action, a.id from act a where a.action = any ($1)
       and not exists (select from sync_entry e where e.act_id = a.id)`,
    [[...hub.sync.actions.keys()]],
  );
  return rows.map(({ action, id }) => `${action} ${id} is done and no entry's, so done 2 times`);
}
