import { sql } from "kysely";
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
  readonly about: string | null;
  readonly count: number;
  readonly purpose: string | null;
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
  readonly by?: string;
  /** Whom it was about. */
  readonly about?: string;
  readonly kinds?: readonly LookEntry["kind"][];
  /** Only looks at so many persons or more at once. */
  readonly atLeast?: number;
  /** Only acts whose name begins so. */
  readonly actions?: readonly string[];
  /** Where the page before ended. */
  readonly after?: string | null;
}

const pageSize = 100;

const wholeInstant = sql<string>`at::text`.as("whole");

/** Who saw or exported whom, newest first. @throws AppError access.not-allowed without people.read-audit */
export async function looks(ctx: ReadContext, filter: AuditFilter = {}): Promise<Page<LookEntry>> {
  requireAuditor(ctx);
  const rows = await ctx.db
    .selectFrom("access_log")
    .select(["id", "at", "actor_person", "kind", "subject_id", "subject_count", "purpose"])
    .select(wholeInstant)
    .$if(filter.by !== undefined, (query) => query.where("actor_person", "=", filter.by ?? ""))
    .$if(filter.about !== undefined, (query) => query.where("subject_id", "=", filter.about ?? ""))
    .$if(filter.kinds !== undefined, (query) => query.where("kind", "in", filter.kinds ?? []))
    .$if(filter.atLeast !== undefined, (query) => query.where("subject_count", ">=", filter.atLeast ?? 1))
    .where(olderThan("at", filter.after))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const { rows: shown, next } = pageOf(rows, pageSize, (row) => [row.whole, row.id]);
  const entries = shown.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.actor_person,
    kind: row.kind,
    about: row.subject_id,
    count: row.subject_count,
    purpose: row.purpose,
  }));
  return { rows: entries, next };
}

/** Acts, newest first. @throws AppError access.not-allowed without people.read-audit */
export async function acts(ctx: ReadContext, filter: AuditFilter = {}): Promise<Page<ActEntry>> {
  requireAuditor(ctx);
  const rows = await ctx.db
    .selectFrom("act")
    .select(["id", "at", "action", "actor_person", "on_behalf_of", "subject_id", "organisation_no"])
    .select(wholeInstant)
    .$if(filter.by !== undefined, (query) => query.where("actor_person", "=", filter.by ?? ""))
    .$if(filter.about !== undefined, (query) => query.where("subject_id", "=", filter.about ?? ""))
    .$if(filter.actions !== undefined, (query) => query.where("action", "in", filter.actions ?? []))
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

/** Acts that give rights or end them. */
export const rightsActions: readonly string[] = [
  "registry.appoint-to-post",
  "registry.appoint-to-posts",
  "registry.end-post",
  "registry.add-holder",
  "registry.record-leaving",
  "registry.record-return",
  "people.redeem-invitation",
  "people.link-account",
  "people.invite-holders",
  "people.reset-access",
  "people.end-sessions",
  "people.suspend-account",
  "people.erase-person",
  "people.propose-duty",
  "people.confirm-duty",
  "people.decline-duty",
  "people.withdraw-duty",
  "registry.fill-duty",
];

/** @throws AppError access.not-allowed without people.read-audit */
export function requireAuditor(ctx: ReadContext): void {
  if (!holdsRight(ctx, "people.read-audit")) throw platformError("access.not-allowed");
}
