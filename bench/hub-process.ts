import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "#src/platform/config/project-root.ts";

export interface HubProcess extends AsyncDisposable {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** Milliseconds from the spawn to the first ready answer. */
  readonly readyAfterMs: number;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

export interface HubProcessOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A minute unless given. */
  readonly readyWithinMs?: number;
}

const aMinuteMs = 60_000;

/** `npm start` without npm: a process of its own, on a free port, answering /readyz. */
export function startHub(options: HubProcessOptions): Promise<HubProcess> {
  return startProgram({ ...options, args: ["start", ...(options.args ?? [])] });
}

/** A command of `sanwang` that serves on a port until it is stopped. */
export async function startProgram(options: HubProcessOptions): Promise<HubProcess> {
  const port = await freePort();
  const began = performance.now();
  const program = [...nodeOptionsOfNpmStart(), join(projectRoot, "bin", "sanwang.js")];
  const child = spawn(process.execPath, [...program, ...(options.args ?? [])], {
    cwd: projectRoot,
    env: {
      ...environment(),
      SANWANG_DATA: options.dataDir,
      PORT: String(port),
      ...options.env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.push(text);
    if (said.length > 200) said.shift();
  });
  let stopping = false;
  child.once("exit", (code, signal) => {
    if (!stopping)
      process.stderr.write(`What was started ended by itself (${code ?? signal}):\n${said.join("")}\n`);
  });
  const url = `http://localhost:${port}`;
  await untilReady(child, url, options.readyWithinMs ?? aMinuteMs, () => said.join(""));
  const stop = async (): Promise<void> => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    port,
    url,
    readyAfterMs: performance.now() - began,
    kill: (signal) => void child.kill(signal),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function nodeOptionsOfNpmStart(): string[] {
  const { scripts } = createRequire(import.meta.url)("../package.json") as { scripts: { start: string } };
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}

/** A folder for one hub's data, gone when closed; open it before the hub, so that the hub stops first. */
export async function scratchData(): Promise<{ readonly dataDir: string } & AsyncDisposable> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  return {
    dataDir,
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** What is set for this process must not reach the hub under test. */
function environment(): NodeJS.ProcessEnv {
  const own = /^(SANWANG_|DATABASE_URL$|FILES_URL$|PORT$|HOST$|NODE_OPTIONS$|VITEST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

async function untilReady(
  child: ChildProcess,
  url: string,
  readyWithinMs: number,
  said: () => string,
): Promise<void> {
  const giveUp = performance.now() + readyWithinMs;
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`The hub ended with ${child.exitCode}:\n${said()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(10);
  }
  child.kill("SIGKILL");
  throw new Error(`The hub was not ready within ${readyWithinMs} ms:\n${said()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
