import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { adoptServer } from "./adopt-server.ts";
import { program } from "./binaries.ts";
import { serverError } from "./errors.ts";
import { forgetDeadPostmaster } from "./postmaster-file.ts";
import type { RunningServer } from "./running-server.ts";
import { serverArguments, serverEnvironment, type ServerSetup } from "./server-process.ts";

const run = promisify(execFile);
const LOOPBACK = "127.0.0.1";

/**
 * Windows: `pg_ctl` starts the server, since PostgreSQL refuses an administrator's rights and pg_ctl drops them; it
 * listens on a free port of 127.0.0.1. Written by the documentation, not tried on a Windows machine.
 */
export async function startOnWindows(setup: ServerSetup, password: string): Promise<RunningServer> {
  const { folder, log } = setup;
  await forgetDeadPostmaster(folder);
  const place = { host: LOOPBACK, port: await freePort() };
  const words = serverArguments(folder, place, setup.settings).map((word) => `"${word}"`);
  const args = ["start", "-w", "-D", folder.cluster, "-l", folder.logFile, "-o", words.join(" ")];
  await run(program(setup.binaries, "pg_ctl"), args, { env: serverEnvironment }).catch((error: Error) => {
    log(`pg_ctl: ${error.message}`);
  });
  const server = await adoptServer(folder, password, log);
  if (!server) throw serverError("database.not-started", { path: folder.logFile });
  return server;
}

/** A signal would end a Windows process without a shutdown. */
export async function stopOnWindows({ folder, binaries }: ServerSetup): Promise<void> {
  await run(program(binaries, "pg_ctl"), ["stop", "-w", "-m", "fast", "-D", folder.cluster], {
    env: serverEnvironment,
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, LOOPBACK, resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return typeof address === "object" && address ? address.port : 0;
}
