import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { clusterName } from "./server-process.ts";

export type PostmasterStatus = "starting" | "stopping" | "ready" | "standby" | "unknown";

/** What the server writes of itself into postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: PostmasterStatus;
}

/** The server's own note in the cluster, or undefined when none runs there and none has died there. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return parsePostmasterFile(text);
}

/** Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status. */
export function parsePostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split("\n");
  const pid = Math.abs(Number.parseInt(lines[0] ?? "", 10));
  if (!pid) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: statusOf(lines[7]?.trim()) };
}

function statusOf(text: string | undefined): PostmasterStatus {
  return text === "starting" || text === "stopping" || text === "ready" || text === "standby"
    ? text
    : "unknown";
}

/**
 * Whether the process still runs and is this folder's server. After a restart of the machine the number may belong to
 * anything; a dead process that nobody has waited for shows an empty command line.
 */
export async function isServing(pid: number, folder: DataFolder): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(pid);
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return commandLine.includes(`cluster_name=${clusterName(folder)}`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Removes the note of a dead server whose number another process bears now, for PostgreSQL would take that one for its
 * server and refuse. A note whose number is free is left to PostgreSQL, which also looks for surviving backends.
 */
export async function forgetDeadPostmaster(folder: DataFolder): Promise<void> {
  const noted = await findPostmaster(folder.cluster);
  if (!noted || !isAlive(noted.pid) || (await isServing(noted.pid, folder))) return;
  await rm(join(folder.cluster, "postmaster.pid"), { force: true });
  await rm(join(folder.socketDir, ".s.PGSQL.5432.lock"), { force: true });
}
