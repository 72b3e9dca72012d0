import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { FooterSettings } from "../model/footer.ts";
import type { ColumnRef } from "./article-summary.ts";
import "../tables.ts";

export interface SiteFrameParts {
  readonly columns: readonly ColumnRef[];
  readonly footer: FooterSettings;
}

interface FrameRow {
  columns: ColumnRef[] | null;
  footer: FooterSettings | null;
}

/** What the masthead and the foot of every page show: the columns in their order and the setting `site.footer`. */
export async function siteFrame(ctx: ReadContext, script: Script): Promise<SiteFrameParts> {
  const name = sql.ref(script === "zh-Hans" ? "name_hans" : "name_hant");
  const result = await sql<FrameRow>`select
    (select json_agg(json_build_object('slug', slug, 'name', ${name}) order by place, slug) from press_column) as columns,
    (select value -> ${script} from setting where name = 'site.footer') as footer`.execute(ctx.db);
  const row = result.rows[0];
  return { columns: row?.columns ?? [], footer: row?.footer ?? {} };
}
