import { sql } from "kysely";
import { holdsRight } from "../../access/action.ts";
import { inReach } from "../../access/in-reach.ts";
import type { ReadContext } from "../../db/context.ts";

/** An entry that came too late for its author's rights, as its successor sees it. */
export interface WaitingEntry {
  readonly id: string;
  readonly action: string;
  readonly author: string;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly organisationNo: number;
  readonly input: unknown;
}

/** What waits for somebody who holds the action's right over its organisation today: here, the one who asks. */
export async function entriesToConfirm(ctx: ReadContext): Promise<readonly WaitingEntry[]> {
  const found = await sql<WaitingEntry>`
    select id, action, author, made_at as "madeAt", received_at as "receivedAt", organisation_no as "organisationNo", input
    from sync_entry where status = 'to-confirm' and ${inReach(ctx, "organisation")}
    order by received_at, id`.execute(ctx.db);
  return found.rows.filter(({ action, organisationNo }) => holdsRight(ctx, action, [organisationNo]));
}
