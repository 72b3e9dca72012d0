import { verify } from "node:crypto";
import { publicKeyOf } from "./signing-key.ts";

/** The bytes that the hub signs of a station's snapshot: docs/sync-protocol.md. */
export function snapshotToSign(countyCode: string, snapshot: string): Buffer {
  return Buffer.from(["sanwang-snapshot", countyCode, snapshot].join("\n"));
}

/** The text a station is given and keeps: the signature (base64url), a line's end, the snapshot as JSON. */
export function signSnapshot(sign: (text: Buffer) => Buffer, countyCode: string, snapshot: string): string {
  return `${sign(snapshotToSign(countyCode, snapshot)).toString("base64url")}\n${snapshot}`;
}

/**
 * The snapshot's JSON of a text that the hub signed for this county, and undefined of any other text.
 * @param signKey the hub's signing key as told at enrolment: Ed25519, raw, base64url.
 */
export function verifiedSnapshot(signKey: string, countyCode: string, text: string): string | undefined {
  const end = text.indexOf("\n");
  if (end < 0) return undefined;
  const snapshot = text.slice(end + 1);
  const signature = Buffer.from(text.slice(0, end), "base64url");
  const right = verify(null, snapshotToSign(countyCode, snapshot), publicKeyOf(signKey), signature);
  return right ? snapshot : undefined;
}
