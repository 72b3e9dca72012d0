import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";

const keptDays = 180;
const partKeptDays = 30;
const dayMs = 86_400_000;

/**
 * Forgets what a half year has passed over: what was sent and answered (the bare answer stays, so that the same is never
 * done twice), what devices were told of rights, and traces of what left its bucket. A device away for longer begins anew.
 * @NOTE reach: a job for the whole county.
 */
export async function forgetOld(cell: Cell, county: County): Promise<void> {
  const before = new Date(cell.clock.now().getTime() - keptDays * dayMs).toISOString();
  const machine = { kind: "system", job: "sync.forget-old" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ context: { db } }) => {
    await sql`select last_seq from sync_log_state for update`.execute(db);
    await sql`
      with forgotten as (delete from sync_change where gone and logged_at < ${before} returning seq)
      update sync_log_state set forgotten_seq = greatest(forgotten_seq, (select max(seq) from forgotten))`.execute(
      db,
    );
    await sql`
      update sync_entry set input = null, answer = null
      where received_at < ${before} and status <> 'to-confirm' and (input is not null or answer is not null)`.execute(
      db,
    );
    await sql`delete from sync_known_rights where told_until < ${before}`.execute(db);
  });
}

/** Parts of files whose rest never came. */
export async function clearOldParts(incoming: string, now: Date): Promise<void> {
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && now.getTime() - found.mtimeMs > partKeptDays * dayMs)
      await rm(path, { force: true });
  }
}
