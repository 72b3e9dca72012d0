import { sql } from "kysely";
import type { WriteContext } from "../db/context.ts";

/**
 * Part of an action: gives a setting of the county its value; null takes it away. One that is the same already is left
 * alone, so that its history has only changes. @NOTE reach: settings belong to no organisation; row policies say who writes which.
 */
export async function writeSetting(ctx: WriteContext, name: string, value: unknown): Promise<void> {
  if (value === null) {
    await ctx.db.deleteFrom("setting").where("name", "=", name).execute();
    return;
  }
  const text = JSON.stringify(value);
  await sql`insert into setting as known (name, value) values (${name}, ${text}::jsonb)
    on conflict (name) do update set value = excluded.value where known.value <> excluded.value`.execute(
    ctx.db,
  );
}
