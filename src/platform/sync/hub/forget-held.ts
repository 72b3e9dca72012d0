import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import { daysOf } from "../offline-days.ts";
import { canStillHold } from "./can-still-hold.ts";

/**
 * Forgets what devices said they hold that hold it no more: phones and stations that were ended, phones told to erase, and phones
 * silent for so long that they have erased by themselves. Twice that time is waited for, because a phone counts by its own
 * clock, and one that comes back with all it held does not say it again.
 * @NOTE reach: a job for the whole county.
 */
export async function forgetHeld(cell: Cell, county: County): Promise<void> {
  const machine = { kind: "system", job: "sync.forget-held" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ context: { db, now } }) => {
    const setting = await sql<{
      value: unknown;
    }>`select value from setting where name = 'sync.wipe-days'`.execute(db);
    const wipeDays = daysOf("sync.wipe-days", setting.rows[0]?.value) * 2;
    await sql`
      delete from sync_held h using sync_device d
      where d.id = h.device_id and (d.ended_at is not null or d.kind = 'phone' and not ${canStillHold("d", { wipeDays, now })})`.execute(
      db,
    );
  });
}
