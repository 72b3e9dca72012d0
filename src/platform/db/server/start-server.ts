import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { ServerAccount } from "./account.ts";
import { type BinariesDir, program } from "./binaries.ts";
import { type DataFolder, diskFull, freeBytes, handOver } from "./data-folder.ts";
import { serverError } from "./errors.ts";
import { findPostmaster, forgetDeadPostmaster } from "./postmaster-file.ts";
import { answers, endsWithin, type RunningServer, stopServer } from "./running-server.ts";
import { linesSince, logSize, openServerLog } from "./server-log.ts";
import {
  clusterArgument,
  type ListeningPlace,
  POSTGRES_PORT,
  serverArguments,
  serverEnvironment,
} from "./server-process.ts";

export interface StartOptions {
  readonly password: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

const LOOK_EVERY_MS = 10;
const TELL_EVERY_MS = 10_000;
const BACKENDS_END_WITHIN_MS = 20_000;
const ONE_WAL_SEGMENT = 16 * 1024 * 1024;

/**
 * Starts PostgreSQL on its socket as a child in a session of its own, so that a terminal's Ctrl-C reaches the owner
 * alone, and waits until it answers, however long it recovers.
 * @throws AppError database.disk-full, database.not-started, database.password-lost
 */
export async function startServer(
  folder: DataFolder,
  binaries: BinariesDir,
  account: ServerAccount | undefined,
  options: StartOptions,
): Promise<RunningServer> {
  await forgetDeadPostmaster(folder);
  if (folder.socketDir !== folder.cluster) await handOver(folder.socketDir, account);
  const giveUp = Date.now() + BACKENDS_END_WITHIN_MS;
  for (;;) {
    const mark = await logSize(folder.logFile);
    const started = await tryStart(folder, binaries, account, options);
    if (started) return started;
    const lines = await linesSince(folder.logFile, mark);
    if (!hasSurvivingBackends(lines) || Date.now() > giveUp)
      throw await startFailure(folder, lines, options.log);
    await wait(200);
  }
}

async function tryStart(
  folder: DataFolder,
  binaries: BinariesDir,
  account: ServerAccount | undefined,
  options: StartOptions,
): Promise<RunningServer | undefined> {
  const place = { host: folder.socketDir, port: POSTGRES_PORT };
  const server = runningChild(
    await spawnPostgres(folder, binaries, account, place, options.settings),
    place,
    options.password,
  );
  try {
    return (await becomesReady(folder, server, options.log)) ? server : undefined;
  } catch (error) {
    await stopServer(server, options.log);
    throw error;
  }
}

async function spawnPostgres(
  folder: DataFolder,
  binaries: BinariesDir,
  account: ServerAccount | undefined,
  place: ListeningPlace,
  settings: StartOptions["settings"],
): Promise<ChildProcess> {
  const log = await openServerLog(folder.logFile);
  try {
    return spawn(
      program(binaries, "postgres"),
      ["-D", clusterArgument(folder.cluster, account), ...serverArguments(folder, place, settings)],
      {
        cwd: folder.cluster,
        uid: account?.uid,
        gid: account?.gid,
        env: serverEnvironment,
        stdio: ["ignore", log.fd, log.fd],
        detached: true,
      },
    );
  } finally {
    await log.close();
  }
}

function runningChild(child: ChildProcess, place: ListeningPlace, password: string): RunningServer {
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve()).once("error", () => resolve());
  });
  return { pid: child.pid ?? 0, address: { ...place, user: "postgres", password }, ended };
}

/** Ready means: the note in the cluster is our child's and says so, and a client gets in. False when the child ends. */
async function becomesReady(
  folder: DataFolder,
  server: RunningServer,
  log: StartOptions["log"],
): Promise<boolean> {
  let tellAt = Date.now() + TELL_EVERY_MS;
  while (!(await endsWithin(server, LOOK_EVERY_MS))) {
    const noted = await findPostmaster(folder.cluster);
    if (noted?.pid === server.pid && noted.status === "ready" && (await answers(folder, server.address)))
      return true;
    if (Date.now() > tellAt) {
      log("PostgreSQL: still starting, probably recovering after a power cut");
      tellAt += TELL_EVERY_MS;
    }
  }
  return false;
}

/** After a killed server its backends finish their statement first; a new server may not join them. */
function hasSurvivingBackends(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes("pre-existing shared memory block"));
}

/** On a full disk the server often cannot even write why it ended. */
async function startFailure(folder: DataFolder, lines: readonly string[], log: StartOptions["log"]) {
  for (const line of lines.slice(-10)) log(`postgres: ${line}`);
  const isFull = lines.some((line) => line.includes("No space left on device"));
  if (isFull || (await freeBytes(folder.cluster)) < ONE_WAL_SEGMENT) return diskFull(folder.root);
  return serverError("database.not-started", { path: folder.logFile });
}
