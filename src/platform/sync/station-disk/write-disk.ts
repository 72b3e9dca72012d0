import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { sizeOfChunk } from "../../files/chunk-list.ts";
import { diskChunkStore } from "../../files/chunk-store.ts";
import { contentError } from "../station-content/content-errors.ts";
import type { SignedList } from "../station-content/signed-list.ts";
import { type DiskLayout, diskLabel, diskLayout, longestLabel } from "./disk-layout.ts";
import { readInside } from "./read-inside.ts";

/** Where a disk's content comes from: the hub, or a station that has it whole. */
export interface DiskSource {
  readonly countyCode: string;
  /** As the hub signed them: docs/sync-protocol.md. Undefined where the source has none. */
  documents(): Promise<string | undefined>;
  files(): AsyncIterable<SignedList>;
  /** Undefined when the source itself has lost it. */
  readChunk(list: SignedList, place: number): Promise<Uint8Array | undefined>;
}

export interface Written {
  readonly files: number;
  /** Bytes that were not on the disk before. */
  readonly copied: number;
  /** Files that the source lacks a part of. */
  readonly lacking: readonly string[];
}

/**
 * Writes the content to a disk: what is there already is left, what the source has no more goes. A disk pulled out in the middle
 * is gone on with by the next call.
 * @throws AppError content.other-county, content.outside-folder, content.bad-name, files.disk-full
 */
export async function writeDisk(
  folder: string,
  source: DiskSource,
  onCopied: (bytes: number) => void = () => undefined,
): Promise<Written> {
  const layout = diskLayout(folder);
  await prepare(layout, source.countyCode);
  const documents = await source.documents();
  if (documents !== undefined) await writeWhole(layout, layout.documents, documents);
  const store = diskChunkStore(layout.chunks);
  const kept = { files: new Set<string>(), chunks: new Set<string>() };
  const lacking: string[] = [];
  let copied = 0;
  for await (const list of source.files()) {
    let isWhole = true;
    for (const [place, hash] of list.chunks.entries()) {
      kept.chunks.add(hash);
      if (await store.has(hash, sizeOfChunk(list, place))) continue;
      const bytes = await source.readChunk(list, place);
      if (bytes === undefined) {
        isWhole = false;
        continue;
      }
      await store.put(hash, bytes);
      copied += bytes.byteLength;
      onCopied(bytes.byteLength);
    }
    if (!isWhole) {
      lacking.push(list.file);
      continue;
    }
    await writeList(layout, list);
    kept.files.add(list.file);
  }
  await removeOthers(layout, kept.files);
  for await (const hash of store.hashes()) if (!kept.chunks.has(hash)) await store.remove(hash);
  return { files: kept.files.size, copied, lacking };
}

async function prepare(layout: DiskLayout, countyCode: string): Promise<void> {
  for (const path of [layout.root, layout.lists, layout.chunks]) {
    const found = await lstat(path).catch(() => undefined);
    if (found !== undefined && !found.isDirectory())
      throw contentError("content.outside-folder", { file: path });
    await mkdir(path, { recursive: true });
  }
  await refuseLinks(layout);
  const before = await readInside(layout.root, layout.label, longestLabel);
  if (before.kind === "missing") {
    await writeWhole(layout, layout.label, JSON.stringify({ format: 1, county: countyCode }));
    return;
  }
  if (before.kind === "outside") throw contentError("content.outside-folder", { file: layout.label });
  const label = before.kind === "bytes" ? readLabel(before.bytes) : undefined;
  if (label === undefined) throw contentError("content.bad-name", { file: layout.label });
  if (label.county !== countyCode) throw contentError("content.other-county", { county: label.county });
}

/** Chunks are written and removed below these folders. */
async function refuseLinks({ chunks }: DiskLayout): Promise<void> {
  for (const entry of await readdir(chunks, { withFileTypes: true })) {
    if (entry.isSymbolicLink())
      throw contentError("content.outside-folder", { file: join(chunks, entry.name) });
  }
}

function readLabel(bytes: Buffer): z.output<typeof diskLabel> | undefined {
  try {
    return diskLabel.safeParse(JSON.parse(bytes.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

/** After its chunks, the label last: what has a label is there whole. */
async function writeList(layout: DiskLayout, list: SignedList): Promise<void> {
  const { file, mediaType, signature } = list;
  await writeWhole(layout, join(layout.lists, `${file}.list`), list.bytes);
  await writeWhole(
    layout,
    join(layout.lists, `${file}.json`),
    JSON.stringify({ file, mediaType, signature }),
  );
}

async function writeWhole({ root }: DiskLayout, path: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  const same = await readInside(root, path, bytes.length);
  if (same.kind === "bytes" && same.bytes.equals(bytes)) return;
  await rm(`${path}.new`, { force: true });
  const unfinished = await open(`${path}.new`, "wx", 0o644);
  await unfinished.writeFile(bytes);
  await unfinished.sync().finally(() => unfinished.close());
  await rename(`${path}.new`, path);
}

async function removeOthers({ lists }: DiskLayout, files: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(lists)) {
    if (!files.has(name.slice(0, 64)) || name.endsWith(".new")) await rm(join(lists, name), { force: true });
  }
}
