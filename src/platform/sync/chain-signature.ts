import { verify } from "node:crypto";
import { publicKeyOf } from "./signing-key.ts";

/** How far a station's own record of acts goes. */
export interface ChainHead {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The bytes that a station signs of its chain's head: docs/sync-protocol.md. */
export function headToSign(countyCode: string, deviceId: string, { seq, hash }: ChainHead): Buffer {
  return Buffer.from(["sanwang-chain", countyCode, deviceId, seq, hash].join("\n"));
}

/** @param publicKey the station's, Ed25519, raw @param signature base64url */
export function isSignedHead(publicKey: Buffer, text: Buffer, signature: string): boolean {
  return verify(
    null,
    text,
    publicKeyOf(publicKey.toString("base64url")),
    Buffer.from(signature, "base64url"),
  );
}
