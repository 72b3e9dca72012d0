import type { AfterCommit } from "../../access/action.ts";
import type { AppError } from "../../errors/app-error.ts";
import type { EntryAnswer } from "../wire.ts";
import { type Batch, readTold } from "./batch.ts";
import { type Outcome, refusal } from "./entry-answers.ts";
import { missingFiles } from "./entry-files.ts";
import { type DatedEntry, judgeEntry, readyEntry } from "./judge-entry.ts";
import { judgeTogether, mostTogether } from "./judge-together.ts";
import type { ReceivedEntry } from "./read-entry.ts";
import { whyNeverHere } from "./refused-files.ts";
import { type KnownEntry, type StoredEntry, storedEntries, storeEntries } from "./store-entries.ts";
import { syncError } from "./sync-errors.ts";

/** When an entry was made, by what its device's clock said. */
export type Dating = (saidAt: string) => Date;

export interface Answerable {
  readonly date: Dating;
  /** Whether files that an entry names may still be on their way; it then gets no answer yet. */
  readonly filesMayCome: boolean;
}

type NamedEntry = Exclude<ReceivedEntry, { read: "nameless" }>;

/** What is at hand while a batch is answered. */
interface Answering extends Answerable {
  readonly batch: Batch;
  readonly afterCommit: AfterCommit;
  readonly known: Map<string, KnownEntry>;
  readonly fresh: StoredEntry[];
  readonly answers: EntryAnswer[];
}

/** Decides and stores what was not sent before, in its order, and answers all but what waits for its files. */
export async function answerEntries(
  batch: Batch,
  received: readonly ReceivedEntry[],
  when: Answerable,
  afterCommit: AfterCommit,
): Promise<readonly EntryAnswer[]> {
  const ids = received.flatMap((each) => (each.read === "nameless" ? [] : [idOf(each)]));
  const known = await storedEntries(batch, ids);
  await readTold(batch, authorsOf(received));
  const answering: Answering = { ...when, batch, afterCommit, known, fresh: [], answers: [] };
  let most = mostTogether;
  for (let at = 0; at < received.length;) {
    const simple = simpleOnes(answering, received.slice(at, at + most), at);
    if (simple.length === 0) {
      await answerOne(answering, received[at], at);
      at += 1;
    } else {
      const { decided, whole } = await judgeTogether(batch, simple, afterCommit);
      for (const each of decided) take(answering, each);
      at += decided.length;
      most = whole ? Math.min(most * 2, mostTogether) : 1;
    }
  }
  await storeEntries(batch, answering.fresh);
  return answering.answers;
}

function authorsOf(received: readonly ReceivedEntry[]): readonly string[] {
  return [...new Set(received.flatMap((each) => (each.read === "whole" ? [each.entry.author] : [])))];
}

/** As many from the first as need nothing but their decision: new ones, without files, each under an id of its own. */
function simpleOnes({ known, date }: Answering, received: readonly ReceivedEntry[], at: number) {
  const ids = new Set<string>();
  const simple = [];
  for (const [n, each] of received.entries()) {
    if (each.read !== "whole" || (each.entry.files?.length ?? 0) > 0) break;
    const { entry, hash } = each;
    if (known.has(entry.id) || ids.has(entry.id)) break;
    ids.add(entry.id);
    simple.push({ id: entry.id, hash, entry, madeAt: date(entry.madeAt), place: at + n });
  }
  return simple;
}

function take({ known, fresh, answers }: Answering, stored: StoredEntry): void {
  fresh.push(stored);
  known.set(stored.id, stored);
  answers.push(answerOf(stored.id, stored.outcome));
}

async function answerOne(
  answering: Answering,
  received: ReceivedEntry | undefined,
  place: number,
): Promise<void> {
  const { answers, known } = answering;
  if (received === undefined || received.read === "nameless") {
    answers.push(answerOf("", refusal(syncError("sync.bad-entry"))));
    return;
  }
  const before = known.get(idOf(received));
  if (before !== undefined) {
    answers.push(again(before, received));
    return;
  }
  const stored = await decideOne(answering, received, place);
  if (stored !== undefined) take(answering, stored);
}

/** The answer stored under the id, unless it was given to something else. */
function again(before: KnownEntry, { hash }: { hash: Buffer }): EntryAnswer {
  const same = before.hash.equals(hash);
  return answerOf(before.id, same ? before.outcome : refusal(syncError("sync.id-taken")));
}

async function decideOne(
  { batch, date, filesMayCome, afterCommit }: Answering,
  received: NamedEntry,
  place: number,
): Promise<StoredEntry | undefined> {
  const { hash } = received;
  if (received.read === "bad") {
    const outcome = refusal(syncError("sync.bad-entry"));
    return { id: received.id, hash, entry: null, madeAt: batch.context.now, outcome };
  }
  const { entry } = received;
  const madeAt = date(entry.madeAt);
  const files = await missingFiles(batch, entry.files ?? []);
  const dated = { entry, madeAt, place };
  if (files === "here") {
    return { id: entry.id, hash, entry, madeAt, outcome: await judgeEntry(batch, dated, afterCommit) };
  }
  if (files === "missing" && filesMayCome) return undefined;
  const why =
    files === "too-large"
      ? syncError("sync.files-too-large", { limit: 20 })
      : await whyNeverHere(batch, entry.files ?? []);
  if (why === undefined) return undefined;
  const outcome = await refusedFor(batch, dated, why);
  return { id: entry.id, hash, entry, madeAt, outcome };
}

/** Refused for its files, unless it has to be for what it says: whose it is has to be known in any case. */
async function refusedFor(batch: Batch, dated: DatedEntry, error: AppError): Promise<Outcome> {
  const ready = await readyEntry(batch, dated);
  return ready.outcome ?? refusal(error);
}

function idOf(each: NamedEntry): string {
  return each.read === "bad" ? each.id : each.entry.id;
}

function answerOf(id: string, { status, code, message, detail }: Outcome): EntryAnswer {
  return { id, status, code, message, detail };
}
