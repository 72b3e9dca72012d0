import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { openContentLine } from "./content-line.ts";
import { byteLine } from "./byte-line.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function served(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const device = { id: "device", token: "token" };
const file = "ab".repeat(32);

test("what is asked arrives with its head, byte for byte", async () => {
  const bytes = randomBytes(3_000_000);
  const asked: unknown[] = [];
  const hub = await served((request, response) => {
    asked.push([request.url, request.headers.range, request.headers.authorization]);
    response.writeHead(206, { "content-length": bytes.length }).end(bytes);
  });
  const part = await openContentLine({ hub, device, line: byteLine }).part(file, 5, 9);
  expect((await buffer(part)).equals(bytes)).toBe(true);
  expect(asked).toEqual([[`/sync/v1/content/${file}`, "bytes=5-8", "Device device.token"]]);
});

test("a hub that is not there and an answer that breaks off are a line that is gone", async () => {
  const hub = await served((_request, response) => {
    response.writeHead(206, { "content-length": 2_000_000 });
    response.write(Buffer.alloc(1_000_000), () => response.destroy());
  });
  const line = openContentLine({ hub, device, line: byteLine });
  await expect(line.part(file, 0, 2_000_000).then(buffer)).rejects.toMatchObject({ stop: "no-line" });
  server?.close();
  await expect(line.part(file, 0, 2_000_000)).rejects.toMatchObject({ stop: "no-line" });
});

test("a hub that says nothing is given up, in the head and in the middle", async () => {
  let says = 0;
  const hub = await served((_request, response) => {
    if (says > 0) response.writeHead(206, { "content-length": 2_000_000 }).write(Buffer.alloc(1_000));
    says += 1;
  });
  const line = openContentLine({ hub, device, line: byteLine, silenceMs: 100 });
  await expect(line.part(file, 0, 2_000_000)).rejects.toMatchObject({ stop: "no-line" });
  await expect(line.part(file, 0, 2_000_000).then(buffer)).rejects.toMatchObject({ stop: "no-line" });
});

test("a redirect is followed", async () => {
  const hub = await served((request, response) => {
    if (request.url?.startsWith("/moved") === true) response.writeHead(206).end("here");
    else response.writeHead(308, { location: "/moved" }).end();
  });
  const part = await openContentLine({ hub, device, line: byteLine }).part(file, 0, 4);
  expect((await buffer(part)).toString()).toBe("here");
});
