import { sql } from "kysely";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { inTransaction } from "#src/platform/db/with-county.ts";
import type { CountedView } from "#src/platform/pages/page-views.ts";

// @NOTE reach: counts of pages that every reader may open.

const job = { kind: "system", job: "press.store-page-views" } as const;

/** Adds what a process counted to the articles' daily totals, one statement a county. A figure, so without an act. */
export async function storePageViews(cell: Cell, counted: readonly CountedView[]): Promise<void> {
  for (const [code, views] of Map.groupBy(counted, ({ countyCode }) => countyCode)) {
    const county = await cell.county(code);
    if (county === undefined) continue;
    await inTransaction(cell, county, job, "read write", ({ context }) => addPageViews(context, views));
  }
}

/** @param views each pair of day and slug at most once. */
export async function addPageViews(
  { db }: ReadContext,
  views: readonly { readonly day: string; readonly slug: string; readonly views: number }[],
): Promise<void> {
  const [days, slugs, counts] = [
    views.map(({ day }) => day),
    views.map(({ slug }) => slug),
    views.map((each) => each.views),
  ];
  // Always in the same order: two processes that store at once must not wait for each other.
  await sql`insert into page_view as known (day, slug, views)
    select read.day, read.slug, read.views
    from unnest(${days}::date[], ${slugs}::text[], ${counts}::bigint[]) as read (day, slug, views)
    join published_article p on p.slug = read.slug
    order by read.slug, read.day
    on conflict (slug, day) do update set views = known.views + excluded.views`.execute(db);
}
