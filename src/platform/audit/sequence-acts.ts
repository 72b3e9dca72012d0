import type pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { actColumns, type EntryRow, entryOf, lookColumns } from "./entries.ts";
import { chainHash, chainStart, entryHash } from "./seal.ts";

/** Renewed each second at least. A dead holder is replaced within it; a living one replaced by chance loses nothing. */
const leaseSeconds = 2;

/** A holder that stands still inside its step is put out of it by the server, and with that out of the row's lock. */
const longestPauseMs = 3_000;

/** Rows sealed in one transaction; also the most a sequencer holds in memory, but for one transaction's own rows. */
export const batchRows = 2_000;

/** The end of the chain after a step. */
export interface ChainHead {
  readonly seq: bigint;
  readonly chainHash: Buffer;
}

/**
 * `sealed`: so many entries got their numbers; `more` tells that a full batch was taken. `held-elsewhere`: another
 * process holds the lease.
 */
export type StepResult =
  | { readonly outcome: "sealed"; readonly sealed: number; readonly more: boolean; readonly head: ChainHead }
  | { readonly outcome: "held-elsewhere" };

interface State {
  readonly read_below: string;
  readonly watched_number: string | null;
  readonly finished_below: string;
  readonly own_number: string;
  readonly last_seq: string | null;
  readonly last_hash: Buffer | null;
}

/**
 * Takes or renews the lease, gives the next dense numbers to what has committed, chains it, and publishes the instant
 * before which nothing can still be recorded. One transaction: it happens whole or not at all, and the lock on the
 * state's one row keeps a second sequencer out whatever the lease says. Rules: docs/decisions/0005.
 */
export async function sequenceActs(cell: Cell, county: County, holder: string): Promise<StepResult> {
  const simulatedInstant = cell.simulated ? cell.clock.now().toISOString() : null;
  return inTransaction(
    cell,
    county,
    { kind: "system", job: "sequencer" },
    "read write",
    async ({ client }) => {
      const state = await takeLease(client, holder);
      if (state === undefined) return { outcome: "held-elsewhere" };
      const rows = await readCommitted(client, state);
      const head = await appendToChain(client, headOf(county, state), rows);
      const more = rows.length >= batchRows;
      const readBelow = more ? numberAfter(rows.at(-1)) : state.finished_below;
      await publish(client, holder, state, readBelow, simulatedInstant);
      return { outcome: "sealed", sealed: rows.length, more, head };
    },
  );
}

/**
 * The lock first, then the state in a statement of its own: the locking one may see the row as another sequencer has
 * just left it and everything else as it was before. In the second one's snapshot every transaction numbered below
 * `finished_below` has ended.
 */
async function takeLease(client: pg.ClientBase, holder: string): Promise<State | undefined> {
  await client.query(`set local idle_in_transaction_session_timeout = ${longestPauseMs}`);
  const lock = await client.query(
    `select only_row from sequencer_state
     where holder is null or holder = $1 or held_until < clock_timestamp() for update skip locked`,
    [holder],
  );
  if (lock.rowCount === 0) return undefined;
  const result = await client.query<State>(
    `select read_below::text, watched_number::text, pg_snapshot_xmin(pg_current_snapshot())::text as finished_below,
       pg_current_xact_id()::text as own_number,
       (select seq::text from act_sequence order by act_sequence.seq desc limit 1) as last_seq,
       (select chain_hash from act_sequence order by act_sequence.seq desc limit 1) as last_hash
     from sequencer_state`,
  );
  return result.rows[0];
}

type NumberedRow = EntryRow & { readonly transaction_no: string };

const inRange = "transaction_no >= $1::xid8 and transaction_no < $2::xid8";
const firstRows = `fetch first ${batchRows} rows with ties`;

/** The order is that of the transactions' numbers: what was committed before another began comes before it. */
async function readCommitted(client: pg.ClientBase, state: State): Promise<readonly NumberedRow[]> {
  const result = await client.query<NumberedRow>(
    `select transaction_no::text, kind, id, at, local_day, what, actor_kind, actor_person, on_behalf_of, organisation_no,
       subject_id, subject_count, purpose, content_hash
     from (
       (select transaction_no, ${actColumns} from act where ${inRange} order by transaction_no ${firstRows})
       union all
       (select transaction_no, ${lookColumns} from access_log where ${inRange} order by transaction_no ${firstRows})
     ) entry
     order by entry.transaction_no ${firstRows}`,
    [state.read_below, state.finished_below],
  );
  return result.rows.toSorted(inOrder);
}

function inOrder(a: NumberedRow, b: NumberedRow): number {
  const [left, right] = [BigInt(a.transaction_no), BigInt(b.transaction_no)];
  if (left !== right) return left < right ? -1 : 1;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function numberAfter(row: NumberedRow | undefined): string {
  return (BigInt(row?.transaction_no ?? "0") + 1n).toString();
}

function headOf(county: County, state: State): ChainHead {
  return { seq: BigInt(state.last_seq ?? "0"), chainHash: state.last_hash ?? chainStart(county.code) };
}

/** Writes the given entries behind `start` in the given order. */
export async function appendToChain(
  client: pg.ClientBase,
  start: ChainHead,
  rows: readonly EntryRow[],
): Promise<ChainHead> {
  if (rows.length === 0) return start;
  let { seq, chainHash: chain } = start;
  const sealed = rows.map((row) => {
    const entry = entryHash(entryOf(row));
    chain = chainHash(chain, entry);
    seq += 1n;
    return { seq: seq.toString(), kind: row.kind, id: row.id, entry, chain };
  });
  await client.query(
    `insert into act_sequence (seq, entry_kind, entry_id, entry_hash, chain_hash, sealed_at)
     select seq, kind, id, entry, chain, now()
     from unnest($1::bigint[], $2::text[], $3::uuid[], $4::bytea[], $5::bytea[]) as sealed (seq, kind, id, entry, chain)`,
    [
      sealed.map((each) => each.seq),
      sealed.map((each) => each.kind),
      sealed.map((each) => each.id),
      sealed.map((each) => each.entry),
      sealed.map((each) => each.chain),
    ],
  );
  return { seq, chainHash: chain };
}

/**
 * The watched instant is when this transaction began, before it had its number; a transaction with a later number
 * stamps its acts after that instant. So when a later step finds all numbers below this one ended, every act stamped up
 * to the instant is committed or gone. (The snapshot's xmax will not do: running transactions may lie above it.)
 * The place read from never goes back: a restored county's stands above transactions of the server that still run.
 */
async function publish(
  client: pg.ClientBase,
  holder: string,
  state: State,
  readBelow: string,
  simulatedInstant: string | null,
): Promise<void> {
  const reached =
    state.watched_number !== null && BigInt(state.finished_below) >= BigInt(state.watched_number);
  const watchAnew = reached || state.watched_number === null;
  await client.query(
    `update sequencer_state set holder = $1, held_until = now() + make_interval(secs => $2),
       read_below = greatest(read_below, $3::xid8),
       settled_at = case when $4 then greatest(settled_at, watched_at) else settled_at end,
       watched_number = case when $5 then $6::xid8 else watched_number end,
       watched_at = case when $5 then coalesce($7::timestamptz, now()) else watched_at end`,
    [holder, leaseSeconds, readBelow, reached, watchAnew, state.own_number, simulatedInstant],
  );
}
