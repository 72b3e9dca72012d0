import { sql } from "kysely";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { Device } from "./devices.ts";
import { syncError } from "./sync-errors.ts";
import type { SyncHub } from "./sync-hub.ts";

/** Megabytes of files that a device may send on one day of the county, where the setting is missing. */
const usualMegabytes = { phone: 200, station: 2_000 } as const;

/**
 * Counts bytes that a device is about to send against its day. Whoever has stolen a device's token can fill no more of the
 * disk than this. @NOTE reach: the machine's own count of the one device that sends. @throws AppError sync.upload-quota
 */
export async function reserveUpload(
  { cell }: SyncHub,
  county: County,
  { id, holder }: Device,
  bytes: number,
): Promise<void> {
  const machine = { kind: "system", job: "sync.count-upload" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ client, context: { db, today } }) => {
    await client.query("set local synchronous_commit = off");
    const setting = await sql<{ value: unknown }>`
      select value from setting where name = ${`sync.${holder.kind}-upload-mb`}`.execute(db);
    const said = setting.rows[0]?.value;
    const megabytes = typeof said === "number" && said > 0 ? said : usualMegabytes[holder.kind];
    const counted = await sql`
      insert into sync_upload_day (device_id, day, bytes)
      select ${id}::uuid, ${today}::date, ${bytes}::bigint where ${bytes}::bigint <= ${megabytes * 1_000_000}::bigint
      on conflict (device_id, day) do update set bytes = sync_upload_day.bytes + excluded.bytes
        where sync_upload_day.bytes + excluded.bytes <= ${megabytes * 1_000_000}::bigint
      returning bytes`.execute(db);
    if (counted.rows.length === 0) throw syncError("sync.upload-quota", { limit: megabytes });
  });
}

/** Gives back what was counted and did not come. @NOTE reach: as above. */
export async function returnUpload(
  { cell }: SyncHub,
  county: County,
  { id }: Device,
  bytes: number,
): Promise<void> {
  if (bytes <= 0) return;
  const machine = { kind: "system", job: "sync.count-upload" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ client, context: { db, today } }) => {
    await client.query("set local synchronous_commit = off");
    await sql`
      update sync_upload_day set bytes = greatest(0, bytes - ${bytes}::bigint)
      where device_id = ${id} and day = ${today}`.execute(db);
  });
}
