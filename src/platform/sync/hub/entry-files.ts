import { sql } from "kysely";
import { type Batch, becomeMachine } from "./batch.ts";

/** The most the files of one entry may have together. */
export const entryFileBytes = 20_000_000;

/** Whether all files that an entry names are here. */
export async function missingFiles(
  batch: Batch,
  hashes: readonly string[],
): Promise<"here" | "missing" | "too-large"> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return "here";
  await becomeMachine(batch);
  const found = await sql<{ n: string; size: string }>`
    select count(*) as n, coalesce(sum(size), 0) as size from stored_file
    where hash = any (${wanted.map((hash) => Buffer.from(hash, "hex"))}::bytea[])`.execute(batch.context.db);
  const row = found.rows[0];
  if (Number(row?.size ?? 0) > entryFileBytes) return "too-large";
  return Number(row?.n ?? 0) < wanted.length ? "missing" : "here";
}
