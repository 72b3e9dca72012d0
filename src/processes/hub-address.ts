import { z } from "zod";
import type { Cell } from "#src/platform/db/cell.ts";

/** Kept for commands, which are not told the port or the name that the hub was started with. */
export async function noteAddress(cell: Cell, url: string): Promise<void> {
  await cell.pool.query(
    `insert into cell.setting (name, value) values ('hub-address', $1)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(url)],
  );
}

/** By which address people reach the hub, as it was when a hub last started; undefined before the first. */
export async function notedAddress(cell: Cell): Promise<string | undefined> {
  const found = await cell.pool.query<{ value: unknown }>(
    "select value from cell.setting where name = 'hub-address'",
  );
  return z.string().optional().parse(found.rows[0]?.value);
}
