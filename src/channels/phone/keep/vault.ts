import { type Bytes, joined, randomBytes, utf8 } from "./bytes.ts";

/**
 * What stands between a PIN and a person's data key. Kept in IndexedDB as it is; `deviceKey` cannot be exported, so
 * whoever copies the records by script has nothing to try a million PINs against. docs/decisions/0023 says what that
 * does not stop.
 */
export interface Vault {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly deviceKey: CryptoKey;
  /** `iv ‖ wrapped data key ‖ tag`. */
  readonly wrapped: Bytes;
}

export interface OpenedVault {
  readonly vault: Vault;
  /** AES-256-GCM, not extractable. */
  readonly dataKey: CryptoKey;
}

/** OWASP's least for PBKDF2-HMAC-SHA-256; how long phones need for it stands in docs/decisions/0023. */
const iterations = 600_000;

const ivLength = 12;
const aes = { name: "AES-GCM", length: 256 } as const;

/** A new data key behind a new PIN. */
export async function makeVault(pin: string): Promise<OpenedVault> {
  const deviceKey = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const salt = randomBytes(16);
  const dataKey = await crypto.subtle.generateKey(aes, true, ["encrypt", "decrypt"]);
  const iv = randomBytes(ivLength);
  const lock = await lockOf(pin, { salt, iterations, deviceKey });
  const wrapped = await crypto.subtle.wrapKey("raw", dataKey, lock, { name: "AES-GCM", iv });
  const vault = { salt, iterations, deviceKey, wrapped: joined(iv, new Uint8Array(wrapped)) };
  return { vault, dataKey: await unwrapped(vault, lock) };
}

/** The data key, or undefined when the PIN is another. */
export async function openVault(vault: Vault, pin: string): Promise<CryptoKey | undefined> {
  const lock = await lockOf(pin, vault);
  try {
    return await unwrapped(vault, lock);
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return undefined;
    throw error;
  }
}

/** HMAC by the device's key of PBKDF2 of the PIN: neither alone gives it. */
async function lockOf(
  pin: string,
  { salt, iterations: rounds, deviceKey }: Omit<Vault, "wrapped">,
): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveBits"]);
  const slow = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    typed,
    256,
  );
  const both = await crypto.subtle.sign("HMAC", deviceKey, slow);
  return crypto.subtle.importKey("raw", both, aes, false, ["wrapKey", "unwrapKey"]);
}

function unwrapped({ wrapped }: Vault, lock: CryptoKey): Promise<CryptoKey> {
  const iv = wrapped.subarray(0, ivLength);
  const body = wrapped.subarray(ivLength);
  return crypto.subtle.unwrapKey("raw", body, lock, { name: "AES-GCM", iv }, aes, false, [
    "encrypt",
    "decrypt",
  ]);
}
