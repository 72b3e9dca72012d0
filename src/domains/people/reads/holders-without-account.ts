import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Who holds a post today, as the registry knows it; given to the desk when the processes are composed. */
export type PostHolders = (ctx: ReadContext) => Promise<readonly PostHolder[]>;

export interface PostHolder {
  readonly personId: string;
  readonly organisationName: string;
  /** Kind of post, e.g. `secretary`. */
  readonly post: string;
  /** First day in office. */
  readonly from?: string;
  /** First day out of office again; null: until it is ended. */
  readonly until?: string | null;
}

export interface HolderWithoutAccount extends PostHolder {
  readonly name: string;
  readonly organisationNo: number;
  readonly hasPhone: boolean;
  /** When an open invitation runs out; null when there is none. */
  readonly invitedUntil: Date | null;
}

/** Holders of posts in reach who have no account, each once, in the order given: how many, and the first of them. */
export async function holdersWithoutAccount(
  ctx: ShowingContext,
  holders: readonly PostHolder[],
  most: number,
): Promise<{ readonly total: number; readonly first: readonly HolderWithoutAccount[] }> {
  const posts = new Map(holders.toReversed().map((holder) => [holder.personId, holder]));
  if (posts.size === 0) return { total: 0, first: [] };
  const rows = await ctx.db
    .selectFrom("person")
    .leftJoin("account_link", "account_link.person_id", "person.id")
    .leftJoin("invitation", (join) =>
      join
        .onRef("invitation.person_id", "=", "person.id")
        .on("invitation.ended", "is", null)
        .on("invitation.expires_at", ">", ctx.now),
    )
    .select([
      "person.id",
      "person.name",
      "person.organisation_no",
      "person.phone_lookup",
      "invitation.expires_at",
    ])
    .where("person.id", "in", [...posts.keys()])
    .where("person.status", "=", "active")
    .where("person.erased", "=", false)
    .where("account_link.id", "is", null)
    .where(inReach(ctx, "person", "person.organisation_no"))
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  const without = [...new Set(holders.map((holder) => holder.personId))].flatMap((personId) => {
    const [holder, row] = [posts.get(personId), found.get(personId)];
    if (holder === undefined || row === undefined) return [];
    return [
      {
        ...holder,
        name: row.name,
        organisationNo: row.organisation_no,
        hasPhone: row.phone_lookup !== null,
        invitedUntil: row.expires_at,
      },
    ];
  });
  const first = without.slice(0, most);
  ctx.shows(first.map(({ personId }) => personId));
  return { total: without.length, first };
}
