import type { Cell } from "#src/platform/db/cell.ts";
import type { CountedView } from "#src/platform/pages/page-views.ts";
import { dropInInbox } from "./drop-in-inbox.ts";

/** As many as an inbox entry holds with the longest addresses. */
const viewsPerEntry = 100;

/** Leaves what a public edge counted for the hub to add. @throws AppError press.inbox-full */
export async function dropPageViews(cell: Cell, counted: readonly CountedView[]): Promise<void> {
  for (const [code, views] of Map.groupBy(counted, ({ countyCode }) => countyCode)) {
    const county = await cell.county(code);
    if (county === undefined) continue;
    const payload = views.map(({ day, slug, views: number }) => ({ day, slug, views: number }));
    for (let from = 0; from < payload.length; from += viewsPerEntry) {
      await dropInInbox(cell, county, { kind: "views", payload: payload.slice(from, from + viewsPerEntry) });
    }
  }
}
