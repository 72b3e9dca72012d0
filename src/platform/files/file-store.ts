import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { diskFileStore } from "./disk-file-store.ts";

/** A file's name: the SHA-256 of its content, 64 hexadecimal digits. */
export type FileHash = string;

export interface KeptFile {
  readonly hash: FileHash;
  /** Bytes. */
  readonly size: number;
}

/** Where the bytes of files lie, named by their content. The same content is kept once. */
export interface FileStore {
  /**
   * Keeps what the source gives, whole or not at all; when it returns the bytes outlive a power cut.
   * @throws AppError files.disk-full, files.too-large
   */
  put(source: AsyncIterable<Uint8Array>, options?: { readonly maxBytes?: number }): Promise<KeptFile>;
  /**
   * The content as a stream, checked while it is read: a damaged file ends in files.damaged before its last bytes, so no
   * reader takes it for whole. @throws AppError files.missing
   */
  open(hash: FileHash): Promise<Readable>;
  /**
   * The bytes from `start` up to and without `end`, unchecked: for readers that check each chunk or show a part.
   * @throws AppError files.missing
   */
  openPart(hash: FileHash, start: number, end: number): Promise<Readable>;
  /** Undefined when the store does not have it. */
  sizeOf(hash: FileHash): Promise<number | undefined>;
  remove(hash: FileHash): Promise<void>;
  /** All files kept before the instant, in no order. */
  keptBefore(instant: Date): AsyncIterable<FileHash>;
}

/** The store of an installation: `<dataDir>/files`, or the folder that FILES_URL names. */
export function openFileStore(config: { readonly dataDir: string; readonly filesUrl?: string }): FileStore {
  if (config.filesUrl === undefined) return diskFileStore(join(config.dataDir, "files"));
  return diskFileStore(fileURLToPath(config.filesUrl));
}
