import { type Bytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from "./bytes.ts";
import type { PhoneKeys } from "./phone-store.ts";
import { makeVault } from "./vault.ts";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/** Keys of a phone, and the private half of its hub's. */
export async function testKeys(): Promise<{ keys: PhoneKeys; hubKey: CryptoKeyPair }> {
  const hubKey = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", hubKey.publicKey));
  const { dataKey } = await makeVault("135790");
  const sealer = {
    device: crypto.randomUUID(),
    token: "a-token-of-43-characters",
    hubSealKey: toBase64Url(raw),
  };
  return { keys: { dataKey, sealer }, hubKey };
}

/** Opens what was sealed, as docs/sync-protocol.md says it, written apart from the sealing. */
export async function openSealed(
  hubKey: CryptoKeyPair,
  about: string,
  sealed: Bytes,
): Promise<{ head: unknown; content: Bytes }> {
  if (sealed[0] !== 1) throw new Error("not version 1");
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", hubKey.publicKey));
  const sender = await crypto.subtle.importKey("raw", sealed.slice(1, 66), curve, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: sender }, hubKey.privateKey, 256);
  const secret = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveBits"]);
  const salt = fromBase64Url(toBase64Url(new Uint8Array([...sealed.slice(1, 66), ...raw])));
  const info = utf8("sanwang sealed 1");
  const keyBits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, secret, 256);
  const key = await crypto.subtle.importKey("raw", keyBits, "AES-GCM", false, ["decrypt"]);
  const plain = new Uint8Array(
    await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.slice(66, 78), additionalData: utf8(about) },
      key,
      sealed.slice(78),
    ),
  );
  const end = plain.indexOf(10);
  return { head: JSON.parse(fromUtf8(plain.slice(0, end))), content: plain.slice(end + 1) };
}
