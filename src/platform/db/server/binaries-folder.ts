import { execFile } from "node:child_process";
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { ServerAccount } from "./account.ts";

const run = promisify(execFile);

interface Link {
  /** Both paths begin with `native/`. */
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that an npm package cannot carry; the package's own install script does the same, but is
 * skipped by `--ignore-scripts`. Answers false when a link is missing and this account may not make it.
 */
export async function mendLinks(nativeDir: string): Promise<boolean> {
  const list = await readFile(join(nativeDir, "pg-symlinks.json"), "utf8").catch(() => "[]");
  try {
    for (const { source, target } of JSON.parse(list) as Link[]) {
      const place = join(nativeDir, relative("native", target));
      await symlink(relative(dirname(target), source), place).catch(ignoreExisting);
    }
    return true;
  } catch {
    return false;
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Copies the binaries, without what only compilers need, to a folder that every account can read. */
export async function copyBinaries(nativeDir: string, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`;
  try {
    const made = await mkdir(dirname(to), { recursive: true });
    if (made) await chmod(dirname(to), 0o755);
    await cp(nativeDir, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith(".a") && !path.endsWith("/include"),
    });
    await mendLinks(unfinished);
    await openForReading(unfinished);
    await writeToDisk(unfinished);
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Before the name promises a whole copy, a power cut must not be able to empty its files. One call for all thousand of them. */
async function writeToDisk(dir: string): Promise<void> {
  await run("sync", ["-f", dir]).catch(() => undefined);
}

async function openForReading(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, dir.endsWith("/bin") ? 0o755 : 0o644);
  }
}

/** Whether a copy made earlier is there and still ours alone: in a shared folder another user may have put one. */
export async function isOwnFolder(dir: string): Promise<boolean> {
  const found = await lstat(dir).catch(() => undefined);
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

/** Whether an account can pass through a folder and all above it; a folder not made yet is left out. */
export async function canPass(dir: string, account: ServerAccount): Promise<boolean> {
  const found = await stat(dir).catch(() => undefined);
  if (found) {
    const mine = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
    if ((found.mode & mine) === 0) return false;
  }
  return dirname(dir) === dir || canPass(dirname(dir), account);
}
