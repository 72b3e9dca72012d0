import { statfs } from "node:fs/promises";
import { filesError } from "../../files/errors.ts";

/** How much room a disk has, in bytes. */
export interface DiskRoom {
  readonly free: number;
  readonly total: number;
}

export async function diskRoom(path: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await statfs(path);
  return { free: bavail * bsize, total: blocks * bsize };
}

/**
 * What content leaves free, so that the station's own PostgreSQL goes on: it takes no more writes below 256 MB.
 */
export const leastFreeBytes = 512 * 1024 * 1024;

/** Throws when so many more bytes would leave too little. @throws AppError files.disk-full */
export type RequireRoom = (bytes: number) => Promise<void>;

export function roomOn(path: string, leastFree: number = leastFreeBytes): RequireRoom {
  return async (bytes) => {
    const { free } = await diskRoom(path);
    if (free - bytes < leastFree) throw filesError("files.disk-full");
  };
}
