import { sql } from "kysely";
import { z } from "zod";
import type { County } from "../../db/county.ts";
import type { Bucket, GoneLine, PullLine, PullRequest, RowLine, SetLine } from "../wire.ts";
import { asHolder, type HolderContext } from "./as-holder.ts";
import { type BucketSet, bucketSet, type LogState, readLogState } from "./bucket-set.ts";
import type { Device } from "./devices.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const mostRows = 5_000;

/** Rows of one transaction: a slow line never holds one open. */
const rowsAtOnce = 250;

const bucket = z.string().max(200);
const seq = z.number().int().nonnegative();

const pullRequest = z.object({
  epoch: z.uuid(),
  setHash: z.string().max(64),
  from: seq,
  arriving: z.array(z.object({ bucket, from: seq })).max(10_000),
  except: z.array(bucket).max(10_000).optional(),
  limit: z.number().int().positive(),
});

/** @throws AppError sync.not-understood */
export function readPull(body: unknown): PullRequest {
  const read = readMessage(pullRequest, body);
  return { ...read, except: read.except ?? [], limit: Math.min(read.limit, mostRows) };
}

/** The lines of a pull, some at a time, each lot read when the one before has been taken. */
export async function* answerPull(
  hub: SyncHub,
  county: County,
  device: Device,
  request: PullRequest,
): AsyncGenerator<readonly PullLine[]> {
  let wanted: readonly WantedBucket[] | undefined;
  for (let left = request.limit; ; left -= rowsAtOnce) {
    const lot = await asHolder(hub, county, device.holder, async (ctx) => {
      const state = await readLogState(ctx);
      const set = await bucketSet(hub, ctx, device.holder, state);
      const other = otherSet(request, state, set);
      if (other !== undefined) return { lines: [other], last: true, wanted: [] };
      return readLot(hub, ctx, wanted ?? wantedBuckets(request, set), Math.min(left, rowsAtOnce), {
        head: state.head,
        isLast: left <= rowsAtOnce,
      });
    });
    yield lot.lines;
    if (lot.last) return;
    wanted = lot.wanted;
  }
}

/** The one line for a device whose numbers or buckets are not the hub's. */
function otherSet(request: PullRequest, state: LogState, { buckets, hash }: BucketSet): SetLine | undefined {
  const isLate = [request, ...request.arriving].some(({ from }) => from > 0 && from < state.forgotten);
  if (request.epoch === state.epoch && request.setHash === hash && !isLate) return undefined;
  return { t: "set", epoch: state.epoch, buckets, setHash: hash, ...(isLate && { resync: true }) };
}

interface WantedBucket {
  readonly bucket: Bucket;
  readonly from: number;
  /** Whether the device may hold what has left the bucket. */
  readonly withGone: boolean;
}

/** What is asked for and in the device's set; what it may not have it is not given. */
function wantedBuckets(request: PullRequest, { buckets }: BucketSet): readonly WantedBucket[] {
  if (request.arriving.length === 0) {
    const except = new Set(request.except);
    const { from } = request;
    return buckets
      .filter((name) => !except.has(name))
      .map((name) => ({ bucket: name, from, withGone: from > 0 }));
  }
  const own = new Set(buckets);
  return request.arriving
    .filter((each) => own.has(each.bucket))
    .map((each) => ({ ...each, withGone: each.from > 0 }));
}

interface Lot {
  readonly lines: readonly PullLine[];
  readonly last: boolean;
  readonly wanted: readonly WantedBucket[];
}

interface LogRow {
  readonly bucket: Bucket;
  readonly collection: string;
  readonly row_id: string;
  readonly seq: string;
  readonly gone: boolean;
}

async function readLot(
  hub: SyncHub,
  ctx: HolderContext,
  wanted: readonly WantedBucket[],
  rows: number,
  { head, isLast }: { readonly head: number; readonly isLast: boolean },
): Promise<Lot> {
  const found = await readLog(ctx, wanted, rows);
  const more = found.length === rows;
  const reached = Number(found.at(-1)?.seq ?? 0);
  const lines: PullLine[] = await linesOf(hub, ctx, found, wanted);
  const last = isLast || !more;
  if (last) lines.push({ t: "end", s: more ? reached : Math.max(head, reached), more });
  return {
    lines,
    last,
    // What came with this lot may leave its bucket before the next one is read.
    wanted: wanted.map((each) => ({ ...each, from: Math.max(each.from, reached), withGone: true })),
  };
}

/** The next rows of the log in the order of their numbers; each bucket is one look into the index. */
async function readLog(
  { db }: HolderContext,
  wanted: readonly WantedBucket[],
  rows: number,
): Promise<readonly LogRow[]> {
  const found = await sql<LogRow>`
    select change.bucket, change.collection, change.row_id, change.seq, change.gone
    from unnest(${wanted.map((each) => each.bucket)}::text[], ${wanted.map(({ from }) => from)}::bigint[],
      ${wanted.map(({ withGone }) => withGone)}::boolean[]) as wanted (bucket, from_seq, with_gone)
    cross join lateral (
      select c.bucket, c.collection, c.row_id, c.seq, c.gone from sync_change c
      where c.bucket = wanted.bucket and c.seq > wanted.from_seq and (not c.gone or wanted.with_gone)
      order by c.seq limit ${rows}) as change
    order by change.seq limit ${rows}`.execute(db);
  return found.rows;
}

async function linesOf(
  hub: SyncHub,
  ctx: HolderContext,
  found: readonly LogRow[],
  wanted: readonly WantedBucket[],
): Promise<PullLine[]> {
  const documents = new Map<string, unknown>();
  for (const collection of hub.collections) {
    const asked = found
      .filter((row) => row.collection === collection.name && !row.gone)
      .map((row) => ({ bucket: row.bucket, rowId: row.row_id }));
    if (asked.length === 0) continue;
    for (const row of await collection.rows(ctx, asked)) {
      documents.set(keyOf(row.bucket, collection.name, row.rowId), row.document);
    }
  }
  const withGone = new Set(wanted.filter((each) => each.withGone).map((each) => each.bucket));
  return found.flatMap((row): (RowLine | GoneLine)[] => {
    const place = { b: row.bucket, c: row.collection, i: row.row_id, s: Number(row.seq) };
    const document = documents.get(keyOf(row.bucket, row.collection, row.row_id));
    if (document !== undefined) return [{ t: "row", ...place, d: document }];
    return withGone.has(row.bucket) ? [{ t: "gone", ...place }] : [];
  });
}

function keyOf(name: Bucket, collection: string, rowId: string): string {
  return `${name}\n${collection}\n${rowId}`;
}
