import { createHmac } from "node:crypto";

const stepSeconds = 30;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The 30-second step of an instant. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The six-digit code of a step (RFC 6238 with SHA-1, which every authenticator app knows). */
export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The step whose code this is, now or one step ago for a slow hand; undefined when it is neither. */
export function stepOfCode(secret: Buffer, code: string, at: Date): number | undefined {
  const now = stepOf(at);
  return [now, now - 1].find((step) => codeOfStep(secret, step) === code);
}

/** A secret as authenticator apps take it (RFC 4648 base 32 without padding). */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** The address an authenticator app opens or reads from a QR code. */
export function enrolmentAddress(secret: Buffer, issuer: string, signInName: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(signInName)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
