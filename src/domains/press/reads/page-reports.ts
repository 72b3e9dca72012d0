import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Settlement } from "../model/settlements.ts";
import "../inbox-tables.ts";
import { pageOf, type PageOf } from "./page-of.ts";

export interface PageReportRow {
  readonly id: string;
  readonly page: string;
  readonly articleId: string | null;
  readonly said: string;
  /** YYYY-MM-DD */
  readonly reportedOn: string;
  readonly settledAs: Settlement | null;
}

const reportsPerPage = 20;

/** Readers' reports in reach, the open ones or all, newest first; `page` counts from 1. */
export async function pageReports(
  ctx: ReadContext,
  filter: { readonly open: boolean; readonly page: number },
): Promise<PageOf<PageReportRow>> {
  const within = ctx.db
    .selectFrom("page_report")
    .where(inReach(ctx, "press"))
    .$if(filter.open, (query) => query.where("settled_as", "is", null));
  const { total } = await within.select(sql<string>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const items = await within
    .select([
      "id",
      "page",
      "article_id as articleId",
      "said",
      sql<string>`reported_on::text`.as("reportedOn"),
      "settled_as as settledAs",
    ])
    .orderBy("reported_on", "desc")
    .orderBy("id")
    .limit(reportsPerPage)
    .offset((filter.page - 1) * reportsPerPage)
    .execute();
  return pageOf(items, filter.page, reportsPerPage, Number(total));
}
