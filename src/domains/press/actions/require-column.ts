import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import "../tables.ts";

export interface KnownColumn {
  readonly id: string;
  readonly slug: string;
}

/** @throws AppError press.column-not-found */
export async function requireColumn(ctx: ReadContext, columnId: string): Promise<KnownColumn> {
  const column = await ctx.db
    .selectFrom("press_column")
    .where("id", "=", columnId)
    .select(["id", "slug"])
    .executeTakeFirst();
  if (column === undefined) throw pressError("press.column-not-found");
  return column;
}
