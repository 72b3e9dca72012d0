import { createECDH, createHmac, type ECDH, hkdfSync, sign } from "node:crypto";
import { readOrMakeKey } from "../../access/key-file.ts";
import { publicHalfOf, signingKeyOf } from "../signing-key.ts";

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
  /** HMAC-SHA-256, by which this hub alone knows its own word again. */
  readonly mac: (text: string) => Buffer;
}

export function openHubKeys(keysDir: string): HubKeys {
  const sealing: ECDH = createECDH("prime256v1");
  const sealPrivate = readOrMakeKey(keysDir, "sync-seal");
  sealing.setPrivateKey(sealPrivate);
  const macKey = Buffer.from(hkdfSync("sha256", sealPrivate, "", "sanwang phone token", 32));
  const signing = signingKeyOf(readOrMakeKey(keysDir, "sync-sign"));
  return {
    sealKey: sealing.getPublicKey("base64url"),
    sealPublic: sealing.getPublicKey(),
    signKey: publicHalfOf(signing),
    agree: (publicKey) => sealing.computeSecret(publicKey),
    sign: (text) => sign(null, text, signing),
    mac: (text) => createHmac("sha256", macKey).update(text).digest(),
  };
}
