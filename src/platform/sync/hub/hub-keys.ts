import { createECDH, createPrivateKey, createPublicKey, type ECDH, type KeyObject, sign } from "node:crypto";
import { readOrMakeKey } from "../../access/key-file.ts";

/** The hub's own keys, one pair an installation, in the data folder's `keys/`. */
export interface HubKeys {
  /** P-256, raw and uncompressed, base64url: wiped phones seal to it what they could not send. */
  readonly sealKey: string;
  /** Ed25519, raw, base64url: stations check with it what the hub signed. */
  readonly signKey: string;
  /** The shared secret with the holder of the other half of the given raw public key. @throws Error for a bad point */
  readonly agree: (publicKey: Buffer) => Buffer;
  readonly sealPublic: Buffer;
  readonly sign: (text: Buffer) => Buffer;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

export function openHubKeys(keysDir: string): HubKeys {
  const sealing: ECDH = createECDH("prime256v1");
  sealing.setPrivateKey(readOrMakeKey(keysDir, "sync-seal"));
  const der = Buffer.concat([pkcs8Head, readOrMakeKey(keysDir, "sync-sign")]);
  const signing = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return {
    sealKey: sealing.getPublicKey("base64url"),
    sealPublic: sealing.getPublicKey(),
    signKey: rawPublicKey(signing),
    agree: (publicKey) => sealing.computeSecret(publicKey),
    sign: (text) => sign(null, text, signing),
  };
}

function rawPublicKey(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("The hub's signing key is no Ed25519 key.");
  return x;
}
