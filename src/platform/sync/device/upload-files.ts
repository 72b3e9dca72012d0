import { SyncError } from "./sync-error.ts";
import type { Transport } from "./transport.ts";

/** The files that entries of the outbox name, by their hash. */
export interface OutboxFiles {
  /** Undefined when the device has lost it. */
  sizeOf(hash: string): Promise<number | undefined>;
  read(hash: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export const noFiles: OutboxFiles = {
  sizeOf: async () => undefined,
  read: async () => new Uint8Array(),
};

/** A part is lost whole when the line is cut inside it. */
const bytesOfPart = 64 * 1024;

/** Why files did not arrive: the code, and whether another day may do. */
export interface NotUploaded {
  readonly code: string;
  readonly later: boolean;
}

/**
 * Sends what the hub does not have yet, from where it stopped.
 * @returns what keeps a file from arriving: the hub's word, or `sync.file-lost`; undefined when all are there.
 */
export async function uploadFiles(
  transport: Transport,
  files: OutboxFiles,
  hashes: readonly string[],
): Promise<NotUploaded | undefined> {
  for (const hash of hashes) {
    const size = await files.sizeOf(hash);
    if (size === undefined) return { code: "sync.file-lost", later: false };
    const unwanted = await refusalOf(() => uploadFile(transport, files, hash, size));
    if (unwanted !== undefined) return { code: unwanted, later: unwanted === enoughForToday };
  }
  return undefined;
}

/** The hub takes no more files of this device today, and everything else as before. */
const enoughForToday = "sync.upload-quota";

const damagedOnTheWay = "sync.wrong-hash";

async function refusalOf(upload: () => Promise<void>): Promise<string | undefined> {
  const first = await upload().then(noRefusal, orRefusal);
  return first === damagedOnTheWay ? upload().then(noRefusal, orRefusal) : first;
}

function noRefusal(): undefined {}

function orRefusal(error: unknown): string {
  if (error instanceof SyncError && error.code === enoughForToday) return enoughForToday;
  if (error instanceof SyncError && error.stop === "refused") return error.code ?? "sync.refused";
  throw error;
}

async function uploadFile(
  transport: Transport,
  files: OutboxFiles,
  hash: string,
  size: number,
): Promise<void> {
  const arrived = await transport.uploaded(hash, size);
  if (arrived === undefined) return;
  for (let from = arrived; from < size; from += bytesOfPart) {
    const part = await files.read(hash, from, Math.min(size, from + bytesOfPart));
    await transport.upload(hash, size, from, part);
  }
}
