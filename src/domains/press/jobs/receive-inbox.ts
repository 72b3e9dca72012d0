import { sql } from "kysely";
import { z } from "zod";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { inTransaction, withCounty } from "#src/platform/db/with-county.ts";
import type { PeriodicJob } from "#src/platform/jobs/jobs.ts";
import { receiveReport } from "../actions/receive-report.ts";
import { addPageViews } from "../actions/store-page-views.ts";
import { articleOnPage, pageReportInput } from "../model/page-report.ts";
import "../inbox-tables.ts";

const actor: Actor = { kind: "system", job: "press.receive-inbox" };

/** What lies in the inbox may come from a machine in the open: it is read like any input from outside. */
const viewsInput = z
  .array(
    z.strictObject({
      day: z.iso.date(),
      slug: z.string().refine((slug) => articleOnPage(`/news/${slug}`) === slug),
      views: z.int().positive().max(1_000_000),
    }),
  )
  .max(200);

/** Makes work of what readers sent and adds up what they read; gives how many entries it took out. */
export async function receiveInbox(cell: Cell, county: County): Promise<number> {
  const waiting = await withCounty(cell, county, actor, (ctx) =>
    ctx.db
      .selectFrom("site_inbox")
      .select(["slot", "id", "kind", "received_at", "payload", sql<string>`local_day::text`.as("day")])
      .orderBy("received_at")
      .execute(),
  );
  for (const { slot, id, kind, received_at: receivedAt, payload, day } of waiting) {
    if (kind === "report") {
      const report = pageReportInput.safeParse({ ...(payload as object), id });
      const dates = { reportedAt: receivedAt.toISOString(), reportedOn: day };
      if (report.success) await perform(cell, county, actor, receiveReport, { ...report.data, ...dates });
      await remove(cell, county, slot, id);
    } else {
      await remove(cell, county, slot, id, viewsInput.safeParse(payload).data ?? []);
    }
  }
  return waiting.length;
}

/** In one transaction with what is counted, so that it is counted once. A report has its own identity for that. */
async function remove(
  cell: Cell,
  county: County,
  slot: number,
  id: string,
  views: z.output<typeof viewsInput> = [],
): Promise<void> {
  await inTransaction(cell, county, actor, "read write", async ({ context }) => {
    const removed = await context.db
      .deleteFrom("site_inbox")
      .where("slot", "=", slot)
      .where("id", "=", id)
      .executeTakeFirst();
    const counted = unique(views.filter(({ day }) => day <= context.today));
    if (removed.numDeletedRows === 1n && counted.length > 0) await addPageViews(context, counted);
  });
}

function unique(views: z.output<typeof viewsInput>): z.output<typeof viewsInput> {
  const sums = Map.groupBy(views, ({ day, slug }) => `${day} ${slug}`);
  return [...sums.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, views: others.reduce((sum, each) => sum + each.views, first.views) }],
  );
}

export const receiveInboxEachMinute: PeriodicJob = {
  name: "press.receive-inbox",
  cron: "* * * * *",
  run: async (cell, county) => void (await receiveInbox(cell, county)),
};
