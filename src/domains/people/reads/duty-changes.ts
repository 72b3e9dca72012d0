import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { type Page, pageOf } from "../model/page.ts";
import type { DutyDecision, SeparatedDuty } from "../model/separated-duties.ts";
import { olderThan } from "./older-than.ts";
import "../county-tables.ts";

/** A proposal to give or to end a separated duty, and what became of it. */
export interface DutyChange {
  readonly id: string;
  readonly personId: string;
  readonly duty: SeparatedDuty;
  readonly change: "appoint" | "end";
  readonly from: string;
  /** The first day on which the duty is no longer held; null: until it is ended. */
  readonly until: string | null;
  readonly proposedBy: string;
  /** Null while it waits. */
  readonly decision: DutyDecision | null;
  readonly decidedBy: string | null;
  /** `done`, or the code of the error for which it could not be; null while the registry has not come to it. */
  readonly carriedOut: string | null;
}

const pageSize = 50;

/** @NOTE reach: the row policies show changes to the two administrators, the auditor and the person each is about. */
function selectChanges(ctx: ReadContext) {
  return ctx.db
    .selectFrom("duty_change")
    .select(["id", "person_id", "duty", "change", "proposed_by", "decision", "decided_by", "carried_out"])
    .select([sql<string>`from_day::text`.as("from"), sql<string | null>`until_day::text`.as("until")])
    .select(sql<string>`recorded_at::text`.as("whole"));
}

type ChangeRow = Awaited<ReturnType<ReturnType<typeof selectChanges>["execute"]>>[number];

/** Every proposal that still waits, oldest first; there is at most one of a kind for a person. */
export async function openDutyChanges(ctx: ReadContext): Promise<readonly DutyChange[]> {
  const rows = await selectChanges(ctx)
    .where("decision", "is", null)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map(changeOf);
}

/** Decided proposals, the newest first. */
export async function decidedDutyChanges(ctx: ReadContext, after: string | null): Promise<Page<DutyChange>> {
  const rows = await selectChanges(ctx)
    .where("decision", "is not", null)
    .where(olderThan("recorded_at", after))
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .limit(pageSize + 1)
    .execute();
  const { rows: shown, next } = pageOf(rows, pageSize, (row) => [row.whole, row.id]);
  return { rows: shown.map(changeOf), next };
}

export async function dutyChangeById(ctx: ReadContext, changeId: string): Promise<DutyChange | undefined> {
  const row = await selectChanges(ctx).where("id", "=", changeId).executeTakeFirst();
  return row && changeOf(row);
}

function changeOf(row: ChangeRow): DutyChange {
  return {
    id: row.id,
    personId: row.person_id,
    duty: row.duty,
    change: row.change,
    from: row.from,
    until: row.until,
    proposedBy: row.proposed_by,
    decision: row.decision,
    decidedBy: row.decided_by,
    carriedOut: row.carried_out,
  };
}
