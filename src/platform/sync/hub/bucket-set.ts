import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ReadContext } from "../../db/context.ts";
import type { DeviceHolder } from "../collection.ts";
import type { Bucket } from "../wire.ts";
import type { HolderContext } from "./as-holder.ts";
import type { SyncHub } from "./sync-hub.ts";

/** The buckets a device may have now, ascending by code unit. */
export interface BucketSet {
  readonly buckets: readonly Bucket[];
  readonly hash: string;
}

/** Where the county's change log stands. */
export interface LogState {
  readonly epoch: string;
  /** The last number given. */
  readonly head: number;
  /** A cursor below this may have missed that something left its bucket. */
  readonly forgotten: number;
  /** How many of the county's acts the log knows. */
  readonly acts: number;
}

export type KnownSets = Map<string, { readonly key: string; readonly set: BucketSet }>;

const mostKnownSets = 20_000;

export async function readLogState({ db }: ReadContext): Promise<LogState> {
  const found = await sql<{ epoch: string; last_seq: string; forgotten_seq: string; acts: string }>`
    select epoch, last_seq, forgotten_seq, (select coalesce(max(acts_until), 0) from sync_log_cursor) as acts
    from sync_log_state cross join sync_epoch`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error("the county has no change log");
  return {
    epoch: row.epoch,
    head: Number(row.last_seq),
    forgotten: Number(row.forgotten_seq),
    acts: Number(row.acts),
  };
}

/** Asked of the collections again only when rights, the day or anything at all has changed since. */
export async function bucketSet(
  hub: SyncHub,
  ctx: HolderContext,
  holder: DeviceHolder,
  { epoch, acts }: LogState,
): Promise<BucketSet> {
  const device = `${ctx.county.code} ${holder.deviceId}`;
  const key = [ctx.rights.version, ctx.today, epoch, acts].join(" ");
  const known = hub.knownSets.get(device);
  if (known?.key === key) return known.set;
  const set = await askCollections(hub, ctx, holder);
  hub.knownSets.delete(device);
  hub.knownSets.set(device, { key, set });
  const oldest = hub.knownSets.keys().next().value;
  if (hub.knownSets.size > mostKnownSets && oldest !== undefined) hub.knownSets.delete(oldest);
  return set;
}

async function askCollections(hub: SyncHub, ctx: HolderContext, holder: DeviceHolder): Promise<BucketSet> {
  const buckets = new Set<Bucket>();
  for (const collection of hub.collections) {
    for (const bucket of await collection.buckets(ctx, holder)) buckets.add(bucket);
  }
  const sorted = [...buckets].toSorted();
  return { buckets: sorted, hash: hashOf(sorted) };
}

/** @param buckets ascending by code unit. */
export function hashOf(buckets: readonly Bucket[]): string {
  return createHash("sha256").update(buckets.join("\n")).digest("hex");
}
