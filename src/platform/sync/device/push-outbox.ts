import { type Entry, type EntryAnswer, pushLimits } from "../wire.ts";
import type { Clock } from "../../clock/clock.ts";
import type { DeviceStore } from "./store.ts";
import { whyStuck } from "./stuck-words.ts";
import { SyncError } from "./sync-error.ts";
import type { Transport } from "./transport.ts";
import { type NotUploaded, type OutboxFiles, uploadFiles } from "./upload-files.ts";

export interface PushWork {
  readonly store: DeviceStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly files: OutboxFiles;
  readonly epoch: string;
  /** The hub's time at this contact: answers are kept by it. */
  readonly hubTime: string;
  readonly answered: EntryAnswer[];
  /** Bytes of entries that went up in a row in this contact; undefined before the first. */
  wentUp?: number;
  /** Why the hub takes no more files in this contact. */
  filesWait?: NotUploaded;
  /** The answers that are being kept while the next entries are on their way. */
  keeping?: Promise<void>;
  /** Entries that the hub did not take though it takes others; they stay in the outbox and are told with the report. */
  readonly stuck: Map<string, string>;
}

/** Several pushes, so that the next goes out as soon as the last is answered. */
const readAtOnce = 5 * pushLimits.entries;

/**
 * Sends the outbox, oldest first, until nothing is left but what is stuck. An entry is out of it only when its answer is
 * kept.
 */
export async function pushAll(work: PushWork): Promise<void> {
  try {
    for (;;) {
      const unsent = await work.store.unsent(readAtOnce + work.stuck.size);
      const sending = unsent.filter(({ id }) => !work.stuck.has(id));
      if (sending.length === 0) return;
      await pushThese(work, sending);
      await work.keeping;
    }
  } finally {
    await work.keeping;
  }
}

async function pushThese(work: PushWork, entries: readonly Entry[]): Promise<void> {
  let rest = entries;
  while (rest.length > 0) {
    const batch = batchOf(rest, bytesOfBatch(work));
    rest = rest.slice(batch.length);
    const [first] = batch;
    if (first === undefined) return;
    const unwanted = await filesOf(work, first);
    if (unwanted === undefined) await sendAndCount(work, batch);
    else if (unwanted.later) work.stuck.set(first.id, unwanted.code);
    else await keepBehind(work, [refusedHere(first, unwanted.code)]);
  }
}

/** What the hub said once today of one file holds for the next: it is not asked again in this contact. */
async function filesOf(work: PushWork, { files = [] }: Entry): Promise<NotUploaded | undefined> {
  if (files.length > 0 && work.filesWait !== undefined) return work.filesWait;
  const unwanted = await uploadFiles(work.transport, work.files, files);
  if (unwanted?.later === true) work.filesWait = unwanted;
  return unwanted;
}

/** The hub waits for an entry's files, so one whose file it will never have is returned to its author here. */
function refusedHere({ id }: Entry, code: string): EntryAnswer {
  const { "zh-Hans": hans, "zh-Hant": hant, en } = whyStuck(code);
  return { id, status: "refused", code, message: { hans, hant, en }, detail: null };
}

/** Keeps answers, one batch after the other, without holding up what is sent next. */
async function keepBehind(work: PushWork, answers: readonly EntryAnswer[]): Promise<void> {
  await work.keeping;
  work.keeping = keepAnswers(work, answers);
  work.keeping.catch(() => undefined);
}

async function keepAnswers(work: PushWork, answers: readonly EntryAnswer[]): Promise<void> {
  await work.store.keepAnswers(answers, work.hubTime);
  work.answered.push(...answers);
}

/** Only the first may name files, so that short words need not wait behind a photo on a thin line. */
function batchOf(entries: readonly Entry[], bytes: number): readonly Entry[] {
  let room = bytes;
  const fits = (entry: Entry): boolean => {
    room -= bytesOf(entry);
    return room >= 0;
  };
  const upTo = entries.findIndex(
    (entry, index) =>
      index === pushLimits.entries || (index > 0 && namesFiles(entry)) || (!fits(entry) && index > 0),
  );
  return upTo < 0 ? entries : entries.slice(0, upTo);
}

/** Far below what the hub takes at once. */
const leastBytes = 16 * 1024;
const mostBytes = 64 * 1024;
const shareOfSent = 0.04;

/**
 * A batch is lost whole when the line is cut inside it, so it is a small share of what went up before it: however often
 * the line is cut, little is sent twice.
 */
function bytesOfBatch({ wentUp = 0 }: PushWork): number {
  return Math.min(mostBytes, Math.max(leastBytes, wentUp * shareOfSent));
}

async function sendAndCount(work: PushWork, batch: readonly Entry[]): Promise<void> {
  const before = work.wentUp ?? 0;
  work.wentUp = 0;
  await send(work, batch);
  work.wentUp = before + batch.reduce((sum, entry) => sum + bytesOf(entry), 0);
}

const encoder = new TextEncoder();

function bytesOf(entry: Entry): number {
  return encoder.encode(JSON.stringify(entry)).byteLength + 1;
}

function namesFiles(entry: Entry): boolean {
  return (entry.files?.length ?? 0) > 0;
}

/** What the hub will not take whole it is given in halves, so that one bad entry never blocks the next. */
async function send(work: PushWork, entries: readonly Entry[]): Promise<void> {
  const { transport, clock, epoch } = work;
  try {
    const { answers } = await transport.push({ epoch, deviceTime: clock.now().toISOString(), entries });
    await keepBehind(work, answers);
    const answered = new Set(answers.map(({ id }) => id));
    for (const { id } of entries) if (!answered.has(id)) work.stuck.set(id, "sync.not-answered");
  } catch (error) {
    if (!(error instanceof SyncError) || error.stop !== "refused") throw error;
    const [only] = entries;
    if (entries.length === 1 && only !== undefined) {
      work.stuck.set(only.id, error.code ?? "sync.refused");
      return;
    }
    const half = Math.ceil(entries.length / 2);
    await send(work, entries.slice(0, half));
    await send(work, entries.slice(half));
  }
}
