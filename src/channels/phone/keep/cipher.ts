import { type Bytes, fromUtf8, joined, randomBytes, utf8 } from "./bytes.ts";

const ivLength = 12;

/** AES-256-GCM as `iv ‖ ciphertext ‖ tag`. `about` names what it is, so that no ciphertext passes for another. */
export async function encrypt(key: CryptoKey, about: string, plain: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  const closed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(about) },
    key,
    plain,
  );
  return joined(iv, new Uint8Array(closed));
}

/** @throws OperationError when the key or `about` is another, or a byte was changed. */
export async function decrypt(key: CryptoKey, about: string, closed: Bytes): Promise<Bytes> {
  const iv = closed.subarray(0, ivLength);
  const plain = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv, additionalData: utf8(about) },
    key,
    closed.subarray(ivLength),
  );
  return new Uint8Array(plain);
}

export function encryptJson(key: CryptoKey, about: string, value: unknown): Promise<Bytes> {
  return encrypt(key, about, utf8(JSON.stringify(value)));
}

export async function decryptJson<T>(key: CryptoKey, about: string, closed: Bytes): Promise<T> {
  return JSON.parse(fromUtf8(await decrypt(key, about, closed))) as T;
}
