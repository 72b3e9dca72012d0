import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** @param secret 32 bytes, as they lie in `keys/`. */
export function signingKeyOf(secret: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, secret]), format: "der", type: "pkcs8" });
}

/** @returns the public half, raw, base64url */
export function publicHalfOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("This signing key is no Ed25519 key.");
  return x;
}

/** @param raw Ed25519, raw, base64url */
export function publicKeyOf(raw: string): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw }, format: "jwk" });
}
