import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { askBytes } from "./ask-bytes.ts";
import { openContentLine } from "./content-line.ts";

let server: Server | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
});

async function portOf(opened: Server): Promise<number> {
  server = opened.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function served(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(answer))}`;
}

const device = { id: "device", token: "token" };
const file = "ab".repeat(32);

/** Copies each piece, which is good only until the next. */
async function whole(part: AsyncIterable<Uint8Array>, eachMs = 0): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of part) {
    if (eachMs > 0) await wait(eachMs);
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

test("what is asked arrives byte for byte", async () => {
  const bytes = randomBytes(3_000_000);
  const asked: unknown[] = [];
  const hub = await served((request, response) => {
    asked.push([request.url, request.headers.range, request.headers.authorization]);
    response.writeHead(206, { "content-length": bytes.length }).end(bytes);
  });
  const part = await openContentLine({ hub, device, askBytes }).part(file, 5, 9);
  expect((await whole(part)).equals(bytes)).toBe(true);
  expect(asked).toEqual([[`/sync/v1/content/${file}`, "bytes=5-8", "Device device.token"]]);
});

test("whoever takes the bytes slowly gets the same ones", async () => {
  const bytes = randomBytes(6_000_000);
  const hub = await served((_request, response) => {
    response.writeHead(206, { "content-length": bytes.length }).end(bytes);
  });
  const part = await openContentLine({ hub, device, askBytes }).part(file, 0, bytes.length);
  expect((await whole(part, 5)).equals(bytes)).toBe(true);
});

test("over TLS the same ones arrive, however slowly they are taken, and none from a hub nobody vouches for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sanwang-tls-"));
  const [key, cert] = [join(folder, "key"), join(folder, "cert")];
  execFileSync(
    "openssl",
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=hub -keyout ${key} -out ${cert}`.split(
      " ",
    ),
    { stdio: "ignore" },
  );
  const bytes = randomBytes(6_000_000);
  const certificate = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  const port = await portOf(
    createTlsServer(certificate, (_request, response) => {
      response.writeHead(206, { "content-length": bytes.length }).end(bytes);
    }),
  );
  const line = openContentLine({ hub: `https://localhost:${port}`, device, askBytes });
  await expect(line.part(file, 0, bytes.length)).rejects.toMatchObject({ stop: "no-line" });
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  expect((await whole(await line.part(file, 0, bytes.length), 5)).equals(bytes)).toBe(true);
});

test("a hub that is not there and an answer that breaks off are a line that is gone", async () => {
  const hub = await served((_request, response) => {
    response.writeHead(206, { "content-length": 2_000_000 });
    response.write(Buffer.alloc(1_000_000), () => response.destroy());
  });
  const line = openContentLine({ hub, device, askBytes });
  await expect(line.part(file, 0, 2_000_000).then(whole)).rejects.toMatchObject({ stop: "no-line" });
  server?.close();
  await expect(line.part(file, 0, 2_000_000)).rejects.toMatchObject({ stop: "no-line" });
});

test("a hub that says nothing is given up, in the head and in the middle, and its socket is closed", async () => {
  let says = 0;
  const hub = await served((_request, response) => {
    if (says > 0) response.writeHead(206, { "content-length": 2_000_000 }).write(Buffer.alloc(1_000));
    says += 1;
  });
  const line = openContentLine({ hub, device, askBytes, silenceMs: 100 });
  await expect(line.part(file, 0, 2_000_000)).rejects.toMatchObject({ stop: "no-line" });
  await expect(line.part(file, 0, 2_000_000).then(whole)).rejects.toMatchObject({ stop: "no-line" });
  await expect.poll(async () => openConnections()).toBe(0);
});

test("whoever stops in the middle leaves no socket open", async () => {
  const hub = await served((_request, response) => {
    response.writeHead(206, { "content-length": 50_000_000 }).end(Buffer.alloc(50_000_000));
  });
  for await (const piece of await openContentLine({ hub, device, askBytes }).part(file, 0, 50_000_000)) {
    if (piece.byteLength > 0) break;
  }
  await expect.poll(async () => openConnections()).toBe(0);
});

function openConnections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server?.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
  });
}

test("a redirect, a refusal and a proxy's own coding are left to the line", async () => {
  const hub = await served((request, response) => {
    if (request.url?.startsWith("/moved") === true) response.writeHead(206).end("here");
    else if (request.headers.range === "bytes=0-3") response.writeHead(308, { location: "/moved" }).end();
    else if (request.headers.range === "bytes=8-11") {
      response.writeHead(206).write("co");
      response.end("de");
    } else response.writeHead(401, { "retry-after": "7" }).end();
  });
  const line = openContentLine({ hub, device, askBytes });
  expect((await whole(await line.part(file, 0, 4))).toString()).toBe("here");
  expect((await whole(await line.part(file, 8, 12))).toString()).toBe("code");
  await expect(line.part(file, 4, 8)).rejects.toMatchObject({ stop: "busy", waitMs: 7_000 });
});
