import { copyFile, open, readFile, stat, truncate } from "node:fs/promises";

const SIZE_LIMIT = 8 * 1024 * 1024;
const CHECK_EVERY_MS = 10 * 60 * 1000;

/** Opens the server's log for appending, so that it may be cut while the server writes. The caller closes it. */
export function openServerLog(path: string) {
  return open(path, "a", 0o600);
}

/** Keeps the log at about 8 MB and one older piece beside it, until stopped. */
export async function boundServerLog(path: string): Promise<{ stop(): void }> {
  await cutLog(path);
  const timer = setInterval(() => void cutLog(path).catch(() => undefined), CHECK_EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}

async function cutLog(path: string): Promise<void> {
  if ((await logSize(path)) < SIZE_LIMIT) return;
  await copyFile(path, `${path}.1`).catch(() => undefined);
  await truncate(path, 0);
}

/** The bytes written so far; a mark for `linesSince`. */
export async function logSize(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  );
}

export async function linesSince(path: string, mark: number): Promise<string[]> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  return bytes.subarray(mark).toString("utf8").split("\n").filter(Boolean);
}
