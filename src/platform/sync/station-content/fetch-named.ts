import { AppError } from "../../errors/app-error.ts";
import { chunkSize } from "../../files/chunk-list.ts";
import type { ChunkStore } from "../../files/chunk-store.ts";
import { fetchChunks } from "../../files/fetch-chunks.ts";
import { type Patience, patiently, usualPatience } from "../device/patience.ts";
import { SyncError } from "../device/sync-error.ts";
import { contentError } from "./content-errors.ts";
import type { ContentIndex } from "./content-index.ts";
import type { ContentLine } from "./content-line.ts";
import type { ContentProblems } from "./content-problems.ts";
import type { NamedContent } from "./named-files.ts";
import type { RequireRoom } from "./room.ts";
import { checkedList, type SignedList, type TrustedHub } from "./signed-list.ts";

export interface ContentWork {
  readonly hub: TrustedHub;
  readonly line: ContentLine;
  readonly index: ContentIndex;
  readonly store: ChunkStore;
  readonly problems: ContentProblems;
  readonly requireRoom: RequireRoom;
  readonly patience?: Patience;
  /** Bytes as they arrive. */
  readonly onMoved?: (bytes: number) => void;
  /** Ends the work after the chunk under way. */
  readonly signal?: AbortSignal;
  /** Asked before each chunk: whether the line may be used still. */
  readonly mayGoOn?: () => Promise<boolean>;
}

/** How often room is looked for while a large file arrives. */
const lookForRoomEvery = 16 * chunkSize;

/**
 * Fetches what is missing of the named files, one after the other. What one file lacks at the hub or on its way holds up
 * no other; a line that is gone or a disk that is full ends the round, and so do the hours for the line, which are no failure.
 * Every reason is kept.
 * @returns why the round ended early, or null
 */
export async function fetchNamed(work: ContentWork, named: readonly NamedContent[]): Promise<string | null> {
  const whole = await work.index.wholeFiles();
  const missing = named.filter(({ file }) => !whole.has(file));
  for (const [place, each] of missing.entries()) {
    const why = await fetchFile(work, each).then(noReason, reasonOf);
    if (why === null) {
      await work.problems.solve("line", each.file);
    } else if (why === outsideHours) {
      return null;
    } else if (endsRound(why)) {
      for (const { file } of missing.slice(place)) await work.problems.note("line", file, why);
      return why;
    } else {
      await work.problems.note("line", each.file, why);
    }
  }
  return null;
}

const outsideHours = "content.outside-hours";

function noReason(): null {
  return null;
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  if (error instanceof SyncError) return `line.${error.stop}`;
  throw error;
}

function endsRound(why: string): boolean {
  return why === "files.disk-full" || why.startsWith("line.");
}

async function fetchFile(work: ContentWork, named: NamedContent): Promise<void> {
  const { store, index, patience = usualPatience } = work;
  let [moved, seen] = [0, 0];
  await requireHours(work);
  const list = await patiently(patience, () => listOf(work, named));
  await work.requireRoom(0);
  const fetching = (): Promise<unknown> =>
    fetchChunks(
      store,
      list,
      (start, end) => roomyPart(work, list.file, start, end),
      (bytes) => {
        moved += bytes;
        work.onMoved?.(bytes);
      },
    ).catch(asLineError);
  await patiently(patience, fetching, () => {
    const hasMoved = moved > seen;
    seen = moved;
    return hasMoved;
  });
  await index.setComplete(list.file, true);
}

/** A file that ends early is a line that was cut. */
function asLineError(error: unknown): never {
  if (error instanceof AppError && error.code === "files.cut-short")
    throw new SyncError("no-line", { code: error.code });
  throw error;
}

/** From an earlier round, or from the hub. @throws AppError content.wrong-list where document and hub differ */
async function listOf(work: ContentWork, { file, listHash }: NamedContent): Promise<SignedList> {
  const known = await work.index.find(file);
  if (known?.listHash === listHash) return known;
  const { label, bytes } = await work.line.list(file);
  const list = checkedList(work.hub, label, bytes);
  if (list.listHash !== listHash) throw contentError("content.wrong-list", { file });
  await work.index.keep(list);
  return list;
}

/** @throws AppError content.outside-hours */
async function requireHours({ mayGoOn }: ContentWork): Promise<void> {
  if ((await mayGoOn?.()) === false) throw contentError(outsideHours);
}

async function* roomyBytes(work: ContentWork, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [room, hours] = [everyBytes(lookForRoomEvery), everyBytes(chunkSize)];
  for await (const part of source) {
    if (work.signal?.aborted === true) throw new SyncError("device", { code: "sync.stopping" });
    if (room(part.byteLength)) await work.requireRoom(0);
    yield part;
    if (hours(part.byteLength)) await requireHours(work);
  }
}

/** Tells when so many bytes have passed since it last told. */
function everyBytes(interval: number): (bytes: number) => boolean {
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < interval) return false;
    passed = 0;
    return true;
  };
}

async function roomyPart(
  work: ContentWork,
  file: string,
  start: number,
  end: number,
): Promise<AsyncIterable<Uint8Array>> {
  return roomyBytes(work, await work.line.part(file, start, end));
}
