import type pg from "pg";
import { z } from "zod";
import type { Cell } from "#src/platform/db/cell.ts";
import type { DemoOrigin } from "./random.ts";

/** Which county of an installation is its demo, with people whose passwords are printed. Others have none. */
const setting = z.object({ countyCode: z.string(), seed: z.number().int() });

/** Written before the county itself, so that an interrupted first start knows what it was about. */
export async function noteDemo(owner: pg.ClientBase, origin: DemoOrigin): Promise<void> {
  await owner.query(
    `insert into cell.setting (name, value) values ('demo', $1) on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(origin)],
  );
}

/** For an installation that begins empty, after a first start with the demo that was interrupted. */
export async function forgetDemo(owner: pg.ClientBase): Promise<void> {
  await owner.query("delete from cell.setting where name = 'demo'");
}

/** Undefined where nothing is a demo. */
export async function demoOf(cell: Cell): Promise<DemoOrigin | undefined> {
  const found = await cell.pool.query<{ value: unknown }>(
    "select value from cell.setting where name = 'demo'",
  );
  return found.rows[0] === undefined ? undefined : setting.parse(found.rows[0].value);
}
