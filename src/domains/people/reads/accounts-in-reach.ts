import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

export interface AccountEntry {
  readonly personId: string;
  readonly name: string;
  readonly organisationNo: number;
  readonly suspended: boolean;
  /** The last sign-in in this county; null when there was none yet. */
  readonly lastSignIn: Date | null;
}

const most = 500;

/**
 * Accounts of persons in reach, by name.
 * @param named part of a name, or empty for all.
 * @param unusedSince only accounts without a sign-in since that instant: stale ones.
 */
export async function accountsInReach(
  ctx: ReadContext,
  filter: { readonly named?: string; readonly unusedSince?: Date } = {},
): Promise<readonly AccountEntry[]> {
  const lastSignIn = sql<Date | null>`(
    select max(at) from act where act.subject_id = account_link.person_id and act.action = 'people.record-sign-in')`;
  const rows = await ctx.db
    .selectFrom("account_link")
    .innerJoin("person", "person.id", "account_link.person_id")
    .select([
      "person.id",
      "person.name",
      "person.organisation_no",
      "account_link.suspended",
      lastSignIn.as("last_sign_in"),
    ])
    .where(inReach(ctx, "account", "account_link.organisation_no"))
    .where("person.erased", "=", false)
    .$if(filter.named !== undefined && filter.named !== "", (query) =>
      query.where("person.name", "like", `%${(filter.named ?? "").replace(/[\\%_]/g, String.raw`\$&`)}%`),
    )
    .$if(filter.unusedSince !== undefined, (query) =>
      query.where(
        sql<boolean>`coalesce(${lastSignIn}, account_link.recorded_at) < ${filter.unusedSince ?? ctx.now}`,
      ),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    organisationNo: row.organisation_no,
    suspended: row.suspended,
    lastSignIn: row.last_sign_in,
  }));
}
