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

test.each([
  ["at once", 200_000],
  ["bit by bit", 10_000],
])("an address that is too long, sent %s, is refused in every language", async (_how, piece) => {
  const listening = await listen({ host, port: 0, ...nothingReady });
  closing.push(() => listening.close());
  const reader = connect(listening.port, host);
  let answer = "";
  reader.setEncoding("utf8").on("data", (text: string) => (answer += text));
  const ended = once(reader, "end");
  const sent = `GET /search?q=${"%E9%95%B7".repeat(10_000)} HTTP/1.1\r\nHost: x\r\n\r\n`;
  for (let at = 0; at < sent.length; at += piece) {
    reader.write(sent.slice(at, at + piece));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await ended;
  expect(answer).toMatch(/^HTTP\/1\.1 431 [^]*<section lang="zh-Hans"><h1>网址太长[^]*<\/html>$/);
  expect(answer).toContain("請回到上一頁，把它寫短一些再試");
  expect(answer).toContain("Please go back, make it shorter");
});

test("what is no request is refused, and the next one is answered", async () => {
  const listening = await listen({ host, port: 0, ...nothingReady });
  closing.push(() => listening.close());
  const strange = connect(listening.port, host);
  strange.end("no request at all\r\n\r\n");
  const [answer] = (await once(strange, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /);
  expect(await (await fetch(`http://${host}:${listening.port}/`)).text()).toBe("made anew");
});
