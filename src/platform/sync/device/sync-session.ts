import type { Clock } from "../../clock/clock.ts";
import type { EntryAnswer, HelloAnswer } from "../wire.ts";
import { hashOfSet, stepToBegin, stepToSet } from "./bucket-set.ts";
import { type Patience, patiently, usualPatience } from "./patience.ts";
import { pullAll, type PullWork } from "./pull-rows.ts";
import { pushAll, type PushWork } from "./push-outbox.ts";
import type { DeviceCursor, DeviceStore } from "./store.ts";
import { asSyncError, type SyncError } from "./sync-error.ts";
import type { Transport } from "./transport.ts";
import { noFiles, type OutboxFiles } from "./upload-files.ts";

export interface SessionOptions {
  readonly store: DeviceStore;
  readonly transport: Transport;
  readonly clock: Clock;
  /** The version of the device's program. */
  readonly program: string;
  readonly files?: OutboxFiles;
  readonly patience?: Patience;
  /** The hub orders it: erase what can be read. What a phone sealed to the hub stays, and is sent another way. */
  readonly wipe: () => Promise<void>;
  /** A station sends what waits before it erases; a phone has it sealed to the hub already. */
  readonly sendBeforeWipe?: true;
  /** SHA-256 of the text of a station's snapshot, so that the same is not sent again; null while it has none. */
  readonly heldSnapshot?: () => Promise<string | null>;
  /** A station's newer snapshot of who may sign in. */
  readonly takeSnapshot?: (snapshot: string) => Promise<void>;
  /** What to tell of the device's health after the contact; undefined: nothing this time. */
  readonly report?: (contact: Contact) => Promise<unknown>;
}

/** What came of a contact, for the page and the keeper. */
export interface Contact {
  readonly outcome: "complete" | "wiped" | "stopped";
  /** Why it stopped. What was sent and received before stays. */
  readonly error: SyncError | null;
  /** The hub's time, when it answered at all. */
  readonly hubTime: string | null;
  /** In which epoch of the hub; everything answered by a complete contact is known to it. */
  readonly epoch: string | null;
  /** The device's clock less the hub's, in milliseconds. */
  readonly clockAheadMs: number | null;
  readonly answers: readonly EntryAnswer[];
  readonly stuck: ReadonlyMap<string, string>;
  readonly rows: number;
}

export interface SyncSession {
  /** One contact. Never throws; while one is under way, the same is given. */
  contact(): Promise<Contact>;
}

