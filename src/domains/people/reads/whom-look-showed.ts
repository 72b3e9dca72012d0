import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { type Page, pageOf } from "../model/page.ts";
import { peopleError } from "../people-errors.ts";
import { type LookEntry, requireAuditor } from "./audit.ts";
import "../county-tables.ts";

export interface ShownLook extends Pick<LookEntry, "id" | "at" | "by" | "kind" | "count" | "purpose"> {
  readonly persons: Page<string>;
}

const pageSize = 100;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One look and whom it showed, a page at a time. @param after the last person of the page before.
 * @throws AppError access.not-allowed without people.read-audit, people.look-unknown
 */
export async function whomLookShowed(
  ctx: ReadContext,
  lookId: string,
  after: string | null,
): Promise<ShownLook> {
  requireAuditor(ctx);
  if (!uuid.test(lookId)) throw peopleError("people.look-unknown");
  const look = await ctx.db
    .selectFrom("access_log")
    .select(["id", "at", "actor_person as by", "kind", "subject_count as count", "purpose"])
    .where("id", "=", lookId)
    .executeTakeFirst();
  if (look === undefined) throw peopleError("people.look-unknown");
  const found = await sql<{ id: string }>`
    select person_id as id from access_log_person
    where look_id = ${lookId}::uuid ${after !== null && uuid.test(after) ? sql`and person_id > ${after}::uuid` : sql``}
    order by person_id limit ${pageSize + 1}`.execute(ctx.db);
  const { rows, next } = pageOf(found.rows, pageSize, ({ id }) => [id, id]);
  return {
    ...look,
    persons: { rows: rows.map(({ id }) => id), next: next === null ? null : (rows.at(-1)?.id ?? null) },
  };
}
