import type { ColumnType } from "kysely";
import type { Settlement } from "./model/settlements.ts";

export const inboxKinds = ["report", "views"] as const;

interface SiteInboxTable {
  slot: number;
  id: string;
  kind: (typeof inboxKinds)[number];
  received_at: ColumnType<Date, string, never>;
  local_day: ColumnType<string, string, never>;
  payload: ColumnType<unknown, string, never>;
}

interface PageReportTable {
  id: string;
  organisation_no: number;
  page: string;
  article_id: string | null;
  said: string;
  reported_at: ColumnType<Date, string, never>;
  reported_on: ColumnType<string, string, never>;
  settled_on: ColumnType<string | null, string | null, string | null>;
  settled_as: Settlement | null;
  act_id: ColumnType<string, string | undefined, string>;
  recorded_at: ColumnType<Date, string | undefined, string>;
}

interface PageViewTable {
  day: ColumnType<string, string, string>;
  slug: string;
  views: string;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    site_inbox: SiteInboxTable;
    page_report: PageReportTable;
    page_view: PageViewTable;
  }
}
