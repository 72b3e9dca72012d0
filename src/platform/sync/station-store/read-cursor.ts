import type pg from "pg";
import type { DeviceCursor } from "../device/store.ts";

interface CursorRow {
  readonly epoch: string | null;
  readonly seq: string;
  readonly name: string | null;
  readonly arrived_to: string | null;
}

/** One statement, so that epoch, number and buckets are of the same step. */
export async function readCursor(client: pg.Pool | pg.ClientBase): Promise<DeviceCursor> {
  const { rows } = await (client as pg.ClientBase).query<CursorRow>(
    `select cursor.epoch, cursor.seq::text, bucket.name, bucket.arrived_to::text
     from station.cursor left join station.bucket on true order by bucket.name`,
  );
  const inSet = rows.flatMap(({ name, arrived_to: to }) => (name === null ? [] : [{ name, to }]));
  return {
    epoch: rows[0]?.epoch ?? null,
    seq: Number(rows[0]?.seq ?? 0),
    buckets: inSet.map(({ name }) => name),
    arriving: new Map(inSet.flatMap(({ name, to }) => (to === null ? [] : [[name, Number(to)]]))),
  };
}
