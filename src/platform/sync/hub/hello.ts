import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { Rights } from "../../access/reach.ts";
import type { County } from "../../db/county.ts";
import { type OpenTransaction, inTransaction, withCounty } from "../../db/with-county.ts";
import { daysOf } from "../offline-days.ts";
import type { HelloAnswer, HelloRequest } from "../wire.ts";
import { asHolder } from "./as-holder.ts";
import { bucketSet, type BucketSet, type LogState, readLogState } from "./bucket-set.ts";
import type { Device } from "./devices.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";
import { tellRights } from "./tell-rights.ts";

const helloRequest = z.object({
  epoch: z.uuid().nullable(),
  seq: z.number().int().nonnegative(),
  setHash: z.string().max(64).nullable(),
  deviceTime: z.iso.datetime(),
  program: z.string().max(60),
  unsent: z.number().int().nonnegative(),
  snapshot: z.string().max(64).nullish(),
});

/** The handshake: what the hub is, what the device may have, what it does first. @throws AppError sync.not-understood */
export async function answerHello(
  hub: SyncHub,
  county: County,
  device: Device,
  body: unknown,
): Promise<HelloAnswer> {
  const request = readMessage(helloRequest, body);
  const { state, set, rights } = await asHolder(hub, county, device.holder, async (ctx) => {
    const log = await readLogState(ctx);
    return { state: log, set: await bucketSet(hub, ctx, device.holder, log), rights: ctx.rights };
  });
  const snapshot = device.wipeOrdered ? undefined : await snapshotOf(hub, county, device);
  const now = hub.cell.clock.now();
  // A device that meets a new epoch sends again what it had been answered before.
  const nothingWaits = request.unsent === 0 && request.epoch === state.epoch;
  const told = [rights, ...(snapshot?.rights ?? [])];
  const wipeAfterDays = await keepContact(hub, county, device, { request, told, nothingWaits });
  const answer = {
    epoch: state.epoch,
    head: state.head,
    hubTime: now.toISOString(),
    setHash: set.hash,
    unpacks: ["gzip"],
  };
  if (device.wipeOrdered) return { ...answer, order: "wipe" };
  return {
    ...answer,
    order: mustBeginAnew(request, state) ? "resync" : "go",
    ...bucketsUnlessKnown(set, request),
    ...snapshotUnlessHeld(snapshot, request),
    ...(device.holder.kind === "phone" && { wipeAfterDays }),
  };
}

/** Numbers of another epoch mean nothing; an old cursor has missed what left since. */
function mustBeginAnew({ epoch, seq }: HelloRequest, state: LogState): boolean {
  if (epoch === null) return false;
  return epoch !== state.epoch || seq > state.head || (seq > 0 && seq < state.forgotten);
}

function bucketsUnlessKnown(set: BucketSet, { setHash }: HelloRequest): Pick<HelloAnswer, "buckets"> {
  return set.hash === setHash ? {} : { buckets: set.buckets };
}

function snapshotUnlessHeld(
  snapshot: Snapshot | undefined,
  { snapshot: held }: HelloRequest,
): Pick<HelloAnswer, "snapshot"> {
  if (snapshot === undefined) return {};
  const hash = createHash("sha256").update(snapshot.text).digest("hex");
  return hash === held ? {} : { snapshot: snapshot.text };
}

interface Snapshot {
  readonly text: string;
  readonly rights: readonly Rights[];
}

/** What a station is told of the people who may sign in there, and the rights each of them has now. */
async function snapshotOf(
  { cell, stations }: SyncHub,
  county: County,
  { holder }: Device,
): Promise<Snapshot | undefined> {
  const { snapshotOf: ask } = stations;
  if (holder.kind === "phone" || ask === undefined) return undefined;
  const machine = { kind: "system", job: "sync.station-snapshot" } as const;
  const { snapshot, rights } = await withCounty(cell, county, machine, (ctx) => ask(ctx, holder));
  return { text: snapshot, rights };
}

interface Greeting {
  readonly request: HelloRequest;
  readonly told: readonly Rights[];
  readonly nothingWaits: boolean;
}

/**
 * Notes the contact and what the device was told about rights. Losing it in a power cut only makes the hub stricter, so
 * nobody waits for the disk. A device that only hears of its wipe is told no rights, so it has no contact that would renew them.
 * @returns the days without a contact that a phone may keep what can be read.
 * @NOTE reach: the machine's own note about the one device that asks.
 */
async function keepContact(
  { cell }: SyncHub,
  county: County,
  device: Device,
  { request, told, nothingWaits }: Greeting,
): Promise<number> {
  const machine = { kind: "system", job: "sync.keep-contact" } as const;
  return inTransaction(cell, county, machine, "read write", async ({ client, context }: OpenTransaction) => {
    await client.query("set local synchronous_commit = off");
    const off = (Date.parse(request.deviceTime) - context.now.getTime()) / 1000;
    const now = context.now.toISOString();
    const found = await sql<{ before: Date | null; wipe_days: unknown }>`
      update sync_device set clock_off_seconds = ${off}, program = ${request.program},
        last_contact_at = case when ${device.wipeOrdered} then last_contact_at else ${now}::timestamptz end,
        wipe_told_at = case when ${device.wipeOrdered} then coalesce(wipe_told_at, ${now}::timestamptz) end,
        emptied_at = case when ${nothingWaits} then ${now}::timestamptz else emptied_at end
      where id = ${device.id} returning old.last_contact_at as before,
        (select value from setting where name = 'sync.wipe-days') as wipe_days`.execute(context.db);
    const { before = null, wipe_days = null } = found.rows[0] ?? {};
    if (device.wipeOrdered)
      await sql`delete from sync_held where device_id = ${device.id}`.execute(context.db);
    else await tellRights(context, device, told, before);
    return daysOf("sync.wipe-days", wipe_days);
  });
}