export function openSession(options: SessionOptions): SyncSession {
  let underWay: Promise<Contact> | undefined;
  return {
    contact: () => {
      underWay ??= runContact(options).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}

/** What a contact has done so far; kept outside of its steps, since any of them may be the last. */
interface Course {
  hello: HelloAnswer | null;
  clockAheadMs: number | null;
  rows: number;
  readonly answers: EntryAnswer[];
  readonly stuck: Map<string, string>;
}

const dayMs = 86_400_000;

/** A hub restored from last week's backup has forgotten the answers it gave since, and is then sent the entries again. */
const answersKeptDays = 30;

/** As long as the hub itself keeps why something came back: its author may be away for long. */
const returnedKeptDays = 180;

/** A hub that begins a third epoch within one contact is not to be waited for. */
const mostBeginnings = 3;

async function runContact(options: SessionOptions): Promise<Contact> {
  const course: Course = { hello: null, clockAheadMs: null, rows: 0, answers: [], stuck: new Map() };
  for (let beginning = 1; ; beginning += 1) {
    try {
      const outcome = await goThrough(options, course);
      const contact = contactOf(course, outcome, null);
      if (outcome === "complete") await tellHealth(options, contact);
      return contact;
    } catch (error) {
      const stop = asSyncError(error, "device");
      if (stop.stop !== "epoch" || beginning === mostBeginnings) return contactOf(course, "stopped", stop);
    }
  }
}

async function goThrough(options: SessionOptions, course: Course): Promise<"complete" | "wiped"> {
  const { store, transport, clock, patience = usualPatience } = options;
  const before = await store.cursor();
  const hello = await patiently(patience, () => greet(options, before));
  course.hello = hello;
  course.clockAheadMs = clock.now().getTime() - Date.parse(hello.hubTime);
  if (hello.order === "wipe") {
    if (options.sendBeforeWipe === true) {
      if (wasRestored(before, hello)) await store.sendAgain();
      await sendOutbox(options, course, hello);
    }
    await options.wipe();
    return "wiped";
  }
  if (hello.snapshot !== undefined) await options.takeSnapshot?.(hello.snapshot);
  const cursor = await takeOrders(store, before, hello);
  await sendOutbox(options, course, hello);
  if (course.answers.length > 0 || !isUpToDate(cursor, hello)) {
    await pull(patience, { store, transport, cursor, received: 0, sets: 0 }, course);
  }
  await keepDecisions(store, hello);
  const daysAgo = (days: number): string => new Date(Date.parse(hello.hubTime) - days * dayMs).toISOString();
  await store.forgetAnswered({ answered: daysAgo(answersKeptDays), returned: daysAgo(returnedKeptDays) });
  return "complete";
}

/** What was decided of an entry that waited takes the place of its answer, and is kept from now on as long as any. */
async function keepDecisions(store: DeviceStore, { hubTime }: HelloAnswer): Promise<void> {
  const waiting = new Set(await store.toConfirm());
  if (waiting.size === 0) return;
  const came = (await store.documents("entry")).map(({ id, document }) => ({
    ...(document as EntryAnswer),
    id,
  }));
  await store.keepAnswers(
    came.filter(({ id, status }) => waiting.has(id) && status !== "to-confirm"),
    hubTime,
  );
}

async function sendOutbox(
  { store, transport, clock, files = noFiles, patience = usualPatience }: SessionOptions,
  { answers: answered, stuck }: Course,
  { epoch, hubTime }: HelloAnswer,
): Promise<void> {
  const push: PushWork = { store, transport, clock, files, epoch, hubTime, answered, stuck };
  await patiently(
    patience,
    () => pushAll(push),
    movedSince(() => answered.length),
  );
}

async function greet(
  { store, transport, clock, program, heldSnapshot }: SessionOptions,
  cursor: DeviceCursor,
): Promise<HelloAnswer> {
  return transport.hello({
    epoch: cursor.epoch,
    seq: oldestNumber(cursor),
    setHash: cursor.epoch === null ? null : await hashOfSet(cursor.buckets),
    deviceTime: clock.now().toISOString(),
    program,
    unsent: await store.countUnsent(),
    ...(heldSnapshot && { snapshot: await heldSnapshot() }),
  });
}

/** The hub orders a resync by it, so it must cover a bucket that has stopped arriving long ago. */
function oldestNumber({ seq, arriving }: DeviceCursor): number {
  return Math.min(seq, ...[...arriving.values()].filter((from) => from > 0));
}

/** Brings the cursor in line with what the hub says. Entries are made unsent before the new epoch is kept. */
async function takeOrders(
  store: DeviceStore,
  before: DeviceCursor,
  hello: HelloAnswer,
): Promise<DeviceCursor> {
  const buckets = hello.buckets ?? before.buckets;
  const isNewEpoch = hello.epoch !== before.epoch;
  // A device away for longer than the log reaches back has missed decisions; sent again, an entry gets its last answer.
  if (wasRestored(before, hello) || hello.order === "resync") await store.sendAgain();
  if (!isNewEpoch && hello.order === "go" && hello.buckets === undefined) return before;
  const step =
    isNewEpoch || hello.order === "resync"
      ? stepToBegin(before, hello.epoch, buckets)
      : stepToSet(before, buckets);
  await store.applyDown(step);
  return step.cursor;
}

/** A device without an epoch is new or erased, and what it was answered the hub still knows. */
function wasRestored(before: DeviceCursor, { epoch }: HelloAnswer): boolean {
  return before.epoch !== null && before.epoch !== epoch;
}

/** Nothing at all has changed in the county since: there is no need to ask. */
function isUpToDate({ seq, arriving }: DeviceCursor, { head }: HelloAnswer): boolean {
  return arriving.size === 0 && seq === head;
}

async function pull(patience: Patience, work: PullWork, course: Course): Promise<void> {
  try {
    await patiently(
      patience,
      () => pullAll(work),
      movedSince(() => distanceOf(work.cursor)),
    );
  } finally {
    course.rows += work.received;
  }
}

/** Whether the measure has grown since the last question. */
function movedSince(measure: () => number): () => boolean {
  let then = measure();
  return () => {
    const now = measure();
    const hasMoved = now > then;
    then = now;
    return hasMoved;
  };
}

/** Grows with every step. */
function distanceOf({ seq, arriving, buckets }: DeviceCursor): number {
  const settled = (buckets.length - arriving.size) * seq;
  return [...arriving.values()].reduce((sum, from) => sum + from, seq + settled);
}

/** The contact has done its work; whether the hub has heard of the health too is left to the next one. */
async function tellHealth(options: SessionOptions, contact: Contact): Promise<void> {
  const report = await options.report?.(contact);
  if (report !== undefined) await options.transport.report(report).catch(() => undefined);
}

function contactOf(course: Course, outcome: Contact["outcome"], error: SyncError | null): Contact {
  const { hello, clockAheadMs, answers, stuck, rows } = course;
  const { hubTime = null, epoch = null } = hello ?? {};
  return { outcome, error, hubTime, epoch, clockAheadMs, answers, stuck, rows };
}
