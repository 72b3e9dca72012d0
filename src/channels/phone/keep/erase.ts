import type { Directory } from "./directory.ts";
import { type OutboxRow, PersonDatabase } from "./person-database.ts";

/** What waits for the hub after the readable data went: an entry by its id, a file by its hash. */
export interface SealedKey {
  readonly part: "files" | "entries";
  readonly name: string;
}

export interface SealedItem extends SealedKey {
  readonly sealed: Uint8Array;
}

/**
 * Erases all that can be read of an enrolment and the keys to it. Entries stay, closed for the hub alone: what was not sent
 * waits for the line, what was answered for a hub that is restored and has forgotten it. Keys go first: should the phone be
 * switched off in the middle, what is left opens for nobody.
 */
export async function eraseReadable(directory: Directory, device: string): Promise<void> {
  await directory.people
    .where("device")
    .equals(device)
    .modify((person, at) => {
      const { vault: _vault, closedSealer: _sealer, ...rest } = person;
      at.value = rest;
    });
  const db = new PersonDatabase(device);
  const { documents, outbox, files, drafts, facts } = db;
  await db.transaction("rw", documents, outbox, files, drafts, facts, async () => {
    await Promise.all([documents.clear(), drafts.clear(), facts.clear()]);
    const rows = await outbox.toArray();
    await outbox.bulkPut(rows.map(closedForHub));
    const named = new Set(rows.flatMap((row) => row.files));
    await files.filter(({ hash }) => !named.has(hash)).delete();
    const kept = await files.toArray();
    await files.bulkPut(kept.map(({ closed: _closed, ...row }) => row));
  });
  db.close();
}

function closedForHub(row: OutboxRow): OutboxRow {
  const { closed: _closed, closedShown: _shown, closedAnswer: _answer, shown: _seen, ...rest } = row;
  return rest;
}

/** What the hub does not have. Files first, as the hub wants them; their bytes are read one by one, for photos may be many. */
export async function sealedKeys(device: string): Promise<readonly SealedKey[]> {
  const db = new PersonDatabase(device);
  const files = new Set<string>();
  const entries: string[] = [];
  await db.outbox
    .where("unsent")
    .equals(1)
    .each((row) => {
      entries.push(row.id);
      for (const hash of row.files) if (row.filesSent?.includes(hash) !== true) files.add(hash);
    });
  db.close();
  return [
    ...[...files].map((name) => ({ part: "files" as const, name })),
    ...entries.map((name) => ({ part: "entries" as const, name })),
  ];
}

/** Undefined when it was sent meanwhile, from another tab. */
export async function sealedItem(device: string, { part, name }: SealedKey): Promise<SealedItem | undefined> {
  const db = new PersonDatabase(device);
  const row = part === "files" ? await db.files.get(name) : await db.outbox.where("id").equals(name).first();
  db.close();
  return row && { part, name, sealed: row.sealed };
}

/** The hub has these now. They stay as long as what any phone was answered: the hub may be restored and forget them. */
export async function noteKept(device: string, kept: readonly string[], hubTime: string): Promise<void> {
  const has = new Set(kept);
  const db = new PersonDatabase(device);
  await db.outbox
    .where("unsent")
    .equals(1)
    .modify((row, at) => {
      const { filesSent = [], ...rest } = row;
      const came = row.files.filter((hash) => has.has(hash));
      if (has.has(row.id)) at.value = { ...rest, unsent: 0, answeredAt: hubTime };
      else if (came.length > 0) at.value = { ...rest, filesSent: [...filesSent, ...came] };
    });
  db.close();
}

/** A restored hub may have forgotten all that it was sent. */
export async function sendSealedAgain(device: string): Promise<void> {
  const db = new PersonDatabase(device);
  await db.outbox.toCollection().modify((row, at) => {
    const { answeredAt: _at, filesSent: _sent, ...rest } = row;
    at.value = { ...rest, unsent: 1 };
  });
  db.close();
}

/** Forgets what the hub has had since before an instant (ISO 8601). @returns whether nothing is left */
export async function forgetKept(device: string, before: string): Promise<boolean> {
  const db = new PersonDatabase(device);
  const { outbox, files } = db;
  const left = await db.transaction("rw", outbox, files, async () => {
    await outbox.where("answeredAt").below(before).delete();
    const named = new Set((await outbox.toArray()).flatMap((row) => row.files));
    await files.filter(({ hash }) => !named.has(hash)).delete();
    return outbox.count();
  });
  if (left === 0) await db.delete();
  else db.close();
  return left === 0;
}
