import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { personalError } from "./errors.ts";
import { fieldKeysName } from "./field-keys.ts";

/** Beside the keys, never among them: an export does not take it. */
const noteName = "wanted";

/**
 * After a restore: notes that the data needs the keys it was sealed and hashed with, when they are not here. Without them nobody
 * could sign in, and keys made anew would keep the old ones out.
 * @returns whether they are missing
 */
export function wantKeys(keysDir: string, backupOf: string): boolean {
  if (existsSync(join(keysDir, fieldKeysName))) return false;
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  writeFileSync(join(keysDir, noteName), `${backupOf}\n`, { mode: 0o600, flush: true });
  return true;
}

/** When the backup was made whose keys are still missing; undefined when none are. */
export function wantedKeys(keysDir: string): string | undefined {
  const note = join(keysDir, noteName);
  return existsSync(note) ? readFileSync(note, "utf8").trim() : undefined;
}

/** @throws AppError keys.wanted before anything makes keys of its own */
export function requireWantedKeys(keysDir: string): void {
  const backupOf = wantedKeys(keysDir);
  if (backupOf !== undefined) throw personalError("keys.wanted", { backupOf });
}

/** The keys have come, or the operator has said that they are lost. */
export function wantKeysNoMore(keysDir: string): void {
  rmSync(join(keysDir, noteName), { force: true });
}
