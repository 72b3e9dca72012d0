import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { ReadContext } from "../../db/context.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { ChangedRow, SyncCollection } from "../collection.ts";
import { inParts } from "./in-parts.ts";

const actsAtOnce = 500;
const rowsAtOnce = 2_000;

interface LoggedChange extends ChangedRow {
  readonly collection: string;
}

/**
 * Writes the next acts of the dense order into the change log, for the collections that are least far. One transaction: it
 * happens whole or not at all, and the lock of the log's one row keeps every other writer out.
 * @returns `busy` when another process writes, `more` when acts are left.
 */
export async function logChanges(
  cell: Cell,
  county: County,
  collections: readonly SyncCollection[],
): Promise<"done" | "more" | "busy"> {
  return inTransaction(
    cell,
    county,
    { kind: "system", job: "sync.log-changes" },
    "read write",
    async ({ context }) => {
      const lastSeq = await lockLog(context);
      if (lastSeq === undefined) return "busy";
      const step = await nextStep(context, collections);
      if (step === undefined) return "done";
      const changes = await changesOf(context, step.collections, await actsBetween(context, step));
      await writeLog(context, changes, lastSeq, await findGone(context, step.collections, changes));
      await moveCursors(context, step);
      return "more";
    },
  );
}

async function lockLog({ db }: ReadContext): Promise<bigint | undefined> {
  const found = await sql<{ last_seq: string }>`
    select last_seq from sync_log_state for update skip locked`.execute(db);
  return found.rows[0] && BigInt(found.rows[0].last_seq);
}

interface Step {
  readonly from: number;
  readonly until: number;
  readonly collections: readonly SyncCollection[];
}

/** The collections that are least far, and how far they may go: to where the next ones are, or so many acts. */
async function nextStep(
  { db }: ReadContext,
  collections: readonly SyncCollection[],
): Promise<Step | undefined> {
  const names = collections.map(({ name }) => name);
  await sql`insert into sync_log_cursor (collection, acts_until) select unnest(${names}::text[]), 0 on conflict do nothing`.execute(
    db,
  );
  const found = await sql<{ collection: string; acts_until: string }>`
    select collection, acts_until from sync_log_cursor where collection = any (${names}::text[])`.execute(db);
  const sealed = await sql<{ last: string }>`select coalesce(max(seq), 0) as last from act_sequence`.execute(
    db,
  );
  const last = Number(sealed.rows[0]?.last ?? 0);
  const reached = new Map(found.rows.map((row) => [row.collection, Number(row.acts_until)]));
  const from = Math.min(...reached.values());
  if (from >= last) return undefined;
  const further = [...reached.values()].filter((seq) => seq > from);
  return {
    from,
    until: Math.min(from + actsAtOnce, last, ...further),
    collections: collections.filter(({ name }) => reached.get(name) === from),
  };
}

async function actsBetween({ db }: ReadContext, { from, until }: Step): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select entry_id as id from act_sequence
    where act_sequence.seq > ${from} and act_sequence.seq <= ${until} and entry_kind = 'act'
    order by act_sequence.seq`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** Each row once for each bucket, by the last act that touched it there, in the acts' order. */
async function changesOf(
  ctx: ReadContext,
  collections: readonly SyncCollection[],
  actIds: readonly string[],
): Promise<readonly LoggedChange[]> {
  if (actIds.length === 0) return [];
  const place = new Map(actIds.map((id, index) => [id, index]));
  const placeOf = (change: LoggedChange): number => place.get(change.actId) ?? 0;
  const latest = new Map<string, LoggedChange>();
  for (const collection of collections) {
    for (const row of await collection.changes(ctx, actIds)) {
      const change = { ...row, collection: collection.name };
      const before = latest.get(keyOf(change));
      if (before === undefined || placeOf(before) <= placeOf(change)) latest.set(keyOf(change), change);
    }
  }
  return [...latest.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function keyOf({ bucket, collection, rowId }: Omit<LoggedChange, "actId">): string {
  return `${bucket}\n${collection}\n${rowId}`;
}

/** The keys of the rows that are no longer in the bucket they were in. */
async function findGone(
  ctx: ReadContext,
  collections: readonly SyncCollection[],
  changes: readonly LoggedChange[],
): Promise<ReadonlySet<string>> {
  const gone = new Set(changes.map(keyOf));
  for (const collection of collections) {
    const touched = changes.filter((change) => change.collection === collection.name);
    for (const part of inParts(touched, rowsAtOnce)) {
      for (const row of await collection.rows(ctx, part)) {
        gone.delete(keyOf({ ...row, collection: collection.name }));
      }
    }
  }
  return gone;
}

async function writeLog(
  ctx: ReadContext,
  changes: readonly LoggedChange[],
  lastSeq: bigint,
  gone: ReadonlySet<string>,
): Promise<void> {
  let seq = lastSeq;
  for (const part of inParts(changes, rowsAtOnce)) {
    const seqs = part.map(() => (seq += 1n).toString());
    await sql`
      insert into sync_change (bucket, collection, row_id, seq, gone, act_id, logged_at)
      select bucket, collection, row_id, seq, gone, act_id, ${ctx.now.toISOString()}::timestamptz
      from unnest(${part.map(({ bucket }) => bucket)}::text[], ${part.map(({ collection }) => collection)}::text[],
        ${part.map(({ rowId }) => rowId)}::uuid[], ${seqs}::bigint[], ${part.map((each) => gone.has(keyOf(each)))}::boolean[],
        ${part.map(({ actId }) => actId)}::uuid[]) as changed (bucket, collection, row_id, seq, gone, act_id)
      on conflict (bucket, collection, row_id) do update
        set seq = excluded.seq, gone = excluded.gone, act_id = excluded.act_id, logged_at = excluded.logged_at`.execute(
      ctx.db,
    );
  }
  if (seq > lastSeq)
    await sql`update sync_log_state set last_seq = ${seq.toString()}::bigint`.execute(ctx.db);
}

async function moveCursors({ db }: ReadContext, { collections, until }: Step): Promise<void> {
  const names = collections.map(({ name }) => name);
  await sql`update sync_log_cursor set acts_until = ${until} where collection = any (${names}::text[])`.execute(
    db,
  );
}
