import { sql } from "kysely";
import { headAddressSetting, headProposalSetting } from "#src/platform/audit/head-address.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** Where the heads of the audit go, what is proposed, and whether they arrive. */
export interface HeadAddress {
  /** Empty: nowhere. */
  readonly address: string;
  readonly proposed: string | null;
  /** The number of the last act that arrived there, and when. */
  readonly sent: { readonly seq: string; readonly at: string } | null;
  readonly failure: { readonly reason: string; readonly since: string } | null;
}

/** @NOTE reach: the row policies show deliveries to the system administrator and the auditor; settings are everybody's. */
export async function headAddressNow(ctx: ReadContext): Promise<HeadAddress> {
  const { rows } = await sql<{
    address: string | null;
    proposed: string | null;
    seq: string | null;
    sent_at: Date | null;
    failure: string | null;
    failed_since: Date | null;
  }>`select now.address, (select value #>> '{}' from setting where name = ${headProposalSetting}) as proposed,
      d.seq, d.sent_at, d.failure, d.failed_since
    from (select (select value #>> '{}' from setting where name = ${headAddressSetting}) as address) now
    left join audit_head_delivery d on d.address = now.address`.execute(ctx.db);
  const [row] = rows;
  return {
    address: row?.address ?? "",
    proposed: row?.proposed ?? null,
    sent: row?.seq && row.sent_at ? { seq: row.seq, at: row.sent_at.toISOString() } : null,
    failure:
      row?.failure && row.failed_since
        ? { reason: row.failure, since: row.failed_since.toISOString() }
        : null,
  };
}

/** The proposal that waits, with who made it; the acts are shown to the auditor. @NOTE reach: as above. */
export async function headProposal(
  ctx: ReadContext,
): Promise<{ readonly address: string; readonly proposedBy: string | null } | undefined> {
  const { rows } = await sql<{ address: string; actor_person: string | null }>`
    select value #>> '{}' as address, actor_person from setting left join act on act.id = setting.act_id
    where setting.name = ${headProposalSetting}`.execute(ctx.db);
  const [row] = rows;
  return row && { address: row.address, proposedBy: row.actor_person };
}
