import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { cursorParts, type Page, pageOf } from "../model/page.ts";
import "../county-tables.ts";

export interface AccountEntry {
  readonly personId: string;
  readonly name: string;
  readonly organisationNo: number;
  readonly suspended: boolean;
  /** From when on the person is no longer on the records, YYYY-MM-DD: the account is closed. Null while present. */
  readonly leftOn: string | null;
  /** The last sign-in in this county; null when there was none yet. */
  readonly lastSignIn: Date | null;
}

const pageSize = 100;

/**
 * Accounts of persons in reach, by name, a page at a time.
 * @param named part of a name, or empty for all.
 * @param after where the page before ended.
 * @param unusedSince only accounts without a sign-in since that instant: stale ones.
 */
export async function accountsInReach(
  ctx: ShowingContext,
  filter: { readonly named?: string; readonly unusedSince?: Date; readonly after?: string | null } = {},
): Promise<Page<AccountEntry>> {
  const reached = cursorParts(filter.after, "text");
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
      sql<string | null>`person.left_on::text`.as("left_on"),
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
    .$if(reached !== undefined, (query) =>
      query.where(sql<boolean>`(person.name, person.id) > (${reached?.[0]}, ${reached?.[1]}::uuid)`),
    )
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(pageSize + 1)
    .execute();
  const { rows: shown, next } = pageOf(rows, pageSize, (row) => [row.name, row.id]);
  ctx.shows(shown.map(({ id }) => id));
  const entries = shown.map((row) => ({
    personId: row.id,
    name: row.name,
    organisationNo: row.organisation_no,
    suspended: row.suspended,
    leftOn: row.left_on,
    lastSignIn: row.last_sign_in,
  }));
  return { rows: entries, next };
}
