import type { Grant, RightSourceKind } from "#src/platform/access/grants.ts";
import type { Rights, VisibilityClass } from "#src/platform/access/reach.ts";

/** A source that holds on the day. */
export interface HeldSource {
  readonly source: RightSourceKind;
  readonly kind: string;
  readonly organisationNo: number;
  readonly originId: string;
}

/** What the sources of one person reach in the tree of the day. */
export interface Surroundings {
  readonly held: readonly HeldSource[];
  /** Organisation → itself and all below it. */
  readonly below: ReadonlyMap<number, readonly number[]>;
  /** Sector → its organisations. */
  readonly sectors: ReadonlyMap<string, readonly number[]>;
  /** Every organisation that began by the day, ended ones too; empty unless a held grant reaches the county. */
  readonly county: readonly number[];
}

/**
 * The rights a person's sources give. A sector reads and never writes; the subject of a record holds named rights, but
 * reaches rows only as the person they are about (the row policies' own column).
 */
export function computeRights(
  person: Pick<Rights, "personId" | "day" | "version" | "numbersBelow">,
  around: Surroundings,
  grants: readonly Grant[],
): Rights {
  const named = new Map<string, Set<number>>();
  const read = new Map<VisibilityClass, Set<number>>();
  const write = new Map<VisibilityClass, Set<number>>();
  for (const held of around.held) {
    for (const grant of grants.filter((each) => appliesTo(each, held))) {
      const reached = reachedBy(grant, held, around);
      for (const right of grant.rights) addAll(named, right, reached);
      if (held.source === "subject") continue;
      for (const visibilityClass of grant.read) addAll(read, visibilityClass, reached);
      if (held.source === "sector") continue;
      for (const visibilityClass of grant.write) addAll(write, visibilityClass, reached);
    }
  }
  return { ...person, named, read: ascending(read), write: ascending(write) };
}

/** Stands in guarded rows for persons whom no organisation keeps. */
const noOrganisation = 0;

function appliesTo(grant: Grant, held: HeldSource): boolean {
  return grant.source === held.source && (grant.kind === "*" || grant.kind === held.kind);
}

function reachedBy(grant: Grant, held: HeldSource, around: Surroundings): readonly number[] {
  if (held.source === "sector") return around.sectors.get(held.originId) ?? [];
  if (grant.over === "county") return around.county;
  if (grant.over === "everyone") return [noOrganisation, ...around.county];
  if (grant.over === "subtree") return around.below.get(held.organisationNo) ?? [];
  return [held.organisationNo];
}

function addAll<Key>(sets: Map<Key, Set<number>>, key: Key, numbers: readonly number[]): void {
  const set = sets.get(key) ?? new Set();
  for (const number of numbers) set.add(number);
  sets.set(key, set);
}

function ascending(sets: ReadonlyMap<VisibilityClass, ReadonlySet<number>>): Rights["read"] {
  return Object.fromEntries([...sets].map(([key, numbers]) => [key, [...numbers].toSorted((a, b) => a - b)]));
}
