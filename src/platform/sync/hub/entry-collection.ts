import { sql } from "kysely";
import { inReach } from "../../access/in-reach.ts";
import type { SyncCollection } from "../collection.ts";
import type { EntryAnswer } from "../wire.ts";

interface Row {
  readonly id: string;
  readonly device_id: string;
  readonly status: EntryAnswer["status"];
  readonly code: string | null;
  readonly answer: Pick<EntryAnswer, "message" | "detail"> | null;
}

const bucketOf = (deviceId: string): string => `device:${deviceId}`;

/** Later decisions on entries, brought down to the device that sent them: a document is an `EntryAnswer`. */
export const entryCollection: SyncCollection = {
  name: "entry",
  buckets: async (_ctx, { deviceId }) => [bucketOf(deviceId)],
  changes: async ({ db }, actIds) => {
    const found = await sql<{ id: string; device_id: string; decided_by: string }>`
      select id, device_id, decided_by from sync_entry where decided_by = any (${actIds}::uuid[])`.execute(
      db,
    );
    return found.rows.map((row) => ({
      actId: row.decided_by,
      bucket: bucketOf(row.device_id),
      rowId: row.id,
    }));
  },
  rows: async (ctx, wanted) => {
    const ids = wanted.map(({ rowId }) => rowId);
    const found = await sql<Row>`
      select id, device_id, status, code, answer from sync_entry
      where id = any (${ids}::uuid[]) and ${inReach(ctx, "organisation", "organisation_no", "holder")}`.execute(
      ctx.db,
    );
    const asked = new Set(wanted.map(({ bucket }) => bucket));
    return found.rows
      .filter((row) => asked.has(bucketOf(row.device_id)))
      .map(({ id, device_id, status, code, answer }) => ({
        bucket: bucketOf(device_id),
        rowId: id,
        document: { id, status, code, message: null, detail: null, ...answer } satisfies EntryAnswer,
      }));
  },
};
