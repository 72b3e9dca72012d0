import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from "node:crypto";
import { systemClock } from "#src/platform/clock/clock.ts";

/** A self-signed certificate with its key, as PEM. Node reads certificates and makes none. */
export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
  /** As a client sees it. */
  readonly fingerprint: string;
}

const dayMs = 86_400_000;

/** @param days from now; the present lies in it unless told otherwise. */
export function makeCertificate(
  days: { from: number; until: number } = { from: -1, until: 30 },
): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const tbs = toBeSigned(publicKey, days);
  const signature = sign("sha256", tbs, privateKey);
  const der = sequence(tbs, ecdsaWithSha256, bitString(signature));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  const cert = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256 };
}

/** RFC 5280, version 1: serial number, algorithm, issuer, validity, subject, key. */
function toBeSigned(publicKey: KeyObject, { from, until }: { from: number; until: number }): Buffer {
  const name = sequence(element(0x31, sequence(oid("550403"), element(0x0c, Buffer.from("localhost")))));
  return sequence(
    element(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(utcTime(from), utcTime(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length < 256 ? Buffer.of(0x81, length) : Buffer.of(0x82, length >> 8, length & 255);
  return Buffer.concat([Buffer.of(tag), length < 128 ? Buffer.of(length) : long, content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function bitString(content: Buffer): Buffer {
  return element(0x03, Buffer.concat([Buffer.of(0), content]));
}

function oid(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, "hex"));
}

function utcTime(days: number): Buffer {
  const digits = new Date(systemClock.now().getTime() + days * dayMs)
    .toISOString()
    .replace(/\D/g, "")
    .slice(2, 14);
  return element(0x17, Buffer.from(`${digits}Z`));
}

const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
