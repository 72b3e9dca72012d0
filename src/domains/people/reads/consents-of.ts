import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

export interface ConsentEntry {
  readonly purpose: string;
  readonly textVersion: number;
  readonly state: "given" | "withdrawn";
  readonly channel: string;
  readonly at: Date;
}

/** The person's ledger, newest first. The newest entry of a purpose holds. */
export async function consentsOf(ctx: ReadContext, personId: string): Promise<readonly ConsentEntry[]> {
  const rows = await ctx.db
    .selectFrom("consent")
    .select(["purpose", "text_version", "state", "channel", "at"])
    .where("person_id", "=", personId)
    .where(inReach(ctx, "privacy", "organisation_no", "person_id"))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ text_version, ...row }) => ({ ...row, textVersion: text_version }));
}

/** True when the person agrees to the purpose now. */
export async function hasConsent(ctx: ReadContext, personId: string, purpose: string): Promise<boolean> {
  const entries = await consentsOf(ctx, personId);
  return entries.find((entry) => entry.purpose === purpose)?.state === "given";
}
