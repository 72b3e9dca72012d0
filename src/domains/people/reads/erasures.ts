import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pageOf, type Page } from "../model/page.ts";
import type { ErasureBasis } from "../model/erasure.ts";
import { olderThan } from "./older-than.ts";
import "../county-tables.ts";

export interface ErasureEntry {
  readonly id: string;
  readonly personId: string;
  readonly basis: ErasureBasis;
  /** Empty once its own time of keeping is over. */
  readonly reason: string;
  readonly orderedBy: string;
  readonly orderedOn: string;
  /** Null while it waits to be carried out. */
  readonly carriedOutAt: Date | null;
}

const pageSize = 50;

/** Erasures ordered in reach, newest first. @param after the cursor of the page before. */
export async function erasures(ctx: ReadContext, after: string | null): Promise<Page<ErasureEntry>> {
  const rows = await ctx.db
    .selectFrom("person_erasure")
    .select(["id", "person_id", "basis", "reason", "ordered_by", "carried_out_at"])
    .select([sql<string>`ordered_on::text`.as("ordered_on"), sql<string>`recorded_at::text`.as("recorded")])
    .where(inReach(ctx, "privacy"))
    .where(olderThan("recorded_at", after))
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const page = pageOf(rows, pageSize, (row) => [row.recorded, row.id]);
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      basis: row.basis,
      reason: row.reason,
      orderedBy: row.ordered_by,
      orderedOn: row.ordered_on,
      carriedOutAt: row.carried_out_at,
    })),
  };
}
