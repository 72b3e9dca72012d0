import type { Transport } from "./transport.ts";

/** The files that entries of the outbox name, by their hash. */
export interface OutboxFiles {
  /** Undefined when the device does not have it: the hub then decides what becomes of the entry. */
  sizeOf(hash: string): Promise<number | undefined>;
  read(hash: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export const noFiles: OutboxFiles = {
  sizeOf: async () => undefined,
  read: async () => new Uint8Array(),
};

/** A part is lost whole when the line is cut inside it. */
const bytesOfPart = 64 * 1024;

/** Sends what the hub does not have yet, from where it stopped. */
export async function uploadFiles(
  transport: Transport,
  files: OutboxFiles,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) {
    const size = await files.sizeOf(hash);
    const arrived = size === undefined ? undefined : await transport.uploaded(hash, size);
    if (size === undefined || arrived === undefined) continue;
    for (let from = arrived; from < size; from += bytesOfPart) {
      const part = await files.read(hash, from, Math.min(size, from + bytesOfPart));
      await transport.upload(hash, size, from, part);
    }
  }
}
