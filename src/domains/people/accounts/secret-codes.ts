import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";

/** A random code of decimal digits, easy to read over the telephone and to type on any keyboard. */
export function randomDigits(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join("");
}

/** What people type for a code: spaces, dashes and full-width digits are theirs to use. */
export function typedDigits(typed: string): string {
  return typed.normalize("NFKC").replace(/[^0-9]/g, "");
}

export interface HashedCode {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Codes are short, so they are kept like passwords (ASVS 5 6.5.2). */
export async function hashCode(code: string, salt: Buffer = randomBytes(16)): Promise<HashedCode> {
  return { salt, hash: await derive(code, salt) };
}

export async function isCode(code: string, kept: HashedCode): Promise<boolean> {
  return timingSafeEqual(await derive(code, kept.salt), kept.hash);
}

function derive(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
