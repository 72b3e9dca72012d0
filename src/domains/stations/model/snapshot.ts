import { z } from "zod";
import type { Rights, VisibilityClass } from "#src/platform/access/reach.ts";

/** How the bytes are read; a station that meets a newer one keeps what it has and says that its program is too old. */
export const snapshotSchemaVersion = 1;

const day = z.iso.date();
const organisationNumber = z.number().int().nonnegative();

const pinVerifier = z.object({
  /** 16 random bytes, made for this person at this one station; base64url. */
  salt: z.string(),
  /** scrypt of the PIN's six digits, 32 bytes, base64url. */
  hash: z.string(),
  /** What one guess costs. */
  n: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
});

/** Lists of organisation numbers, each once; a right or class names the place of its list. */
const keptRights = z.object({
  lists: z.array(z.array(organisationNumber)),
  /** Name of an action or read (`registry.complete-task`) → place in `lists`. */
  named: z.record(z.string(), z.number().int()),
  /** Visibility class → place in `lists`. */
  read: z.record(z.string(), z.number().int()),
  write: z.record(z.string(), z.number().int()),
});

const heldPost = z.object({
  kind: z.string(),
  words: z.object({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() }),
  organisationNo: organisationNumber,
  organisationName: z.string(),
});

const snapshotPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  nameScript: z.enum(["zh-Hans", "zh-Hant"]),
  posts: z.array(heldPost),
  /** The first day on which none of these posts is held any more, where the hub knows it: no sign-in from then on. */
  until: day.nullable(),
  rights: keptRights,
  pin: pinVerifier,
});

/**
 * What a station carries to let people in without a line: who they are, what they may do, and the PIN each made for this
 * one station. No telephone or identity number ever stands here. Days are the county's.
 */
export const stationSnapshot = z.object({
  version: z.literal(snapshotSchemaVersion),
  /** The county's code, as the station was told when it was enrolled. */
  county: z.string(),
  /** The one device it is for. */
  device: z.uuid(),
  /** The station's name, as its keepers call it. */
  station: z.string(),
  organisation: z.object({ no: organisationNumber, name: z.string() }),
  /** The day for which the rights were computed. */
  issuedOn: day,
  /** From this day on nobody signs in by it; reading goes on. */
  expiresOn: day,
  /** Every organisation number is below this. */
  numbersBelow: z.number().int(),
  /** By name. */
  people: z.array(snapshotPerson),
});

export type StationSnapshot = z.output<typeof stationSnapshot>;
export type SnapshotPerson = z.output<typeof snapshotPerson>;
export type SnapshotPost = z.output<typeof heldPost>;

/** True while people may sign in by it. @param today the county's day by the station's clock */
export function letsPeopleIn({ issuedOn, expiresOn }: StationSnapshot, today: string): boolean {
  return issuedOn <= today && today < expiresOn;
}

/** True while this person may sign in; the snapshot itself must let people in as well. */
export function mayStillSignIn({ until }: SnapshotPerson, today: string): boolean {
  return until === null || today < until;
}

/** What a person of the snapshot may do and read, in the form that actions and reads ask. */
export function snapshotRights(
  { issuedOn, numbersBelow }: StationSnapshot,
  { id, rights }: SnapshotPerson,
): Rights {
  const listsOf = (places: Readonly<Record<string, number>>): [string, readonly number[]][] =>
    Object.entries(places).map(([name, place]) => [name, rights.lists[place] ?? []]);
  return {
    personId: id,
    day: issuedOn,
    version: "",
    named: new Map(listsOf(rights.named).map(([name, numbers]) => [name, new Set(numbers)])),
    read: Object.fromEntries(listsOf(rights.read)) as Partial<Record<VisibilityClass, readonly number[]>>,
    write: Object.fromEntries(listsOf(rights.write)) as Partial<Record<VisibilityClass, readonly number[]>>,
    numbersBelow,
  };
}
