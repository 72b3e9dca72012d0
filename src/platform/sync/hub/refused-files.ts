import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { AppError } from "../../errors/app-error.ts";
import { filesError } from "../../files/errors.ts";
import { type Batch, becomeMachine } from "./batch.ts";
import type { Device } from "./devices.ts";
import { entryFileBytes } from "./entry-files.ts";
import { syncError } from "./sync-errors.ts";

/** Notes why a file that came sealed was not taken: the phone has deleted it. @NOTE reach: the machine's own note */
export async function noteRefusedFile(
  cell: Cell,
  county: County,
  { id }: Device,
  hash: string,
  code: string,
): Promise<void> {
  const machine = { kind: "system", job: "sync.refuse-file" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ context: { db, now } }) => {
    await sql`
      insert into sync_refused_file (device_id, hash, code, refused_at)
      values (${id}, ${Buffer.from(hash, "hex")}, ${code}, ${now.toISOString()})
      on conflict (device_id, hash) do update set code = excluded.code, refused_at = excluded.refused_at`.execute(
      db,
    );
  });
}

/**
 * Why files that came sealed will never be here: what was wrong with them, or that the phone had lost them, since it sends all
 * of them before the entries. Undefined while one of them lies here unopened. @NOTE reach: the machine's own note
 */
export async function whyNeverHere(batch: Batch, hashes: readonly string[]): Promise<AppError | undefined> {
  const { context, device } = batch;
  await becomeMachine(batch);
  const found = await sql<{ code: string | null; unopened: boolean }>`
    select (select min(code) from sync_refused_file
        where device_id = ${device.id} and hash = any (${hashes.map((hash) => Buffer.from(hash, "hex"))}::bytea[])) as code,
      exists (select from sync_unopened where device_id = ${device.id} and name = any (${hashes}::text[])) as unopened`.execute(
    context.db,
  );
  const { code = null, unopened = false } = found.rows[0] ?? {};
  if (unopened) return undefined;
  switch (code) {
    case null:
      return syncError("sync.file-lost");
    case "sync.not-a-photo":
      return syncError("sync.not-a-photo");
    case "files.too-large":
      return filesError("files.too-large", { limit: entryFileBytes / 1_000_000 });
    default:
      return syncError("sync.wrong-hash");
  }
}
