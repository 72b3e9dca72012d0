import { createReadStream, createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";
import { extract, pack } from "tar-stream";
import { backupError } from "./errors.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/**
 * A backup is a plain tar file, so that any machine can look into it. What has no known size beforehand (a table) is cut
 * into members of at most this many uncompressed bytes, each a zstd file.
 */
const memberBytes = 8_000_000;

export interface ArchiveWriter {
  /** Adds a member of known content. */
  add(name: string, content: Buffer): Promise<void>;
  /** Adds `name/000001.copy.zst` and so on. */
  addCompressed(name: string, source: AsyncIterable<Buffer>): Promise<void>;
  /** Adds a member of known size from a stream, as it is. */
  addStream(name: string, size: number, source: Readable): Promise<void>;
  /** Ends the archive; then its bytes are on the disk. */
  end(): Promise<void>;
  /** Gives up; the file stays as far as it was written. */
  abandon(): Promise<void>;
}

export function writeArchive(path: string): ArchiveWriter {
  const tar = pack();
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  const written = pipeline(tar, file);
  // Whoever waits for a member learns of a failed file by `failing`; the pipeline's own rejection has then been heard.
  const failing = written.then(() => new Promise<never>(() => undefined));
  failing.catch(() => undefined);
  const add = (name: string, content: Buffer): Promise<void> =>
    Promise.race([
      failing,
      new Promise<void>((resolve, reject) => {
        tar.entry({ name, size: content.length, mode: 0o600 }, content, (error) =>
          error ? reject(error) : resolve(),
        );
      }),
    ]);
  return {
    add,
    addCompressed: async (name, source) => {
      let member = 0;
      for await (const chunk of chunksOf(source)) {
        member += 1;
        await add(`${name}/${String(member).padStart(6, "0")}.copy.zst`, await compress(chunk));
      }
    },
    addStream: async (name, size, source) => {
      const entry = tar.entry({ name, size, mode: 0o600 });
      await Promise.race([failing, pipeline(source, entry)]);
    },
    end: async () => {
      tar.finalize();
      await written;
    },
    abandon: async () => {
      tar.destroy();
      await finished(file).catch(() => undefined);
    },
  };
}

async function* chunksOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    held.push(chunk);
    size += chunk.length;
    if (size < memberBytes) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

export interface Member {
  readonly name: string;
  readonly size: number;
  /** Must be read to its end before the next member. */
  readonly content: Readable;
}

/** The members of an archive in their order. */
export async function* readArchive(path: string): AsyncGenerator<Member> {
  const tar = extract();
  const reading = pipeline(createReadStream(path), tar);
  reading.catch(() => undefined);
  for await (const entry of tar) {
    yield { name: entry.header.name, size: entry.header.size ?? 0, content: entry as unknown as Readable };
  }
  await reading;
}

/** @throws AppError backup.truncated when the archive ends within the member. */
export async function contentOf(member: Member): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of member.content) parts.push(part as Buffer);
  const content = Buffer.concat(parts);
  if (content.length < member.size) throw backupError("backup.truncated", { reason: member.name });
  return content;
}

/** A member of a table, uncompressed. @throws AppError backup.truncated, backup.altered */
export async function decompressed(member: Member): Promise<Buffer> {
  const content = await contentOf(member);
  return decompress(content, { maxOutputLength: memberBytes * 16 }).catch(() => {
    throw backupError("backup.altered", { part: member.name });
  });
}
