import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "./data-folder.ts";
import { serverError } from "./errors.ts";

/** The superuser's password from its file. @throws AppError database.password-lost */
export async function readPassword(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch {
    throw serverError("database.password-lost", { path });
  }
}

/** Writes a fresh password to the disk; a reader never finds half of one. */
export async function makePassword(path: string): Promise<void> {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}
