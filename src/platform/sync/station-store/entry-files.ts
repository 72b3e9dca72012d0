import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import type { OutboxFiles } from "../device/upload-files.ts";
import type { Entry } from "../wire.ts";
import { appendActWith } from "./act-chain.ts";
import { inTransactionOn } from "./in-transaction-on.ts";
import { insertEntry } from "./insert-entry.ts";

export interface EntryFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Same: nothing was written, for the very same is there; other: nothing, for the id is that of another entry. */
export type Written = "written" | "same" | "other";

/** An entry, its photos and the act that tells of it, whole or not at all, durable when it returns. */
export async function writeEntry(pool: pg.Pool, entry: Entry, files: readonly EntryFile[]): Promise<Written> {
  return inTransactionOn(pool, async (client) => {
    if (!(await insertEntry(client, entry))) return compareWithKept(client, entry);
    for (const { hash, mediaType, bytes } of files) {
      await client.query(
        "insert into station.entry_file (hash, media_type, bytes) values ($1, $2, $3) on conflict do nothing",
        [hash, mediaType, Buffer.from(bytes)],
      );
    }
    const payload = { person: entry.author, about: entry.id };
    await appendActWith(client, new Date(entry.madeAt), { kind: "wrote", payload });
    return "written";
  });
}

async function compareWithKept(client: pg.PoolClient, entry: Entry): Promise<Written> {
  const { rows } = await client.query<{ entry: Entry }>("select entry from station.outbox where id = $1", [
    entry.id,
  ]);
  const kept = rows[0]?.entry;
  return kept !== undefined && isSameContent(kept, entry) ? "same" : "other";
}

type Content = Omit<Entry, "madeAt">;

/** Whether two entries say the same, whenever each was made. */
export function isSameContent(one: Content, other: Content): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

/** As it is read again: a field that is undefined is not there. */
function contentOf({ action, author, input, files = [] }: Content): unknown {
  return JSON.parse(JSON.stringify({ action, author, input, files }));
}

/** The photos of the outbox as they are sent. */
export function entryFiles(pool: pg.Pool): OutboxFiles {
  return {
    sizeOf: async (hash) => {
      const { rows } = await pool.query<{ size: number }>(
        "select length(bytes) as size from station.entry_file where hash = $1",
        [hash],
      );
      return rows[0]?.size;
    },
    read: async (hash, from, to) => {
      const { rows } = await pool.query<{ part: Buffer }>(
        "select substr(bytes, $2, $3) as part from station.entry_file where hash = $1",
        [hash, from + 1, to - from],
      );
      return new Uint8Array(rows[0]?.part ?? []);
    },
  };
}

/** Photos that no entry of the outbox names any more, answered ones included: a restored hub asks for those again. */
export async function dropUselessFiles(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from station.entry_file file
     where not exists (
       select from station.outbox where file.hash = any (outbox.files))`,
  );
}
