import type pg from "pg";
import { actAsSystem } from "../audit/act-as-system.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import type { CommittedAct, CountyEvent } from "./events.ts";

type ActToHandle = Pick<CommittedAct, "actId" | "seq">;

/** Runs a handler for one act unless it has run: the mark that it ran and what it wrote are one transaction. */
export async function handleEvent(
  cell: Cell,
  county: County,
  event: CountyEvent,
  job: ActToHandle,
): Promise<"handled" | "handled-before"> {
  const done = await actAsSystem<"handled">(
    cell,
    county,
    event.handler,
    async (_ctx, client) =>
      (await wasHandled(client, event, job)) ? undefined : ownAct(event, await readAct(client, job)),
    async (ctx, client) => {
      // A second process with the same job waits here for the first and then fails on the key: its work rolls back.
      await client.query("insert into handled_event (handler, entry_id) values ($1, $2)", [
        event.handler,
        job.actId,
      ]);
      await event.handle(ctx, await readAct(client, job));
      return "handled";
    },
  );
  return done ?? "handled-before";
}

async function wasHandled(client: pg.ClientBase, event: CountyEvent, job: ActToHandle): Promise<boolean> {
  const found = await client.query("select from handled_event where handler = $1 and entry_id = $2", [
    event.handler,
    job.actId,
  ]);
  return found.rowCount !== 0;
}

function ownAct(event: CountyEvent, act: CommittedAct) {
  return {
    action: event.handler,
    ...(act.subjectId !== null && { subjectId: act.subjectId }),
    ...(act.organisationNo !== null && { organisationNo: act.organisationNo }),
    payload: { of: act.actId },
  };
}

interface ActRow {
  readonly action: string;
  readonly at: Date;
  readonly subject_id: string | null;
  readonly organisation_no: number | null;
  readonly payload: unknown;
}

async function readAct(client: pg.ClientBase, job: ActToHandle): Promise<CommittedAct> {
  const result = await client.query<ActRow>(
    "select action, at, subject_id, organisation_no, payload from act where id = $1",
    [job.actId],
  );
  const row = result.rows[0];
  if (row === undefined) throw new Error(`Act ${job.actId} is missing: verify the audit.`);
  return {
    seq: job.seq,
    actId: job.actId,
    action: row.action,
    at: row.at.toISOString(),
    subjectId: row.subject_id,
    organisationNo: row.organisation_no,
    payload: row.payload,
  };
}
