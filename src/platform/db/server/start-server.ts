import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { program } from "./binaries.ts";
import { type DataFolder, diskFull, freeBytes, handOver } from "./data-folder.ts";
import { serverError } from "./errors.ts";
import { findPostmaster, forgetDeadPostmaster } from "./postmaster-file.ts";
import { answers, endsWithin, type RunningServer, stopServer } from "./running-server.ts";
import { linesSince, logSize, openServerLog } from "./server-log.ts";
import {
  clusterArgument,
  POSTGRES_PORT,
  serverArguments,
  serverEnvironment,
  type ServerSetup,
} from "./server-process.ts";

const LOOK_EVERY_MS = 10;
const TELL_EVERY_MS = 10_000;
const BACKENDS_END_WITHIN_MS = 20_000;
const ONE_WAL_SEGMENT = 16 * 1024 * 1024;

/**
 * Starts PostgreSQL on its socket as a child in a session of its own, so that a terminal's Ctrl-C reaches the owner
 * alone, and waits until it answers, however long it recovers.
 * @throws AppError database.disk-full, database.not-started, database.password-lost
 */
export async function startServer(setup: ServerSetup, password: string): Promise<RunningServer> {
  const { folder, account, log } = setup;
  await forgetDeadPostmaster(folder);
  if (folder.socketDir !== folder.cluster) await handOver(folder.socketDir, account);
  const giveUp = Date.now() + BACKENDS_END_WITHIN_MS;
  for (;;) {
    const mark = await logSize(folder.logFile);
    const server = await spawnPostgres(setup, password);
    if (await becomesReady(server, setup)) return server;
    const lines = await linesSince(folder.logFile, mark);
    if (!hasSurvivingBackends(lines) || Date.now() > giveUp) throw await startFailure(folder, lines, log);
    await wait(200);
  }
}

async function spawnPostgres(setup: ServerSetup, password: string): Promise<RunningServer> {
  const { folder, account } = setup;
  const place = { host: folder.socketDir, port: POSTGRES_PORT };
  const output = await openServerLog(folder.logFile);
  const child = spawn(
    program(setup.binaries, "postgres"),
    ["-D", clusterArgument(folder.cluster, account), ...serverArguments(folder, place, setup.settings)],
    {
      cwd: folder.cluster,
      uid: account?.uid,
      gid: account?.gid,
      env: serverEnvironment,
      stdio: ["ignore", output.fd, output.fd],
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      setup.log(`postgres: ${error.message}`);
      resolve();
    });
  });
  await output.close();
  return { pid: child.pid ?? 0, address: { ...place, user: "postgres", password }, ended };
}

/**
 * Ready means: the note in the cluster is our child's and says so, and a client gets in. False when the child ends; it
 * is stopped when no client can ever get in.
 */
async function becomesReady(server: RunningServer, { folder, log }: ServerSetup): Promise<boolean> {
  try {
    for (let tellAt = Date.now() + TELL_EVERY_MS; !(await endsWithin(server, LOOK_EVERY_MS));) {
      const noted = await findPostmaster(folder.cluster);
      const saysReady = noted?.pid === server.pid && noted.status === "ready";
      if (saysReady && (await answers(folder, server.address))) return true;
      if (Date.now() < tellAt) continue;
      log("PostgreSQL: still starting, probably recovering after a power cut");
      tellAt += TELL_EVERY_MS;
    }
    return false;
  } catch (error) {
    await stopServer(server, log);
    throw error;
  }
}

/** After a killed server its backends finish their statement first; a new server may not join them. */
function hasSurvivingBackends(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes("pre-existing shared memory block"));
}

/** On a full disk the server often cannot even write why it ended. */
async function startFailure(folder: DataFolder, lines: readonly string[], log: ServerSetup["log"]) {
  for (const line of lines.slice(-10)) log(`postgres: ${line}`);
  const isFull = lines.some((line) => line.includes("No space left on device"));
  if (isFull || (await freeBytes(folder.cluster)) < ONE_WAL_SEGMENT) return diskFull(folder.root);
  return serverError("database.not-started", { path: folder.logFile });
}
