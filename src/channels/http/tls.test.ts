import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as tlsConnect, type TLSSocket } from "node:tls";
import { afterEach, expect, test } from "vitest";
import type { CertificateFiles } from "./certificate.ts";
import { type MadeCertificate, makeCertificate } from "./certificate.test-kit.ts";
import { checkPlace, type Listening, listen } from "./serve.ts";

const host = "127.0.0.1";
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

function filesOf({ cert, key }: Pick<MadeCertificate, "cert" | "key">): CertificateFiles {
  const folder = mkdtempSync(join(tmpdir(), "sanwang-tls-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const files = { certFile: join(folder, "cert.pem"), keyFile: join(folder, "key.pem") };
  renew(files, { cert, key });
  return files;
}

function renew(
  { certFile, keyFile }: CertificateFiles,
  { cert, key }: Pick<MadeCertificate, "cert" | "key">,
): void {
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
}

async function serving(tls: CertificateFiles): Promise<Listening> {
  const listening = await listen({
    host,
    port: 0,
    tls,
    raw: () => false,
    fetch: async () => new Response("here"),
  });
  closing.push(() => listening.close());
  return listening;
}

function clientAgent(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  closing.push(() => agent.destroy());
  return agent;
}

interface Answer {
  readonly text: string;
  readonly fingerprint: string;
  readonly reusedConnection: boolean;
}

function ask({ port }: Listening, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, agent, path: "/" }, (response) => {
      const { fingerprint256: fingerprint } = (response.socket as TLSSocket).getPeerCertificate();
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ text, fingerprint, reusedConnection: asked.reusedSocket }));
    });
    asked.on("error", reject).end();
  });
}

test("own certificate files serve HTTPS", async () => {
  const made = makeCertificate();
  const listening = await serving(filesOf(made));
  expect(await ask(listening, clientAgent())).toMatchObject({ text: "here", fingerprint: made.fingerprint });
  await expect(fetch(`http://${host}:${listening.port}/`)).rejects.toThrow("fetch failed");
});

test("a renewed certificate is given to new connections, and open ones go on", async () => {
  const [old, fresh] = [makeCertificate(), makeCertificate()];
  const files = filesOf(old);
  const listening = await serving(files);
  const reader = clientAgent();
  await ask(listening, reader);
  renew(files, fresh);
  listening.renewCertificate();
  expect(await ask(listening, reader)).toEqual({
    text: "here",
    fingerprint: old.fingerprint,
    reusedConnection: true,
  });
  expect(await ask(listening, clientAgent())).toMatchObject({ fingerprint: fresh.fingerprint });
});

test("a renewal that cannot be used is told and changes nothing", async () => {
  const [old, other] = [makeCertificate(), makeCertificate()];
  const files = filesOf(old);
  const listening = await serving(files);
  renew(files, { cert: other.cert, key: old.key });
  expect(() => listening.renewCertificate()).toThrow(
    expect.objectContaining({ code: "hub.certificate-mismatch" }),
  );
  expect(await ask(listening, clientAgent())).toMatchObject({ fingerprint: old.fingerprint });
});

const [good, foreign] = [makeCertificate(), makeCertificate()];
const expired = makeCertificate({ from: -30, until: -1 });
const early = makeCertificate({ from: 1, until: 30 });

test.each([
  ["text in place of a certificate", { cert: "hello", key: good.key }, "hub.certificate-unreadable"],
  ["text in place of a key", { cert: good.cert, key: "hello" }, "hub.certificate-unreadable"],
  ["an empty file", { cert: "", key: good.key }, "hub.certificate-unreadable"],
  ["the two files exchanged", { cert: good.key, key: good.cert }, "hub.certificate-unreadable"],
  ["another certificate's key", { cert: good.cert, key: foreign.key }, "hub.certificate-mismatch"],
  ["an expired certificate", expired, "hub.certificate-not-in-force"],
  ["one that is not in force yet", early, "hub.certificate-not-in-force"],
])("%s is refused in words, before the start and when listening", async (_what, made, code) => {
  const tls = filesOf(made);
  const refusal = { code, values: { certFile: tls.certFile } };
  await expect(checkPlace({ host, port: 0, tls })).rejects.toMatchObject(refusal);
  await expect(serving(tls)).rejects.toMatchObject(refusal);
});

test("stopping waits for no connection that has asked nothing, agreed on or not", async () => {
  const listening = await serving(filesOf(makeCertificate()));
  const halfWay = connect(listening.port, host);
  const agreed = tlsConnect({ host, port: listening.port, rejectUnauthorized: false });
  closing.push(() => [halfWay, agreed].map((socket) => socket.on("error", () => undefined).destroy()));
  await Promise.all([once(halfWay, "connect"), once(agreed, "secureConnect")]);
  const reader = clientAgent();
  await ask(listening, reader);
  const began = performance.now();
  await listening.close();
  expect(performance.now() - began).toBeLessThan(5_000);
});
