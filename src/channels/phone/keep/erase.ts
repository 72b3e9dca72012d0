import type { Directory } from "./directory.ts";
import { PersonDatabase } from "./person-database.ts";

/** What still waits for the hub after the readable data went: an entry by its id, a file by its hash. */
export interface SealedKey {
  readonly part: "files" | "entries";
  readonly name: string;
}

export interface SealedItem extends SealedKey {
  readonly sealed: Uint8Array;
}

/**
 * Erases all that can be read of an enrolment and the keys to it; what was not sent stays, closed for the hub alone. Keys
 * go first: should the phone be switched off in the middle, what is left opens for nobody.
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
    await outbox.where("unsent").equals(0).delete();
    const waiting = await outbox.toArray();
    await outbox.bulkPut(waiting.map(({ closed: _closed, closedShown: _shown, ...row }) => row));
    const named = new Set(waiting.flatMap((row) => row.files));
    await files.filter(({ hash }) => !named.has(hash)).delete();
    const kept = await files.toArray();
    await files.bulkPut(kept.map(({ closed: _closed, ...row }) => row));
  });
  db.close();
}

/** Files first, as the hub wants them. Photos may be many, so their bytes are read one by one. */
export async function sealedKeys(device: string): Promise<readonly SealedKey[]> {
  const db = new PersonDatabase(device);
  const files = await db.files.toCollection().primaryKeys();
  const entries: string[] = [];
  await db.outbox
    .where("unsent")
    .equals(1)
    .each(({ id }) => void entries.push(id));
  db.close();
  return [
    ...files.map((name) => ({ part: "files" as const, name })),
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

/** Takes away what the hub has; says whether nothing is left. */
export async function dropKept(device: string, kept: readonly string[]): Promise<boolean> {
  const db = new PersonDatabase(device);
  const { outbox, files } = db;
  const left = await db.transaction("rw", outbox, files, async () => {
    await outbox.where("id").anyOf(kept).delete();
    await files.bulkDelete([...kept]);
    return (await outbox.count()) + (await files.count());
  });
  if (left === 0) await db.delete();
  else db.close();
  return left === 0;
}
