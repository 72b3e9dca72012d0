import { setTimeout as wait } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import { findPostmaster, isServing } from "./postmaster-file.ts";
import { answers, type RunningServer } from "./running-server.ts";

const LOOK_EVERY_MS = 50;
const TELL_EVERY_MS = 10_000;
const WATCH_EVERY_MS = 200;

/**
 * The server that a killed owner left behind in this folder, once it answers; undefined when there is none or it ends
 * while being waited for. Only the holder of the ownership lock may call this.
 */
export async function adoptServer(
  folder: DataFolder,
  password: string,
  log: (line: string) => void,
): Promise<RunningServer | undefined> {
  for (let tellAt = Date.now() + TELL_EVERY_MS; ;) {
    const found = await findPostmaster(folder.cluster);
    if (!found || !(await isServing(found.pid, folder))) return undefined;
    const host = process.platform === "win32" ? "127.0.0.1" : folder.socketDir;
    const address = { host, port: found.port, user: "postgres", password } as const;
    if (found.status === "ready" && (await answers(folder, address))) {
      return { pid: found.pid, address, ended: watch(found.pid, folder) };
    }
    if (Date.now() > tellAt) {
      log(`PostgreSQL: waiting for the server of an earlier run, process ${found.pid}`);
      tellAt += TELL_EVERY_MS;
    }
    await wait(LOOK_EVERY_MS);
  }
}

/** Not our child, so the system does not tell us of its end. */
async function watch(pid: number, folder: DataFolder): Promise<void> {
  while (await isServing(pid, folder)) await wait(WATCH_EVERY_MS);
}
