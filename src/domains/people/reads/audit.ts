import { type Expression, type SqlBool, sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { type Page, pageOf } from "../model/page.ts";
import { olderThan } from "./older-than.ts";
import "../county-tables.ts";

/** One look at personal data. */
export interface LookEntry {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly kind: "look" | "list" | "export" | "unmask";
  /** The person looked at; null where there were several. */
  readonly about: string | null;
  readonly count: number;
  readonly purpose: string | null;
  /** The looker's own words, of an unmasking; null when they were erased with the person. */
  readonly reason: string | null;
}

/** One act, without its payload: the auditor sees that and by whom, not what it said. */
export interface ActEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly by: string | null;
  readonly onBehalfOf: string | null;
  readonly about: string | null;
  readonly organisationNo: number | null;
}

export interface AuditFilter {
  /** Who looked or acted. */
  readonly by?: string | undefined;
  /** Whom it was about, alone or among others. */
  readonly about?: string | undefined;
  /** From this day of the county on. */
  readonly from?: string | undefined;
  /** Until this day, it included. */
  readonly until?: string | undefined;
  readonly kinds?: readonly LookEntry["kind"][];
  readonly actions?: readonly string[];
  /** Where the page before ended. */
  readonly after?: string | null;
}

const pageSize = 100;

const wholeInstant = (column: string) => sql<string>`${sql.ref(column)}::text`.as("whole");

/**
 * The looker's own words, of an unmasking in `access_log`. JSON keeps characters that no text can hold; where one was
 * recorded a mark stands for it, so that it hides no look.
 */
export const unmaskReason = sql<string | null>`case when access_log.kind = 'unmask'
    then regexp_replace(access_log.detail::text, '\\\\u(0000|d[89a-f]..)', '\\\\ufffd', 'g')::json->>'reason' end`;

/** Who saw or exported whom, newest first. @throws AppError access.not-allowed without people.read-audit */
export async function looks(ctx: ReadContext, filter: AuditFilter = {}): Promise<Page<LookEntry>> {
  requireAuditor(ctx);
  const rows = await (filter.about === undefined ? looksBy(ctx, filter) : looksAt(ctx, filter));
  const { rows: shown, next } = pageOf(rows, pageSize, (row) => [row.whole, row.id]);
  const entries = shown.map(({ id, at, by, kind, about, count, purpose, reason }) => ({
    id,
    at,
    by,
    kind,
    about,
    count,
    purpose,
    reason,
  }));
  return { rows: entries, next };
}

/** Found by instant, by looker or by kind. */
function looksBy(ctx: ReadContext, filter: AuditFilter) {
  return ctx.db
    .selectFrom("access_log")
    .select(["id", "at", "kind", "purpose", "actor_person as by", "subject_id as about"])
    .select(["subject_count as count", unmaskReason.as("reason"), wholeInstant("at")])
    .$if(filter.by !== undefined, (query) => query.where("actor_person", "=", filter.by ?? ""))
    .$if(filter.kinds !== undefined, (query) => query.where("kind", "in", filter.kinds ?? []))
    .where(within(ctx, "at", filter))
    .where(olderThan("at", filter.after))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
}

/** Found by the person they showed. */
function looksAt(ctx: ReadContext, filter: AuditFilter) {
  return ctx.db
    .selectFrom("access_log_person as shown")
    .innerJoin("access_log", "access_log.id", "shown.look_id")
    .select(["shown.look_id as id", "shown.at", "shown.kind", "shown.purpose", "shown.actor_person as by"])
    .select(["shown.person_id as about", "access_log.subject_count as count"])
    .select([unmaskReason.as("reason"), wholeInstant("shown.at")])
    .where("shown.person_id", "=", filter.about ?? "")
    .$if(filter.by !== undefined, (query) => query.where("shown.actor_person", "=", filter.by ?? ""))
    .$if(filter.kinds !== undefined, (query) => query.where("shown.kind", "in", filter.kinds ?? []))
    .where(within(ctx, "shown.at", filter))
    .where(olderThan("shown.at", filter.after, "shown.look_id"))
    .orderBy("shown.at", "desc")
    .orderBy("shown.look_id", "desc")
    .limit(pageSize + 1)
    .execute();
}

/** Acts, newest first. @throws AppError access.not-allowed without people.read-audit */
export async function acts(ctx: ReadContext, filter: AuditFilter = {}): Promise<Page<ActEntry>> {
  requireAuditor(ctx);
  const rows = await ctx.db
    .selectFrom("act")
    .select(["id", "at", "action", "actor_person", "on_behalf_of", "subject_id", "organisation_no"])
    .select(wholeInstant("at"))
    .$if(filter.by !== undefined, (query) => query.where("actor_person", "=", filter.by ?? ""))
    .$if(filter.about !== undefined, (query) => query.where("subject_id", "=", filter.about ?? ""))
    .$if(filter.actions !== undefined, (query) => query.where("action", "in", filter.actions ?? []))
    .where(within(ctx, "at", filter))
    .where(olderThan("at", filter.after))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const { rows: shown, next } = pageOf(rows, pageSize, (row) => [row.whole, row.id]);
  const entries = shown.map((row) => ({
    id: row.id,
    at: row.at,
    action: row.action,
    by: row.actor_person,
    onBehalfOf: row.on_behalf_of,
    about: row.subject_id,
    organisationNo: row.organisation_no,
  }));
  return { rows: entries, next };
}

/** Between the midnights of the county, as instants, by which the lists are indexed. */
function within({ county }: ReadContext, column: string, { from, until }: AuditFilter): Expression<SqlBool> {
  const midnight = (day: string, later: number) =>
    sql`((${day}::date + ${later}::integer)::timestamp at time zone ${county.timeZone})`;
  const bounds = [
    ...(from === undefined ? [] : [sql`${sql.ref(column)} >= ${midnight(from, 0)}`]),
    ...(until === undefined ? [] : [sql`${sql.ref(column)} < ${midnight(until, 1)}`]),
  ];
  return bounds.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(bounds, sql` and `)})`;
}

/** @throws AppError access.not-allowed without people.read-audit */
export function requireAuditor(ctx: ReadContext): void {
  if (!holdsRight(ctx, "people.read-audit")) throw platformError("access.not-allowed");
}
