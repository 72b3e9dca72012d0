import { statfsSync } from "node:fs";
import { platformError } from "../errors/platform-errors.ts";

/**
 * PostgreSQL ends altogether, and cannot start again, when it has no room for its next log segment of 16 MB. So saving
 * ends earlier, while what is left still carries reading for days, and one large import that had begun.
 */
const leastBytes = 256 * 1024 * 1024;
const lookEveryMs = 250;

/** Throws when the disk is short of room. @throws AppError server.disk-full */
export type RequireRoom = () => void;

/** Watches the disk that a folder lies on; `onChange` is told when saving ends there and when it goes on. */
export function watchDiskRoom(
  path: string,
  onChange: (isShort: boolean) => void,
  freeBytes: (path: string) => number = freeBytesAt,
): RequireRoom {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isShort = false;
  return () => {
    if (performance.now() - lookedAt >= lookEveryMs) {
      const wasShort = isShort;
      isShort = freeBytes(path) < leastBytes;
      lookedAt = performance.now();
      if (isShort !== wasShort) onChange(isShort);
    }
    if (isShort) throw platformError("server.disk-full");
  };
}

function freeBytesAt(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
