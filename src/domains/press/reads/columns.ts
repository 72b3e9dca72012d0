import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import "../tables.ts";

export interface PressColumn {
  readonly id: string;
  readonly slug: string;
  readonly nameHans: string;
  readonly nameHant: string;
  readonly place: number;
}

/** The columns in the order of the masthead. */
export function columns(ctx: ReadContext): Promise<PressColumn[]> {
  return ctx.db
    .selectFrom("press_column")
    .select(["id", "slug", "name_hans as nameHans", "name_hant as nameHant", "place"])
    .orderBy("place")
    .orderBy("slug")
    .execute();
}

/** The column at an address, or the first one. @throws AppError press.column-not-found */
export async function columnBySlug(ctx: ReadContext, slug: string | undefined): Promise<PressColumn> {
  const all = await columns(ctx);
  const column = slug === undefined ? all[0] : all.find((each) => each.slug === slug);
  if (column === undefined) throw pressError("press.column-not-found");
  return column;
}
