import { createHash } from "node:crypto";
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  open,
  realpath,
  stat,
  statfs,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { AppError } from "../../errors/app-error.ts";
import type { ServerAccount } from "./account.ts";
import { serverError } from "./errors.ts";

/** Where the launcher keeps its things in a data folder. All paths are absolute. */
export interface DataFolder {
  readonly root: string;
  /** Short, stable for this folder; names its processes and its places outside. */
  readonly id: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly lockFile: string;
  readonly controlSocket: string;
  /** The folder of PostgreSQL's socket: the cluster itself, or a short one when the cluster's path is too long. */
  readonly socketDir: string;
}

/** The size of `sun_path` is 108 bytes on Linux with its closing zero. */
const SOCKET_PATH_LIMIT = 107;
const POSTGRES_SOCKET = ".s.PGSQL.5432";

/**
 * Makes the data folder with its closed subfolders.
 * @throws AppError database.folder-not-writable, database.disk-full, database.path-too-long
 */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const wanted = resolve(dataDir);
  return explainingDiskErrors(wanted, async () => {
    await mkdir(wanted, { recursive: true, mode: 0o711 });
    const root = await realpath(wanted);
    for (const name of ["keys", "log", "run"]) await makeClosedFolder(join(root, name));
    const id = await folderId(root);
    return {
      root,
      id,
      cluster: join(root, "pg"),
      passwordFile: join(root, "keys", "postgres-password"),
      logFile: join(root, "log", "postgres.log"),
      lockFile: join(root, "run", "owner.lock"),
      ...(process.platform === "win32" ? pipes(root, id) : await sockets(root, id)),
    };
  });
}

/** Where the owner of a data folder listens; the folder stays as it is. @param root absolute, links resolved. */
export async function findControlSocket(root: string): Promise<string> {
  const id = await folderId(root);
  if (process.platform === "win32") return pipes(root, id).controlSocket;
  const inside = insideOf(root);
  return fitsInside(inside) ? inside.controlSocket : outsideOf(id).controlSocket;
}

async function makeClosedFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await access(path, constants.W_OK | constants.X_OK);
}

/** From what stays the same when the folder is moved while its server runs. */
async function folderId(root: string): Promise<string> {
  const { dev, ino } = await stat(root, { bigint: true });
  return createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 12);
}

function pipes(root: string, id: string) {
  return { controlSocket: `\\\\.\\pipe\\sanwang-${id}`, socketDir: join(root, "pg") };
}

async function sockets(root: string, id: string) {
  const inside = insideOf(root);
  if (fitsInside(inside)) return inside;
  const outside = outsideOf(id);
  const short = dirname(outside.socketDir);
  if (!fits(join(outside.socketDir, POSTGRES_SOCKET))) {
    throw serverError("database.path-too-long", { path: root, limit: SOCKET_PATH_LIMIT });
  }
  await mkdir(short, { mode: 0o711 }).catch(ignoreExisting);
  await refuseForeignFolder(short);
  await mkdir(outside.socketDir, { mode: 0o700 }).catch(ignoreExisting);
  return outside;
}

type SocketPaths = Pick<DataFolder, "controlSocket" | "socketDir">;

function insideOf(root: string): SocketPaths {
  return { controlSocket: join(root, "run", "control.sock"), socketDir: join(root, "pg") };
}

function fitsInside({ controlSocket, socketDir }: SocketPaths): boolean {
  return fits(controlSocket) && fits(join(socketDir, POSTGRES_SOCKET));
}

/** In the system's folder for temporary files, whose path is short. */
function outsideOf(id: string): SocketPaths {
  const short = join(tmpdir(), `sanwang-${id}`);
  return { controlSocket: join(short, "control.sock"), socketDir: join(short, "pg") };
}

function fits(path: string): boolean {
  return Buffer.byteLength(path) <= SOCKET_PATH_LIMIT;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** In a shared temporary folder another user may have made the folder first in order to listen in. */
async function refuseForeignFolder(path: string): Promise<void> {
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw serverError("database.folder-not-writable", { path, reason: "EEXIST" });
  }
}

/** Gives a folder to the account that PostgreSQL runs as, closed to all others. */
export async function handOver(path: string, account: ServerAccount | undefined): Promise<void> {
  await chmod(path, 0o700);
  if (account) await chown(path, account.uid, account.gid);
}

/** Makes names created or changed in a folder outlive a power cut; Windows knows no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

/** The bytes free for ordinary accounts where a path lies or would lie. */
export async function freeBytes(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return freeBytes(dirname(path));
  }
}

export async function diskFull(path: string): Promise<AppError> {
  const free = `${((await freeBytes(path)) / 1e6).toFixed(1)} MB`;
  return serverError("database.disk-full", { path, free });
}

const FULL = new Set(["ENOSPC", "EDQUOT"]);
const REFUSED = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

/** Runs work on the data folder and turns the operating system's refusals into words. */
export async function explainingDiskErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "";
    if (FULL.has(reason)) throw await diskFull(path);
    if (REFUSED.has(reason)) throw serverError("database.folder-not-writable", { path, reason });
    throw error;
  }
}
