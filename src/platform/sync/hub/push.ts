import { z } from "zod";
import type { AfterCommit } from "../../access/action.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import { type EntryAnswer, pushLimits, type PushAnswer } from "../wire.ts";
import { type Batch, openBatch } from "./batch.ts";
import type { Device } from "./devices.ts";
import { type Outcome, refusal } from "./entry-answers.ts";
import { missingFiles } from "./entry-files.ts";
import { judgeEntry } from "./judge-entry.ts";
import { readEntry, type ReceivedEntry } from "./read-entry.ts";
import { readMessage } from "./read-message.ts";
import { type StoredEntry, storedEntries, storeEntries } from "./store-entries.ts";
import { syncError } from "./sync-errors.ts";
import type { SyncHub } from "./sync-hub.ts";

const pushRequest = z.object({
  epoch: z.uuid(),
  deviceTime: z.iso.datetime(),
  entries: z.array(z.unknown()).max(pushLimits.entries),
});

/**
 * Applies a device's entries in their order in one transaction, each under a savepoint, and stores an answer to each: when
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
  return { answers: await applyEntries(hub, county, device, entries, deviceTime) };
}

/** @param deviceTime what the device's clock says now; null when it is unknown. */
export async function applyEntries(
  hub: SyncHub,
  county: County,
  device: Device,
  entries: readonly unknown[],
  deviceTime: string | null,
): Promise<readonly EntryAnswer[]> {
  const received = entries.map(readEntry);
  hub.cell.requireRoom();
  const afterCommit: AfterCommit = [];
  const machine = { kind: "system", job: "sync.push" } as const;
  const answers = await inTransaction(hub.cell, county, machine, "read write", async (open) => {
    const batch = await openBatch(hub, device, open);
    return applyAll(batch, received, dateBy(batch, deviceTime), afterCommit);
  });
  await Promise.all(afterCommit.map((settle) => settle(hub.cell.pool)));
  return answers;
}

type Dating = (saidAt: string) => Date;

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

async function applyAll(
  batch: Batch,
  received: readonly ReceivedEntry[],
  date: Dating,
  afterCommit: AfterCommit,
): Promise<readonly EntryAnswer[]> {
  const ids = received.flatMap((each) => (each.read === "nameless" ? [] : [idOf(each)]));
  const known = await storedEntries(batch, ids);
  const fresh: StoredEntry[] = [];
  const answers: EntryAnswer[] = [];
  for (const [place, each] of received.entries()) {
    if (each.read === "nameless") {
      answers.push(answerOf("", refusal(syncError("sync.bad-entry"))));
      continue;
    }
    const before = known.get(idOf(each));
    if (before === undefined) {
      const stored = await applyOne(batch, each, place, date, afterCommit);
      if (stored === undefined) continue;
      fresh.push(stored);
      known.set(stored.id, stored);
      answers.push(answerOf(stored.id, stored.outcome));
    } else answers.push(again(before, each));
  }
  await storeEntries(batch, fresh);
  return answers;
}

/** The answer stored under the id, unless it was given to something else. */
function again(
  before: Pick<StoredEntry, "id" | "hash" | "outcome">,
  { hash }: { hash: Buffer },
): EntryAnswer {
  const same = before.hash.equals(hash);
  return answerOf(before.id, same ? before.outcome : refusal(syncError("sync.id-taken")));
}

async function applyOne(
  batch: Batch,
  received: Exclude<ReceivedEntry, { read: "nameless" }>,
  place: number,
  date: Dating,
  afterCommit: AfterCommit,
): Promise<StoredEntry | undefined> {
  const { hash } = received;
  if (received.read === "bad") {
    const outcome = refusal(syncError("sync.bad-entry"));
    return { id: received.id, hash, entry: null, madeAt: batch.context.now, outcome };
  }
  const { entry } = received;
  const madeAt = date(entry.madeAt);
  const files = await missingFiles(batch, entry.files ?? []);
  if (files === "missing") return undefined;
  const outcome =
    files === "too-large"
      ? refusal(syncError("sync.files-too-large", { limit: 20 }))
      : await judgeEntry(batch, { entry, madeAt, place }, afterCommit);
  return { id: entry.id, hash, entry, madeAt, outcome };
}

function idOf(each: Exclude<ReceivedEntry, { read: "nameless" }>): string {
  return each.read === "bad" ? each.id : each.entry.id;
}

function answerOf(id: string, { status, code, message, detail }: Outcome): EntryAnswer {
  return { id, status, code, message, detail };
}
