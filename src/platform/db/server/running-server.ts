import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { DataFolder } from "./data-folder.ts";
import { serverError } from "./errors.ts";
import type { ListeningPlace } from "./server-process.ts";

/** How a client reaches the server; fits `pg` and pools built on it. */
export interface ServerAddress extends ListeningPlace {
  readonly user: "postgres";
  readonly password: string;
}

export interface RunningServer {
  readonly pid: number;
  readonly address: ServerAddress;
  /** Fulfilled when the server has ended, however it came. */
  readonly ended: Promise<void>;
}

const STARTING_UP = "57P03";
const WRONG_PASSWORD = "28P01";

/**
 * Whether the server lets a client in; false while it is not there or not ready.
 * @throws AppError database.password-lost
 */
export async function answers(folder: DataFolder, address: ServerAddress): Promise<boolean> {
  const client = new Client({ ...address, database: "postgres", ssl: false, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === WRONG_PASSWORD) throw serverError("database.password-lost", { path: folder.passwordFile });
    if (code === STARTING_UP || isNoConnection(code)) return false;
    throw error;
  } finally {
    void client.end().catch(() => undefined);
  }
}

function isNoConnection(code: string | undefined): boolean {
  return code === undefined || code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET";
}

const FAST_SHUTDOWN_MS = 30_000;

/** Ends all sessions and stops the server: SIGINT (fast), and SIGQUIT (recovery at the next start) after 30 seconds. */
export async function stopServer(server: RunningServer, log: (line: string) => void): Promise<void> {
  if (await endsWithin(server, 0)) return;
  signal(server.pid, "SIGINT");
  if (await endsWithin(server, FAST_SHUTDOWN_MS)) return;
  log("PostgreSQL: the fast shutdown took more than 30 seconds, stopping at once");
  signal(server.pid, "SIGQUIT");
  await server.ended;
}

/** Whether the server ends within some milliseconds; waits no longer than that. */
export async function endsWithin(server: RunningServer, ms: number): Promise<boolean> {
  const waiting = new AbortController();
  const late = wait(ms, false, { signal: waiting.signal }).catch(() => false);
  const ended = await Promise.race([server.ended.then(() => true), late]);
  waiting.abort();
  return ended;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
