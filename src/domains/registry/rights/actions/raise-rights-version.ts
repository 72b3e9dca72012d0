import { sql } from "kysely";
import type { WriteContext } from "#src/platform/db/context.ts";

/**
 * Cached rights are computed anew from now on. Being one row, it also lets changes of the tree and of rights pass one
 * at a time: every action that makes one calls this first, so that what it then checks stays true until it commits.
 */
export async function raiseRightsVersion(ctx: WriteContext): Promise<void> {
  await sql`update rights_version set version = version + 1`.execute(ctx.db);
}
