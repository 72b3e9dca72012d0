import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { ReadContext, WriteContext } from "../db/context.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { type ActRecord, recordAct } from "./record-act.ts";

/** What a job does once its act is recorded. `client` is the transaction's own, for statements in plain SQL. */
export type SystemWork<T> = (ctx: WriteContext, client: pg.ClientBase) => Promise<T>;

/**
 * A write of the system's own (a job, an event's handler): one transaction as sanwang_system, one act. `record` may look
 * first and give undefined: then nothing happens.
 */
export async function actAsSystem<T>(
  cell: Cell,
  county: County,
  job: string,
  record: (ctx: ReadContext, client: pg.ClientBase) => Promise<Omit<ActRecord, "salt"> | undefined>,
  work: SystemWork<T>,
): Promise<T | undefined> {
  const afterCommit: WriteContext["afterCommit"] = [];
  const result = await inTransaction(
    cell,
    county,
    { kind: "system", job },
    "read write",
    async ({ client, context, stampedAt }) => {
      const act = await record(context, client);
      if (act === undefined) return undefined;
      const recordedAt = cell.simulated || stampedAt === null ? context.now.toISOString() : stampedAt;
      const recorded = await recordAct(client, context, recordedAt, { ...act, salt: randomBytes(16) });
      return work({ ...context, ...recorded, afterCommit } as WriteContext, client);
    },
  );
  for (const settle of afterCommit) await settle(cell.pool);
  return result;
}
