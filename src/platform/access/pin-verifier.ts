import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** What proves a PIN without holding it; salt and hash are base64url. */
export interface PinVerifier {
  readonly salt: string;
  readonly hash: string;
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 64 MB and about a quarter of a second on an old village computer: what one guess costs. */
const cost = { n: 65_536, r: 8, p: 1 } as const;
const hashLength = 32;
/** A verifier that asks for more is a fault, not a reason to use up the memory. */
const mostMemory = 160 * 1024 * 1024;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Makes a verifier with a salt of its own, so that the same PIN looks different everywhere. */
export async function makePinVerifier(pin: string): Promise<PinVerifier> {
  const salt = randomBytes(16);
  const hash = await hashOf(pin, salt, cost);
  return { salt: salt.toString("base64url"), hash: hash.toString("base64url"), ...cost };
}

export async function provesPin(pin: string, verifier: PinVerifier): Promise<boolean> {
  const given = await hashOf(pin, Buffer.from(verifier.salt, "base64url"), verifier);
  const kept = Buffer.from(verifier.hash, "base64url");
  return kept.length === given.length && timingSafeEqual(kept, given);
}

function hashOf(pin: string, salt: Buffer, { n, r, p }: Pick<PinVerifier, "n" | "r" | "p">): Promise<Buffer> {
  return derive(pin, salt, hashLength, { N: n, r, p, maxmem: mostMemory });
}
