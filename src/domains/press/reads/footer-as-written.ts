import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { FooterInBothScripts, FooterSettings } from "../model/footer.ts";

/** The foot of the site's pages in the script it was written in. @NOTE reach: the site shows it to everyone. */
export async function footerAsWritten(ctx: ReadContext): Promise<FooterSettings> {
  const { rows } = await sql<{ value: Partial<FooterInBothScripts> }>`
    select value from setting where name = 'site.footer'`.execute(ctx.db);
  const value = rows[0]?.value;
  return value?.script === undefined ? {} : (value[value.script] ?? {});
}
