import type { UnitKind } from "./unit-kinds.ts";

/** The levels a list of divisions names; `village` is any unit with a twelve-digit code. */
export const unitLevels = ["county", "township", "village"] as const;

export type UnitLevel = (typeof unitLevels)[number];

/** 2 province + 2 city + 2 county + 3 township + 3 village (National Bureau of Statistics). */
const digits: Readonly<Record<UnitLevel, number>> = { county: 6, township: 9, village: 12 };

export function digitsOf(level: UnitLevel): number {
  return digits[level];
}

export function levelAbove(level: UnitLevel): UnitLevel | null {
  if (level === "county") return null;
  return level === "township" ? "county" : "township";
}

/** The code at its level's length; a list may fill it up with zeros to twelve digits. Undefined: it does not fit. */
export function codeAtLevel(code: string, level: UnitLevel): string | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  const length = digits[level];
  if (code.length !== length && code.length !== 12) return undefined;
  if (/[1-9]/.test(code.slice(length))) return undefined;
  const own = code.slice(0, length);
  return level !== "county" && own.endsWith("000") ? undefined : own;
}

/** 001–199 residents' committees and 400–499 their like are communities, the others villages (domain facts, 9). */
export function kindOf(code: string, level: UnitLevel): UnitKind {
  if (level !== "village") return level;
  const segment = Number(code.slice(9));
  return segment < 200 || (segment >= 400 && segment < 500) ? "community" : "village";
}
