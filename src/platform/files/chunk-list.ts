import { createHash, hash as digestOf } from "node:crypto";
import type { FileHash } from "./file-store.ts";

/** Bytes; the last chunk of a file is what remains. */
export const chunkSize = 1_048_576;

const magic = "SWCHUNK1";
const headBytes = 20;
const hashBytes = 32;

/** What a file consists of, so that each part can be checked as it arrives and equal parts are moved once. */
export interface ChunkList {
  readonly file: FileHash;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of each chunk in order, 64 hexadecimal digits. */
  readonly chunks: readonly string[];
}

/** Reads a file's content once. */
export async function makeChunkList(content: AsyncIterable<Uint8Array>): Promise<ChunkList> {
  const whole = createHash("sha256");
  const chunks: string[] = [];
  let size = 0;
  for await (const chunk of inChunks(content)) {
    whole.update(chunk);
    chunks.push(digestOf("sha256", chunk));
    size += chunk.byteLength;
  }
  return { file: whole.digest("hex"), size, chunks };
}

/** Cuts a stream into chunks; the buffers given are not used again. */
export async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(chunkSize);
  let filled = 0;
  for await (const part of content) {
    let at = 0;
    while (at < part.byteLength) {
      const taken = Math.min(part.byteLength - at, chunkSize - filled);
      chunk.set(part.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled === chunkSize) {
        yield chunk;
        chunk = Buffer.allocUnsafe(chunkSize);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

/** Bytes of the chunk at a place of the list. */
export function sizeOfChunk(list: Pick<ChunkList, "size">, index: number): number {
  return Math.min(chunkSize, list.size - index * chunkSize);
}

/** `SWCHUNK1`, chunk size (u32), file size (u64), then 32 bytes for each chunk; numbers little-endian. */
export function encodeChunkList(list: ChunkList): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(magic, "ascii");
  head.writeUInt32LE(chunkSize, 8);
  head.writeBigUInt64LE(BigInt(list.size), 12);
  return Buffer.concat([head, ...list.chunks.map((chunk) => Buffer.from(chunk, "hex"))]);
}

/** Undefined when the bytes are no list of a file cut as this program cuts. */
export function decodeChunkList(file: FileHash, bytes: Buffer): ChunkList | undefined {
  if (bytes.length < headBytes || bytes.toString("ascii", 0, magic.length) !== magic) return undefined;
  if (bytes.readUInt32LE(8) !== chunkSize) return undefined;
  const size = Number(bytes.readBigUInt64LE(12));
  const count = Math.ceil(size / chunkSize);
  if (bytes.length !== headBytes + count * hashBytes) return undefined;
  const chunks = Array.from({ length: count }, (_, index) =>
    bytes.toString("hex", headBytes + index * hashBytes, headBytes + (index + 1) * hashBytes),
  );
  return { file, size, chunks };
}
