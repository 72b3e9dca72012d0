import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import type { ReadContext } from "../../db/context.ts";
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
  await inTransaction(cell, county, machine, "read write", async ({ context }) => {
    const { db } = context;
    await sql`select last_seq from sync_log_state for update`.execute(db);
    await sql`
      with forgotten as (delete from sync_change where gone and logged_at < ${before} returning seq)
      update sync_log_state set forgotten_seq = greatest(forgotten_seq, (select max(seq) from forgotten))`.execute(
      db,
    );
    await takeDecisionsBack(context, before);
    await sql`
      update sync_entry e set input = null, answer = null
      where received_at < ${before} and status <> 'to-confirm' and (input is not null or answer is not null)
        and not exists (select from act where act.id = e.decided_by and act.at >= ${before}::timestamptz)
        and not exists (select from sync_change c where c.collection = 'entry' and c.row_id = e.id and not c.gone)`.execute(
      db,
    );
    await sql`delete from sync_refused_file where refused_at < ${before}`.execute(db);
    await sql`delete from sync_unopened where received_at < ${before}`.execute(db);
    await sql`delete from sync_known_rights where told_until < ${before}`.execute(db);
  });
}

/** What was decided late leaves its device, which shows the reason no longer than the hub keeps it. The log is locked. */
async function takeDecisionsBack({ db, now }: ReadContext, before: string): Promise<void> {
  await sql`
    with old as (
      select bucket, collection, row_id, row_number() over (order by seq) as place
      from sync_change where collection = 'entry' and not gone and logged_at < ${before}
    ), taken as (
      update sync_change c set gone = true, seq = s.last_seq + old.place, logged_at = ${now.toISOString()}
      from old, sync_log_state s
      where c.bucket = old.bucket and c.collection = old.collection and c.row_id = old.row_id returning c.seq
    )
    update sync_log_state set last_seq = greatest(last_seq, (select max(seq) from taken))`.execute(db);
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
