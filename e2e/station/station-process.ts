import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const sanwang = join(import.meta.dirname, "..", "..", "bin", "sanwang.js");
const readyWithinMs = 60_000;

export interface StationProcess extends AsyncDisposable {
  /** As a computer of the village reaches it: by another address than the machine's own. */
  readonly url: string;
  /** What it has written to its log, for a test that fails. */
  said(): string;
}

/** `sanwang station` as a keeper starts it, with a data folder of its own that goes with it. */
export async function startStation(hub: string, code: string): Promise<StationProcess> {
  const [dataDir, port] = [await mkdtemp(join(tmpdir(), "sanwang-e2e-station-")), await freePort()];
  const station = spawn(process.execPath, [sanwang, "station", "--hub", hub, "--code", code], {
    env: {
      ...process.env,
      SANWANG_DATA: dataDir,
      PORT: String(port),
      HOST: "0.0.0.0",
      SANWANG_LOG_LEVEL: "info",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [station.stdout, station.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const url = `http://${villageAddress()}:${port}`;
  await untilReady(
    url,
    () => station.exitCode === null,
    () => said,
  );
  return {
    url,
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      const ended = once(station, "exit");
      if (station.exitCode === null && station.kill("SIGTERM")) await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, runs: () => boolean, said: () => string): Promise<void> {
  const began = Date.now();
  while (runs() && Date.now() - began < readyWithinMs) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await wait(200);
  }
  throw new Error(`the station did not start:\n${said()}`);
}

/** The machine's address in a network, or another one of its own where it has none. */
function villageAddress(): string {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === "IPv4" && !each.internal);
  return outside?.address ?? "127.0.0.2";
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
