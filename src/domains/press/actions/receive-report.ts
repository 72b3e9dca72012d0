import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { articleOnPage, pageReportInput } from "../model/page-report.ts";
import "../tables.ts";
import "../inbox-tables.ts";

/** The county committee; it is founded first. */
const countyOrganisationNo = 1;

/**
 * Takes a reader's report into the editors' list: those of the article's organisation, else the county's. The same
 * report again changes nothing. Only the system does this, for what lies in the inbox.
 */
export const receiveReport = defineAction({
  name: "press.receive-report",
  input: pageReportInput.extend({ reportedAt: z.iso.datetime(), reportedOn: z.iso.date() }),
  needs: "right",
  about: ({ id }) => ({ subjectId: id }),
  // What was said stays in its own row, which can be erased.
  payload: ({ id, page }) => ({ id, page }),
  run: async (ctx, { id, page, said, reportedAt, reportedOn }) => {
    const article = await ctx.db
      .selectFrom("article")
      .where("slug", "=", articleOnPage(page) ?? "")
      .where(inReach(ctx, "press"))
      .select(["id", "organisation_no"])
      .executeTakeFirst();
    await ctx.db
      .insertInto("page_report")
      .values({
        id,
        page,
        said,
        organisation_no: article?.organisation_no ?? countyOrganisationNo,
        article_id: article?.id ?? null,
        reported_at: reportedAt,
        reported_on: reportedOn,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  },
});
