import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");
const sanwang = join(root, "bin", "sanwang.js");
const readyWithinMs = 90_000;

export interface HubProcess extends AsyncDisposable {
  readonly url: string;
  said(): string;
  /** The one-time links that the start printed, for the system and the security administrator. */
  links(): readonly string[];
  /** `sanwang …` at this machine, beside the running hub; gives what it printed. */
  run(...args: readonly string[]): Promise<string>;
  /** The link in what a command printed. */
  linkIn(printed: string): string;
}

/** `sanwang start --empty` as an operator begins, with a data folder of its own that goes with it. */
export async function startEmptyHub(county: string, name: string): Promise<HubProcess> {
  const [dataDir, port] = [await mkdtemp(join(tmpdir(), "sanwang-e2e-empty-")), await freePort()];
  const env = {
    ...process.env,
    SANWANG_DATA: dataDir,
    PORT: String(port),
    SANWANG_REQUESTS_PER_SECOND: "0",
    SANWANG_LOG_LEVEL: "warn",
    LC_ALL: "zh_TW.UTF-8",
  };
  const hub = spawn(process.execPath, [sanwang, "start", "--empty", "--county", county, "--name", name], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [hub.stdout, hub.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const links = () => said.match(/http:\S+first-sign-in\S+/g) ?? [];
  const began = Date.now();
  while (links().length < 2) {
    if (hub.exitCode !== null || Date.now() - began > readyWithinMs)
      throw new Error(`the hub did not start:\n${said}`);
    await wait(200);
  }
  return {
    url: `http://localhost:${port}`,
    said: () => said,
    links,
    run: async (...args) => (await run(process.execPath, [sanwang, ...args], { env, cwd: root })).stdout,
    linkIn: (printed) => /http:\S+first-sign-in\S+/.exec(printed)?.[0] ?? "",
    [Symbol.asyncDispose]: async () => {
      const ended = once(hub, "exit");
      if (hub.exitCode === null && hub.kill("SIGTERM")) await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
