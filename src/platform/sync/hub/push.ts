import { z } from "zod";
import type { AfterCommit } from "../../access/action.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import { type EntryAnswer, pushLimits, type PushAnswer } from "../wire.ts";
import { answerEntries, type Dating } from "./answer-entries.ts";
import { type Batch, openBatch } from "./batch.ts";
import type { Device } from "./devices.ts";
import { readEntry } from "./read-entry.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const pushRequest = z.object({
  epoch: z.uuid(),
  deviceTime: z.iso.datetime(),
  entries: z.array(z.unknown()).max(pushLimits.entries),
});

/**
 * Applies a device's entries in their order in one transaction, each whole or not at all, and stores an answer to each: when
 * this has answered they are all decided and on the disk. Entries whose files have not arrived get no answer yet.
 * @throws AppError sync.not-understood, server.disk-full
 */
export async function answerPush(
  hub: SyncHub,
  county: County,
  device: Device,
  body: unknown,
): Promise<PushAnswer> {
  const { entries, deviceTime } = readMessage(pushRequest, body);
  return { answers: await applyEntries(hub, county, device, entries, { deviceTime }) };
}

export interface Sending {
  /** What the device's clock says now; null when it is unknown. */
  readonly deviceTime: string | null;
  /** By a phone that was erased, which has sent all its files before: what is missing will never come. */
  readonly isSealed?: true;
}

export async function applyEntries(
  hub: SyncHub,
  county: County,
  device: Device,
  entries: readonly unknown[],
  { deviceTime, isSealed = undefined }: Sending,
): Promise<readonly EntryAnswer[]> {
  const received = entries.map(readEntry);
  hub.cell.requireRoom();
  const afterCommit: AfterCommit = [];
  const machine = { kind: "system", job: "sync.push" } as const;
  const answers = await inTransaction(hub.cell, county, machine, "read write", async (open) => {
    const batch = await openBatch(hub, device, open);
    const when = { date: dateBy(batch, deviceTime), filesMayCome: isSealed !== true };
    return answerEntries(batch, received, when, afterCommit);
  });
  await Promise.all(afterCommit.map((settle) => settle(hub.cell.pool)));
  return answers;
}

/**
 * Moves what the device's clock said by as much as it is off now. Nothing was made after now, nor before the device was
 * last known to have nothing unsent.
 */
function dateBy({ context, device }: Batch, deviceTime: string | null): Dating {
  const off = deviceTime === null ? 0 : context.now.getTime() - Date.parse(deviceTime);
  const earliest = (device.emptiedAt ?? device.enrolledAt).getTime();
  const latest = Math.max(earliest, context.now.getTime());
  return (saidAt) => new Date(Math.min(latest, Math.max(earliest, Date.parse(saidAt) + off)));
}
