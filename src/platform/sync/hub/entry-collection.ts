import { type SqlBool, sql } from "kysely";
import { inReach } from "../../access/in-reach.ts";
import type { ReadContext } from "../../db/context.ts";
import type { SyncCollection } from "../collection.ts";
import type { Bucket, EntryAnswer, ReturnedEntry } from "../wire.ts";

interface Sent {
  readonly id: string;
  readonly kind: "phone" | "station";
  readonly device_id: string;
  readonly holder: string;
  readonly author: string | null;
}

interface Row extends Sent {
  readonly status: EntryAnswer["status"];
  readonly code: string | null;
  readonly answer: Pick<EntryAnswer, "message" | "detail"> | null;
  readonly action: string;
  readonly made_at: Date;
  readonly input: unknown;
  readonly device: string | null;
}

const ofDevice = (deviceId: string): Bucket => `device:${deviceId}`;
const ofPerson = (personId: string): Bucket => `person:${personId}`;

/**
 * What became later of entries: it comes down to the station that sent one, and to whatever phone its author has by then, the one
 * that sent it being lost perhaps. A station gets an `EntryAnswer`, a phone a `ReturnedEntry`.
 */
export const entryCollection: SyncCollection = {
  name: "entry",
  buckets: async (_ctx, holder) =>
    holder.kind === "phone" ? [ofPerson(holder.personId)] : [ofDevice(holder.deviceId)],
  changes: async ({ db }, actIds) => {
    const found = await sql<Sent & { decided_by: string }>`
      select e.id, d.kind, e.device_id, e.holder, e.author, e.decided_by
      from sync_entry e join sync_device d on d.id = e.device_id
      where e.decided_by = any (${actIds}::uuid[])`.execute(db);
    return found.rows.flatMap((row) =>
      bucketsOf(row).map((bucket) => ({ actId: row.decided_by, bucket, rowId: row.id })),
    );
  },
  rows: async (ctx, wanted) => {
    const ids = wanted.map(({ rowId }) => rowId);
    const found = await sql<Row>`
      select e.id, case when e.holder = e.device_id then 'station' else 'phone' end as kind, e.device_id, e.holder, e.author,
        e.status, e.code, e.answer, e.action, e.made_at, e.input, d.name as device
      from sync_entry e left join sync_device d on d.id = e.device_id and d.kind = 'phone'
      where e.id = any (${ids}::uuid[]) and (${inReach(ctx, "organisation", "e.organisation_no", "e.holder")} or ${isAuthor(ctx)})`.execute(
      ctx.db,
    );
    const asked = new Set(wanted.map(({ bucket, rowId }) => `${bucket} ${rowId}`));
    return found.rows.flatMap((row) =>
      bucketsOf(row)
        .filter((bucket) => asked.has(`${bucket} ${row.id}`))
        .map((bucket) => ({
          bucket,
          rowId: row.id,
          document: bucket === ofDevice(row.device_id) ? answerOf(row) : returnedOf(row),
        })),
    );
  },
};

/** What was sent from a phone is its person's; what was sent from a station its author reads there and on a phone. */
function bucketsOf({ kind, device_id, holder, author }: Sent): readonly Bucket[] {
  if (kind === "phone") return [ofPerson(holder)];
  return author === null ? [ofDevice(device_id)] : [ofDevice(device_id), ofPerson(author)];
}

/** Who sent it from wherever; what a device sent wrongly in somebody's name is not theirs. */
function isAuthor({ actor }: ReadContext) {
  if (actor.kind !== "person") return sql<SqlBool>`false`;
  return sql<SqlBool>`(e.author = ${actor.personId}::uuid and e.code is distinct from 'sync.not-the-author')`;
}

function answerOf({ id, status, code, answer }: Row): EntryAnswer {
  return { id, status, code, message: null, detail: null, ...answer };
}

function returnedOf(row: Row): ReturnedEntry {
  const { action, made_at: madeAt, input, device } = row;
  return { ...answerOf(row), action, madeAt: madeAt.toISOString(), input, device };
}
