/**
 * Where a person may read or write rows of one visibility class: the organisations by their numbers, ascending.
 * Empty means nowhere.
 */
export type Reach = readonly number[];

/** The visibility classes of guarded tables; at most twelve in all. */
export const visibilityClasses = [
  "organisation",
  "person",
  "account",
  "press",
  "household",
  "case",
  "station",
  "learning",
  "work",
  "setting",
  "audit",
  "privacy",
] as const;

export type VisibilityClass = (typeof visibilityClasses)[number];

/** The named rights of a person on one day and where each reaches. Computed once a rights version and local day. */
export interface Rights {
  readonly personId: string;
  readonly day: string;
  readonly version: string;
  /** Right name (`registry.reparent-organisation`) → the organisations it holds for. */
  readonly named: ReadonlyMap<string, ReadonlySet<number>>;
  readonly read: Readonly<Partial<Record<VisibilityClass, Reach>>>;
  readonly write: Readonly<Partial<Record<VisibilityClass, Reach>>>;
  /** Every organisation number of the county is below this, with room for those founded while the rights are cached. */
  readonly numbersBelow: number;
}

/** Up to this many organisations a reach travels as an array, above it as a bit mask: docs/decisions/0004. */
export const narrowLimit = 16;

export function needsBroadRole(rights: Rights): boolean {
  return [...Object.values(rights.read), ...Object.values(rights.write)].some(
    (reach) => reach.length > narrowLimit,
  );
}

/**
 * `{1,5,9}` for sanwang_narrow; for sanwang_broad the hexadecimal bytea in which bit n stands for organisation n,
 * long enough for every number below `numbersBelow`.
 */
export function reachLiteral(reach: Reach, broad: boolean, numbersBelow: number): string {
  if (!broad) return `{${reach.join(",")}}`;
  const bytes = Buffer.alloc(Math.ceil(numbersBelow / 8));
  for (const no of reach) bytes[no >> 3] = (bytes[no >> 3] ?? 0) | (1 << (no & 7));
  return `\\x${bytes.toString("hex")}`;
}
