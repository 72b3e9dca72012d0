import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  await writePassword(unfinished);
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** Makes the password unless there is one: of several processes at once the first one's is kept. */
export async function makePasswordOnce(path: string): Promise<void> {
  const unfinished = `${path}.${process.pid}-${randomBytes(6).toString("hex")}`;
  await writePassword(unfinished);
  try {
    await link(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(path));
}

async function writePassword(path: string): Promise<void> {
  await writeFile(path, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flush: true });
}
