import { createHash } from "node:crypto";

/** Repeatable chance: the same seed gives the same county on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32, good enough to spread demo data; nothing secret comes from it. */
function mulberry(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  };
}

/** Where all names and identifiers of one demo county come from. Each is found by its own key, in whatever order. */
export interface DemoOrigin {
  readonly countyCode: string;
  readonly seed: number;
}

/** A stream of chance of its own for each use, so that a new use changes no other. */
export function randomFor(origin: DemoOrigin, use: string): Random {
  return mulberry(digest(origin, use).readUInt32BE(0));
}

/** The identifier of what a key names: a uuid of the free form (version 8). */
export function demoId(origin: DemoOrigin, key: string): string {
  const hex = [...digest(origin, key).subarray(0, 16).toString("hex")];
  hex[12] = "8";
  hex[16] = "8";
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function digest({ countyCode, seed }: DemoOrigin, key: string): Buffer {
  return createHash("sha256").update(`${countyCode} ${seed} ${key}`).digest();
}
