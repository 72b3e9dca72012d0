import { type Bytes, fromBase64Url, joined, randomBytes, utf8 } from "./bytes.ts";

/** By which device something is sealed, and to whom. */
export interface Sealer {
  readonly device: string;
  readonly token: string;
  /** The hub's P-256 public key, uncompressed, base64url. */
  readonly hubSealKey: string;
}

const version = new Uint8Array([1]);
const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/**
 * Closes something so that only the hub can open it, not even this phone: docs/sync-protocol.md, "sealed".
 * @param about the entry's id or the file's hash.
 */
export async function sealForHub(sealer: Sealer, about: string, content: Bytes): Promise<Bytes> {
  const hubBytes = fromBase64Url(sealer.hubSealKey);
  const hub = await crypto.subtle.importKey("raw", hubBytes, curve, false, []);
  const once = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const onceBytes = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: hub }, once.privateKey, 256);
  const key = await keyOf(shared, joined(onceBytes, hubBytes));
  const iv = randomBytes(12);
  const head = utf8(`${JSON.stringify({ device: sealer.device, token: sealer.token })}\n`);
  const closed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(about) },
    key,
    joined(head, content),
  );
  return joined(version, onceBytes, iv, new Uint8Array(closed));
}

async function keyOf(shared: ArrayBuffer, salt: Bytes): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const info = utf8("sanwang sealed 1");
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
}
