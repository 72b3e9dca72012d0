import { sql } from "kysely";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { OrganisationDocument } from "../model/work.ts";
import { organisationRecords } from "./organisation-records.ts";
import "../../tables.ts";

export interface DueTask {
  readonly id: string;
  readonly organisationName: string;
  readonly title: string;
  readonly text: string;
  /** YYYY-MM-DD; null: no day. */
  readonly dueOn: string | null;
  readonly setBy: string | null;
}

export interface DueNotice {
  readonly noticeId: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  readonly from: string;
  readonly title: string;
  readonly text: string;
  /** YYYY-MM-DD in the county. */
  readonly sentOn: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnFor: string | null;
}

export interface WorkDue {
  /** The open ones, the first due first, those without a day last. */
  readonly tasks: readonly DueTask[];
  /** Those waiting to be acknowledged, and for two weeks those that were withdrawn; the newest first. */
  readonly notices: readonly DueNotice[];
  /** What is recorded of the organisations themselves. */
  readonly records: readonly OrganisationDocument[];
}

/** How many of them wait for an answer: what was withdrawn and what was confirmed is shown, and waits for nobody. */
export function waitingIn({ tasks, notices, records }: WorkDue): number {
  const unanswered = notices.filter(({ withdrawnOn }) => withdrawnOn === null);
  const unconfirmed = records.filter(({ confirmedOn }) => confirmedOn === null);
  return tasks.length + unanswered.length + unconfirmed.length;
}

/** What is due from the organisations a person works for, which are not all that he or she may read. */
export async function workDue(ctx: ShowingContext): Promise<WorkDue> {
  const numbers = [...(ctx.rights?.named.get("registry.complete-task") ?? [])];
  return {
    tasks: await openTasks(ctx, numbers),
    notices: await waitingNotices(ctx, numbers),
    records: await ownRecords(ctx, numbers),
  };
}

async function openTasks(ctx: ReadContext, numbers: readonly number[]): Promise<readonly DueTask[]> {
  const found = await sql<DueTask>`
    select t.id, o.name as "organisationName", t.title, t.text, t.due_on::text as "dueOn", s.name as "setBy"
    from task t
    join organisation_profile o on o.organisation_no = t.organisation_no and ${holdsOn("o", ctx.today)}
    left join organisation_profile s on s.organisation_no = t.set_by_no and ${holdsOn("s", ctx.today)}
    where t.organisation_no = any (${[...numbers]}::int[]) and t.state = 'open'
      and ${inReach(ctx, "work", "t.organisation_no")}
    order by t.due_on nulls last, t.id`.execute(ctx.db);
  return found.rows;
}

async function waitingNotices(ctx: ReadContext, numbers: readonly number[]): Promise<readonly DueNotice[]> {
  const found = await sql<DueNotice>`
    select r.notice_id as "noticeId", r.organisation_no as "organisationNo", o.name as "organisationName",
      r.sender_name as "from", r.title, r.text,
      (r.sent_at at time zone ${ctx.county.timeZone})::date::text as "sentOn",
      r.withdrawn_on::text as "withdrawnOn", r.withdrawn_for as "withdrawnFor"
    from notice_recipient r
    join organisation_profile o on o.organisation_no = r.organisation_no and ${holdsOn("o", ctx.today)}
    where r.organisation_no = any (${[...numbers]}::int[])
      and (r.withdrawn_on > ${ctx.today}::date - 14
        or (r.withdrawn_on is null and r.needs_acknowledgement and r.acknowledged_on is null))
      and ${inReach(ctx, "work", "r.organisation_no")}
    order by r.sent_at desc, r.id`.execute(ctx.db);
  return found.rows;
}

async function ownRecords(
  ctx: ShowingContext,
  numbers: readonly number[],
): Promise<readonly OrganisationDocument[]> {
  const found = await ctx.db
    .selectFrom("organisation")
    .where("no", "in", numbers.length === 0 ? [0] : [...numbers])
    .where(inReach(ctx, "organisation", "no"))
    .select("id")
    .orderBy("no")
    .execute();
  return organisationRecords(
    ctx,
    found.map(({ id }) => id),
  );
}
