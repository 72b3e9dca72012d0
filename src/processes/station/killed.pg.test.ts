import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chunkSize } from "#src/platform/files/chunk-list.ts";
import { diskChunkStore } from "#src/platform/files/chunk-store.ts";
import { readHeld } from "#src/platform/sync/station-content/read-held.ts";
import { ContentIndex } from "#src/platform/sync/station-content/content-index.ts";
import { enrolAtHub, keepEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { openStationDatabase } from "./open-station-database.ts";
import { useStations } from "./station.test-kit.ts";

const county = useStations();
const dataDir = mkdtempSync(join(tmpdir(), "sanwang-killed-"));
let server: Server;
let sent = 0;
let child: ChildProcess | undefined;

beforeAll(async () => {
  server = createServer(
    getRequestListener(async (request) => {
      const response = await county.line(request);
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform: async (part, controller) => {
          sent += part.byteLength;
          await wait(1);
          controller.enqueue(part);
        },
      });
      return new Response(response.body?.pipeThrough(counting) ?? null, response);
    }),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(async () => {
  child?.kill("SIGKILL");
  server.close();
  await wait(200);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

async function startChild(): Promise<AsyncIterator<string>> {
  const script = join(import.meta.dirname, "fixtures", "station-child.ts");
  child = spawn(process.execPath, [script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  return createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
}

/** Waits until the station says it. */
async function hear(said: AsyncIterator<string>, wanted: string): Promise<void> {
  for (;;) {
    const { value, done } = await said.next();
    if (done === true) throw new Error(`The station ended before it said ${wanted}.`);
    if (value === wanted) return;
  }
}

test("killed again and again while it fetches, a station goes on where it was and has all in the end", async () => {
  const film = await county.film(48 * chunkSize);
  await county.settle();
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publicKey = randomBytes(32).toString("base64url");
  const code = await county.code();
  await claimStationFolder(dataDir);
  await keepEnrolment(dataDir, await enrolAtHub({ hub, code, publicKey, program: "0.1.0" }));
  for (let kill = 1; kill <= 4; kill += 1) {
    const said = await startChild();
    await hear(said, "content");
    await wait(30 * kill);
    child?.kill("SIGKILL");
    await once(child as ChildProcess, "exit");
  }
  await hear(await startChild(), "whole 1");
  child?.kill("SIGKILL");
  await once(child as ChildProcess, "exit");

  const { pool, close } = await openStationDatabase({ dataDir }, openLogs("silent").database);
  const held = await readHeld(new ContentIndex(pool), diskChunkStore(join(dataDir, "content")), film.file);
  const bytes = held && (await buffer(await held.open(0, held.size)));
  await close();
  expect(bytes?.equals(film.content)).toBe(true);
  // What is lost at a kill is the chunk under way and those in the system's hands.
  expect(sent).toBeLessThan(film.content.length + 4 * 6 * chunkSize);
});
