import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../../tables.ts";

export interface SentNotice {
  readonly id: string;
  readonly organisationNo: number;
  readonly from: string | null;
  readonly title: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly sentOn: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnFor: string | null;
  readonly acknowledged: number;
  /** All who got it and are in reach, without those dissolved before they acknowledged it. */
  readonly all: number;
  /** The names of those who have not acknowledged it yet, by their numbers. */
  readonly waiting: readonly string[];
}

export interface NoticesSent {
  readonly notices: readonly SentNotice[];
  /** How many there are on all pages. */
  readonly total: number;
}

export const noticesOnAPage = 20;

/** The notices sent by the offices for which a person may send them, the newest first. `page` counts from 1. */
export async function noticesSent(ctx: ReadContext, page = 1): Promise<NoticesSent> {
  const offices = [...(ctx.rights?.named.get("registry.send-notice") ?? [])];
  const found = await sql<SentNotice>`
    select n.id, n.organisation_no as "organisationNo", s.name as "from", n.title, n.text, n.sent_on::text as "sentOn",
      n.withdrawn_on::text as "withdrawnOn", n.withdrawn_for as "withdrawnFor",
      got.acknowledged, got.all, got.waiting
    from notice n
    left join organisation_profile s on s.organisation_no = n.organisation_no and ${holdsOn("s", ctx.today)}
    cross join lateral (
      select count(r.acknowledged_on)::integer as acknowledged, count(*)::integer as all,
        coalesce(json_agg(o.name order by r.organisation_no) filter (where r.acknowledged_on is null), '[]') as waiting
      from notice_recipient r
      left join organisation_profile o on o.organisation_no = r.organisation_no and ${holdsOn("o", ctx.today)}
      where r.notice_id = n.id and (r.acknowledged_on is not null or o.name is not null)
        and ${inReach(ctx, "work", "r.organisation_no")}
    ) got
    where n.organisation_no = any (${offices}::int[]) and ${inReach(ctx, "work", "n.organisation_no")}
    order by n.sent_at desc, n.id
    limit ${noticesOnAPage} offset ${(page - 1) * noticesOnAPage}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from notice n
    where n.organisation_no = any (${offices}::int[]) and ${inReach(ctx, "work", "n.organisation_no")}`.execute(
    ctx.db,
  );
  return { notices: found.rows, total: counted.rows[0]?.total ?? 0 };
}
