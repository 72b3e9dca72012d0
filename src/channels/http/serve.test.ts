import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkPlace, listen } from "./serve.ts";

const host = "127.0.0.1";
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function occupied(): Promise<number> {
  const server: Server = createServer();
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return new Promise((resolve) => {
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}

const nothingReady = { raw: () => false, fetch: async () => new Response("made anew") };

test("a taken port is said in words, with another one to try", async () => {
  const port = await occupied();
  const taken = { code: "hub.port-taken", values: { port, other: port + 1 } };
  await expect(checkPlace({ host, port })).rejects.toMatchObject(taken);
  await expect(listen({ host, port, ...nothingReady })).rejects.toMatchObject(taken);
});

test("an address that is not this machine's is refused with its reason", async () => {
  const refused = { code: "hub.port-refused", values: { reason: "EADDRNOTAVAIL" } };
  await expect(checkPlace({ host: "203.0.113.1", port: 0 })).rejects.toMatchObject(refused);
});

test("a certificate that is not there is named", async () => {
  const tls = { certFile: "/nowhere/cert.pem", keyFile: "/nowhere/key.pem" };
  await expect(listen({ host, port: 0, tls, ...nothingReady })).rejects.toMatchObject({
    code: "hub.certificate-unreadable",
    values: tls,
  });
});

test("what is ready is answered before any framework, and stopping waits for what is under way", async () => {
  const gate = Promise.withResolvers<void>();
  const listening = await listen({
    host,
    port: 0,
    raw: (request, response) => {
      if (request.url !== "/ready") return false;
      response.end("from memory");
      return true;
    },
    fetch: async () => {
      await gate.promise;
      return new Response("made anew");
    },
  });
  const url = `http://${host}:${listening.port}`;
  expect(await (await fetch(`${url}/ready`)).text()).toBe("from memory");
  const slow = fetch(`${url}/slow`).then((answer) => answer.text());
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = listening.close();
  gate.resolve();
  expect(await slow).toBe("made anew");
  await closed;
  await expect(fetch(`${url}/ready`)).rejects.toThrow("fetch failed");
});

test("stopping waits for no connection that was opened ahead of need", async () => {
  const listening = await listen({ host, port: 0, ...nothingReady });
  const ahead = connect(listening.port, host);
  closing.push(async () => ahead.destroy());
  await once(ahead, "connect");
  const began = performance.now();
  await listening.close();
  expect(performance.now() - began).toBeLessThan(5_000);
});
