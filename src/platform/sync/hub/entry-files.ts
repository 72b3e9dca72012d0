import { sql } from "kysely";
import { type Batch, becomeMachine } from "./batch.ts";

/** The most the files of one entry may have together. */
export const entryFileBytes = 20_000_000;

/**
 * Whether this device has sent all files that an entry names. They are held until the entry is decided: the nightly work takes
 * none of them meanwhile.
 */
export async function missingFiles(
  batch: Batch,
  hashes: readonly string[],
): Promise<"here" | "missing" | "too-large"> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return "here";
  await becomeMachine(batch);
  const found = await sql<{ n: string; size: string }>`
    select count(*) as n, coalesce(sum(size), 0) as size from (
      select f.size from stored_file f join sync_received_file r on r.hash = f.hash and r.device_id = ${batch.device.id}
      where f.hash = any (${wanted.map((hash) => Buffer.from(hash, "hex"))}::bytea[]) for key share of f, r
    ) here`.execute(batch.context.db);
  const row = found.rows[0];
  if (Number(row?.size ?? 0) > entryFileBytes) return "too-large";
  return Number(row?.n ?? 0) < wanted.length ? "missing" : "here";
}
