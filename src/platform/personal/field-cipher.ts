import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { openFieldKeys } from "./field-keys.ts";

/** Encrypts the personal fields that need it (identity numbers, phones) and finds them again without decrypting. */
export interface FieldCipher {
  /**
   * Seals a value. `field`, e.g. `person.phone`, is bound into the seal: a value moved to another field does not open.
   * The same value seals differently each time.
   */
  protect(plain: string, field?: string): Buffer;
  /** @throws Error when the value was altered, belongs to another field, or its key is not here. */
  reveal(sealed: Buffer, field?: string): string;
  /** The keyed hash of a value in a field, 32 bytes, to store beside the sealed value. Write the value in one form. */
  lookup(plain: string, field: string): Buffer;
  /**
   * A value sealed and its hash, both by the keys of one moment: the key id in the seal then tells which key the hash has,
   * also when the keys are changed meanwhile.
   */
  protectFindable(plain: string, field: string): { readonly sealed: Buffer; readonly lookup: Buffer };
  /** The hashes to find a value by: one, or during a key rotation one for each key still in use. */
  lookups(plain: string, field: string): readonly Buffer[];
  /** The id of the key that is used now; every sealed value names its key in bytes 2 to 5. */
  readonly currentKeyId: number;
  /** The ids of all keys at hand, ascending. */
  readonly keyIds: readonly number[];
}

const form = 1;
const headerBytes = 5;
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM. A sealed value is: form (1 byte), key id (4 bytes), nonce (12), tag (16), ciphertext. The keys are read
 * from `keysDir`, made at first use, and read again when they were rotated.
 */
export function createFieldCipher({ keysDir }: { readonly keysDir: string }): FieldCipher {
  const keys = openFieldKeys(keysDir);
  const keyOf = (id: number, { sealing } = keys()): Buffer => {
    const key = sealing.get(id);
    if (key === undefined)
      throw new Error(`Key ${id} of personal fields is missing: import the keys of this installation.`);
    return key;
  };
  const sealWithCurrent = (plain: string, field: string, now = keys()): Buffer =>
    seal(plain, field, now.currentId, keyOf(now.currentId, now));
  const lookups = (plain: string, field: string, { lookup } = keys()): readonly Buffer[] =>
    lookup.map((key) => createHmac("sha256", key).update(`${field}\0${plain}`).digest());
  return {
    protect: (plain, field = "") => sealWithCurrent(plain, field),
    reveal: (sealed, field = "") => open(sealed, field, keyOf),
    lookup: (plain, field) => lookups(plain, field)[0] as Buffer,
    protectFindable: (plain, field) => {
      const now = keys();
      return {
        sealed: sealWithCurrent(plain, field, now),
        lookup: lookups(plain, field, now)[0] as Buffer,
      };
    },
    lookups: (plain, field) => lookups(plain, field),
    get currentKeyId() {
      return keys().currentId;
    },
    get keyIds() {
      return [...keys().sealing.keys()].toSorted((a, b) => a - b);
    },
  };
}

/** The id of the key that a value was sealed with. */
export function keyIdOf(sealed: Buffer): number {
  return sealed.readUInt32BE(1);
}

function seal(plain: string, field: string, id: number, key: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(form, 0);
  header.writeUInt32BE(id, 1);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(boundData(header, field));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([header, iv, cipher.getAuthTag(), text]);
}

function open(sealed: Buffer, field: string, keyOf: (id: number) => Buffer): string {
  const textStart = headerBytes + ivBytes + tagBytes;
  if (sealed.length < textStart || sealed[0] !== form) throw new Error("This is no sealed value.");
  const header = sealed.subarray(0, headerBytes);
  const iv = sealed.subarray(headerBytes, headerBytes + ivBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(header.readUInt32BE(1)), iv, {
    authTagLength: tagBytes,
  })
    .setAAD(boundData(header, field))
    .setAuthTag(sealed.subarray(headerBytes + ivBytes, textStart));
  return decipher.update(sealed.subarray(textStart), undefined, "utf8") + decipher.final("utf8");
}

function boundData(header: Buffer, field: string): Buffer {
  return Buffer.concat([header, Buffer.from(field, "utf8")]);
}
