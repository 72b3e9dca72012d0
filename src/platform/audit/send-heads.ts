import { sql } from "kysely";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction, withCounty } from "../db/with-county.ts";
import type { PeriodicJob } from "../jobs/jobs.ts";
import { headAddressSetting } from "./head-address.ts";

const job = { kind: "system", job: "audit.send-heads" } as const;

const waitMs = 20_000;

/**
 * Takes the end of each county's chain out of the house, so that whoever rules this machine cannot rewrite the past
 * unseen. What does not arrive is sent again the next minute, with what came to it since: a later head stands for all before.
 */
export const sendHeadsEachMinute: PeriodicJob = {
  name: job.job,
  cron: "* * * * *",
  run: (cell, county) => sendHead(cell, county),
};

/** Sends the county's head where it has grown since it last arrived at the address, or did not arrive. */
export async function sendHead(cell: Cell, county: County): Promise<void> {
  const head = await unsentHead(cell, county);
  if (head === undefined) return;
  const line = `${county.code} ${head.seq} ${head.hash} ${cell.clock.now().toISOString()}\n`;
  await noteDelivery(cell, county, head, await post(head.address, line));
}

interface UnsentHead {
  readonly address: string;
  readonly seq: string;
  readonly hash: string;
}

async function unsentHead(cell: Cell, county: County): Promise<UnsentHead | undefined> {
  return withCounty(cell, county, job, async ({ db }) => {
    const { rows } = await sql<UnsentHead>`
      select address, last.seq, encode(last.chain_hash, 'hex') as hash
      from (select value #>> '{}' as address from setting where name = ${headAddressSetting}) as set_address,
        (select seq, chain_hash from act_sequence order by seq desc limit 1) as last
      where not exists (select from audit_head_delivery d
        where d.address = set_address.address and d.seq = last.seq and d.failure is null)`.execute(db);
    return rows[0];
  });
}

/** @returns why it did not arrive, in the words of the network or the status answered; undefined when it did. */
async function post(address: string, line: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: line,
      // A head that went on elsewhere is a head that went where nobody agreed to.
      redirect: "error",
      signal: AbortSignal.timeout(waitMs),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `HTTP ${answer.status}`;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const cause = error.cause as { readonly code?: unknown } | undefined;
  return typeof cause?.code === "string" ? cause.code : error.name;
}

async function noteDelivery(
  cell: Cell,
  county: County,
  { address, seq }: UnsentHead,
  failure: string | undefined,
): Promise<void> {
  const now = cell.clock.now().toISOString();
  await inTransaction(cell, county, job, "read write", async ({ context: { db } }) => {
    await (
      failure === undefined
        ? sql`insert into audit_head_delivery (address, seq, sent_at) values (${address}, ${seq}::bigint, ${now})
          on conflict (address) do update set seq = excluded.seq, sent_at = excluded.sent_at, failed_since = null, failure = null`
        : sql`insert into audit_head_delivery as known (address, seq, failed_since, failure) values (${address}, 0, ${now}, ${failure})
          on conflict (address) do update set failed_since = coalesce(known.failed_since, excluded.failed_since), failure = excluded.failure`
    ).execute(db);
  });
}

/** Whether a county's heads leave the house, for the operator. */
export interface HeadDelivery {
  /** Undefined: nowhere. */
  readonly address?: string;
  readonly failure?: { readonly reason: string; readonly since: Date };
}

export async function headDelivery(cell: Cell, county: County): Promise<HeadDelivery> {
  return withCounty(cell, county, job, async ({ db }) => {
    const { rows } = await sql<{ address: string; failure: string | null; failed_since: Date | null }>`
      select set_address.address, failure, failed_since
      from (select value #>> '{}' as address from setting where name = ${headAddressSetting}) as set_address
      left join audit_head_delivery d on d.address = set_address.address`.execute(db);
    const [row] = rows;
    if (row === undefined) return {};
    const { address, failure, failed_since: since } = row;
    return failure === null || since === null
      ? { address }
      : { address, failure: { reason: failure, since } };
  });
}
