import type pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import type { CountyEvent, EventJob } from "./events.ts";

const batchNumbers = 5_000;

interface Cursor {
  readonly handler: string;
  readonly dispatched_seq: string;
}

/**
 * Enqueues a job for every handler of every newly sealed act and moves the handlers' cursors. A process that dies
 * between the two enqueues again: handlers are idempotent. A handler first met in a county that has handled events
 * before starts with the next act, else with the county's first.
 * @returns false when another process is dispatching, true when the end of the chain was reached, else `more`.
 */
export async function dispatchEvents(
  cell: Cell,
  county: County,
  events: readonly CountyEvent[],
  enqueue: (jobs: readonly EventJob[]) => Promise<void>,
): Promise<"done" | "more" | "busy"> {
  if (events.length === 0) return "done";
  return inTransaction(
    cell,
    county,
    { kind: "system", job: "dispatch-events" },
    "read write",
    async ({ client }) => {
      const last = await lastSeq(client);
      await registerHandlers(client, events, last);
      const cursors = await lockCursors(client, events);
      if (cursors === undefined) return "busy";
      const from = cursors.map((cursor) => BigInt(cursor.dispatched_seq)).reduce((a, b) => (a < b ? a : b));
      if (from >= last) return "done";
      const until = last - from > batchNumbers ? from + BigInt(batchNumbers) : last;
      const jobs = await jobsBetween(client, county, events, cursors, from, until);
      if (jobs.length > 0) await enqueue(jobs);
      await client.query(
        "update event_handler set dispatched_seq = $1 where handler = any ($2) and dispatched_seq < $1",
        [until.toString(), cursors.map((cursor) => cursor.handler)],
      );
      return until < last ? "more" : "done";
    },
  );
}

async function lastSeq(client: pg.ClientBase): Promise<bigint> {
  const result = await client.query<{ last: string }>(
    "select coalesce(max(seq), 0)::text as last from act_sequence",
  );
  return BigInt(result.rows[0]?.last ?? "0");
}

async function registerHandlers(
  client: pg.ClientBase,
  events: readonly CountyEvent[],
  last: bigint,
): Promise<void> {
  await client.query(
    `insert into event_handler (handler, from_seq, dispatched_seq)
     select handler, start, start from unnest($1::text[]) as handler,
       (select case when exists (select from event_handler) then $2::bigint else 0 end) as first (start)
     on conflict do nothing`,
    [[...new Set(events.map((event) => event.handler))], last.toString()],
  );
}

async function lockCursors(
  client: pg.ClientBase,
  events: readonly CountyEvent[],
): Promise<readonly Cursor[] | undefined> {
  const handlers = [...new Set(events.map((event) => event.handler))];
  const result = await client.query<Cursor>(
    "select handler, dispatched_seq::text from event_handler where handler = any ($1) order by handler for update skip locked",
    [handlers],
  );
  return result.rows.length < handlers.length ? undefined : result.rows;
}

async function jobsBetween(
  client: pg.ClientBase,
  county: County,
  events: readonly CountyEvent[],
  cursors: readonly Cursor[],
  from: bigint,
  until: bigint,
): Promise<readonly EventJob[]> {
  const acts = await client.query<{ seq: string; id: string; action: string }>(
    `select act_sequence.seq::text, act.id, act.action from act_sequence join act on act.id = entry_id
     where act_sequence.seq > $1 and act_sequence.seq <= $2 and action = any ($3) order by act_sequence.seq`,
    [from.toString(), until.toString(), events.map((event) => event.action)],
  );
  const reached = new Map(cursors.map((cursor) => [cursor.handler, BigInt(cursor.dispatched_seq)]));
  const done = await handledOf(
    client,
    acts.rows.map((act) => act.id),
  );
  return acts.rows.flatMap(({ seq, id, action }) =>
    events
      .filter((event) => event.action === action && BigInt(seq) > (reached.get(event.handler) ?? 0n))
      .filter(({ handler }) => !done.has(`${handler} ${id}`))
      .map(({ handler }) => ({ county: county.code, handler, action, seq, actId: id })),
  );
}

/** After a restore the cursors start anew: what was done before is not offered again. */
async function handledOf(client: pg.ClientBase, actIds: readonly string[]): Promise<ReadonlySet<string>> {
  const result = await client.query<{ handler: string; entry_id: string }>(
    "select handler, entry_id from handled_event where entry_id = any ($1)",
    [actIds],
  );
  return new Set(result.rows.map((row) => `${row.handler} ${row.entry_id}`));
}
