import type pg from "pg";
import type { OutboxFiles } from "../device/upload-files.ts";
import type { Entry } from "../wire.ts";
import { inTransactionOn } from "./in-transaction-on.ts";
import { insertEntry } from "./insert-entry.ts";

export interface EntryFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An entry and its photos, whole or not at all, durable when it returns. The same id again changes nothing. */
export async function writeEntry(pool: pg.Pool, entry: Entry, files: readonly EntryFile[]): Promise<void> {
  await inTransactionOn(pool, async (client) => {
    for (const { hash, mediaType, bytes } of files) {
      await client.query(
        "insert into station.entry_file (hash, media_type, bytes) values ($1, $2, $3) on conflict do nothing",
        [hash, mediaType, Buffer.from(bytes)],
      );
    }
    await insertEntry(client, entry);
  });
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
