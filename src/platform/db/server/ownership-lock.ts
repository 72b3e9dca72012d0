import { DatabaseSync } from "node:sqlite";

export interface OwnershipLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Takes the data folder for this process, or answers undefined when another process has it.
 * Node offers no file locks itself; SQLite's exclusive transaction is one that the kernel frees when the
 * process dies, so that there is never a stale lock and two racing starters cannot both win.
 */
export function takeOwnershipLock(path: string): OwnershipLock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("pragma journal_mode = memory");
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
