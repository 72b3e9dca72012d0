import { sql } from "kysely";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { Seal } from "./keep-unopened.ts";
import { openSeals } from "./open-seals.ts";
import type { SyncHub } from "./sync-hub.ts";

const machine = { kind: "system", job: "sync.reopen-sealed" } as const;

/** What one person may have here is never more, so a device's seals are read at once. */
interface Row extends Seal {
  readonly digest: Buffer;
}

const fileName = /^[0-9a-f]{64}$/;

/**
 * Opens what did not open when it came, now that the hub may have its key back, and does with it what should have been done
 * then. @NOTE reach: a job for the whole county
 */
export async function reopenSealed(hub: SyncHub, county: County): Promise<void> {
  const devices = await inTransaction(hub.cell, county, machine, "read only", async ({ context: { db } }) => {
    const found = await sql<{ device_id: string }>`select distinct device_id from sync_unopened`.execute(db);
    return found.rows.map((row) => row.device_id);
  });
  for (const device of devices) await reopenOf(hub, county, device);
}

async function reopenOf(hub: SyncHub, county: County, device: string): Promise<void> {
  const rows = await inTransaction(hub.cell, county, machine, "read only", async ({ context: { db } }) => {
    const found = await sql<Row>`
      select name, digest, sealed from sync_unopened where device_id = ${device} order by received_at, name`.execute(
      db,
    );
    return found.rows;
  });
  const files = rows.filter(({ name }) => fileName.test(name));
  const first = await openSeals(hub, county, { device, person: null, files, entries: [], comeNow: false });
  await drop(hub, county, device, settledOf(files, first));
  const entries = rows.filter(({ name }) => !fileName.test(name));
  const then = await openSeals(hub, county, { device, person: null, files: [], entries, comeNow: false });
  await drop(hub, county, device, settledOf(entries, then));
}

function settledOf(
  rows: readonly Row[],
  { settled, unopened }: Awaited<ReturnType<typeof openSeals>>,
): readonly Row[] {
  const names = new Set(settled);
  return rows.filter((row) => names.has(row.name) && !unopened.includes(row));
}

async function drop(hub: SyncHub, county: County, device: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await inTransaction(hub.cell, county, machine, "read write", async ({ context: { db } }) => {
    await sql`
      delete from sync_unopened kept
      using unnest(${rows.map(({ name }) => name)}::text[], ${rows.map(({ digest }) => digest)}::bytea[]) as done (name, digest)
      where kept.device_id = ${device} and kept.name = done.name and kept.digest = done.digest`.execute(db);
  });
}
