import { hash as digestOf } from "node:crypto";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors/app-error.ts";
import { chunkSize, sizeOfChunk } from "../../files/chunk-list.ts";
import type { ChunkStore } from "../../files/chunk-store.ts";
import { hasAllChunks } from "../../files/fetch-chunks.ts";
import { contentError } from "../station-content/content-errors.ts";
import type { ContentIndex } from "../station-content/content-index.ts";
import type { ContentProblems } from "../station-content/content-problems.ts";
import type { NamedContent } from "../station-content/named-files.ts";
import type { RequireRoom } from "../station-content/room.ts";
import { checkedList, type SignedList, type TrustedHub } from "../station-content/signed-list.ts";
import {
  chunkPath,
  type DiskLayout,
  diskLabel,
  diskLayout,
  listLabel,
  longestDocuments,
  longestLabel,
} from "./disk-layout.ts";
import { readInside } from "./read-inside.ts";
import { type DocumentsWork, takeDocuments } from "./take-documents.ts";

export interface DiskWork extends DocumentsWork {
  readonly index: ContentIndex;
  readonly store: ChunkStore;
  readonly problems: ContentProblems;
  readonly requireRoom: RequireRoom;
  /** Asked once the documents of the disk are here. */
  readonly named: () => Promise<readonly NamedContent[]>;
  readonly onCopied?: (bytes: number) => void;
}

export interface Refused {
  readonly what: string;
  /** An error's code. */
  readonly why: string;
}

export interface ReadFromDisk {
  /** Whether the disk brought newer news, corrections or withdrawals. */
  readonly isNewer: boolean;
  /** Files that are here whole now and were not before. */
  readonly files: number;
  readonly copied: number;
  /** Files of the county that no document here names: the station has no use for them. */
  readonly unasked: number;
  readonly refused: readonly Refused[];
}

/** The list of a file of a terabyte. */
const longestList = 64 * 1024 * 1024;

/**
 * Takes in from a disk what the station lacks, checked as if it came over the line. What is wrong is refused with a kept reason and
 * the rest goes on. @throws AppError content.no-disk, content.other-county: then nothing is read
 */
export async function readDisk(folder: string, work: DiskWork): Promise<ReadFromDisk> {
  const layout = diskLayout(folder);
  await checkLabel(layout, work.hub.countyCode);
  await work.problems.forget("disk");
  const refused: Refused[] = [];
  const isNewer = await readDocuments(layout, work, refused);
  const wanted = new Set((await work.named()).map(({ file }) => file));
  const whole = await work.index.wholeFiles();
  let [files, copied, unasked] = [0, 0, 0];
  for (const name of await labelNames(layout)) {
    try {
      const list = await readList(layout, name, work.hub);
      if (!wanted.has(list.file)) unasked += 1;
      else if (!whole.has(list.file)) {
        copied += await takeFile(layout, list, work);
        files += 1;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await refuse(work, refused, name.slice(0, 64), error);
      if (error.code === "files.disk-full") break;
    }
  }
  return { isNewer, files, copied, unasked, refused };
}

async function refuse(
  { problems }: DiskWork,
  refused: Refused[],
  what: string,
  { code }: AppError,
): Promise<void> {
  refused.push({ what, why: code });
  await problems.note("disk", what, code);
}

/** What is wrong with them is refused like a file; films of an old disk are still welcome. */
async function readDocuments(layout: DiskLayout, work: DiskWork, refused: Refused[]): Promise<boolean> {
  const read = await readInside(layout.root, layout.documents, longestDocuments);
  if (read.kind === "missing") return false;
  try {
    if (read.kind === "outside") throw contentError("content.outside-folder", { file: "documents" });
    if (read.kind === "too-large") throw contentError("content.unsigned-documents");
    return await takeDocuments(read.bytes.toString("utf8"), work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await refuse(work, refused, "documents", error);
    return false;
  }
}

async function checkLabel(layout: DiskLayout, countyCode: string): Promise<void> {
  const read = await readInside(layout.root, layout.label, longestLabel);
  const label = read.kind === "bytes" ? diskLabel.safeParse(parsed(read.bytes)) : undefined;
  if (label?.success !== true) throw contentError("content.no-disk", { folder: layout.root });
  const { county } = label.data;
  if (county !== countyCode) throw contentError("content.other-county", { county });
}

async function labelNames({ lists }: DiskLayout): Promise<readonly string[]> {
  const found = await lstat(lists).catch(() => undefined);
  if (found?.isDirectory() !== true) return [];
  return (await readdir(lists)).filter((name) => name.endsWith(".json")).toSorted();
}

async function readList(layout: DiskLayout, name: string, hub: TrustedHub): Promise<SignedList> {
  const file = name.slice(0, -".json".length);
  if (!/^[0-9a-f]{64}$/.test(file)) throw contentError("content.bad-name", { file: name });
  const said = listLabel.safeParse(parsed(await bytesAt(layout, join(layout.lists, name), longestLabel)));
  if (!said.success || said.data.file !== file) throw contentError("content.unsigned", { file });
  return checkedList(hub, said.data, await bytesAt(layout, join(layout.lists, `${file}.list`), longestList));
}

/** @throws AppError content.outside-folder, content.part-missing */
async function bytesAt({ root }: DiskLayout, path: string, maxBytes: number): Promise<Buffer> {
  const read = await readInside(root, path, maxBytes);
  if (read.kind === "bytes") return read.bytes;
  const file = path.slice(root.length + 1);
  throw contentError(read.kind === "outside" ? "content.outside-folder" : "content.part-missing", { file });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Takes all parts that are right, then complains of the first that is not. @returns bytes copied */
async function takeFile(layout: DiskLayout, list: SignedList, work: DiskWork): Promise<number> {
  const { index, store, problems, requireRoom, onCopied = () => undefined } = work;
  await index.keep(list);
  let copied = 0;
  let wrong: AppError | undefined;
  for (const [place, hash] of list.chunks.entries()) {
    if (await store.has(hash, sizeOfChunk(list, place))) continue;
    await requireRoom(chunkSize);
    const bytes = await chunkAt(layout, list, place).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      wrong ??= error;
      return undefined;
    });
    if (bytes === undefined) continue;
    await store.put(hash, bytes);
    copied += bytes.byteLength;
    onCopied(bytes.byteLength);
  }
  if (wrong !== undefined) throw wrong;
  // A contact of the running station may have learned meanwhile that nothing names the file any more.
  if (!(await hasAllChunks(store, list))) throw contentError("content.part-missing", { file: list.file });
  await index.setComplete(list.file, true);
  await problems.solve("line", list.file);
  return copied;
}

async function chunkAt(layout: DiskLayout, list: SignedList, place: number): Promise<Buffer> {
  const hash = list.chunks[place] ?? "";
  const { file } = list;
  const read = await readInside(layout.root, chunkPath(layout, hash), sizeOfChunk(list, place));
  if (read.kind === "outside") throw contentError("content.outside-folder", { file });
  if (read.kind === "missing") throw contentError("content.part-missing", { file });
  if (read.kind === "too-large" || digestOf("sha256", read.bytes) !== hash)
    throw contentError("content.changed-part", { file });
  return read.bytes;
}
