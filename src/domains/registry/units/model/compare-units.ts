import type { UnitRow } from "./check-units.ts";
import type { UnitKind } from "./unit-kinds.ts";

/** A unit with a code as registered, on the day of the import or, when `from` is later, from then on. */
export interface RegisteredUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** What holds for a unit from the day of the import until the next thing already recorded of it. */
export interface UnitChange extends UnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly until: string | null;
}

export interface UnitsPlan {
  readonly added: readonly UnitChange[];
  readonly changed: readonly UnitChange[];
  /** Registered units that the file no longer names beside their siblings. */
  readonly closed: readonly RegisteredUnit[];
  readonly unchanged: number;
}

/**
 * What an import changes on a day. Names are no keys (two villages of a county may share one), codes are.
 * @param newId makes the identity of each unit not registered yet.
 */
export function compareUnits(
  units: readonly UnitRow[],
  registered: readonly RegisteredUnit[],
  on: string,
  newId: () => string,
): UnitsPlan {
  const present = new Map(registered.filter((each) => each.from <= on).map((each) => [each.code, each]));
  const later = new Map(registered.filter((each) => each.from > on).map((each) => [each.code, each]));
  const ids = new Map(units.map(({ code }) => [code, (present.get(code) ?? later.get(code))?.id ?? newId()]));
  const idOf = (code: string | null) =>
    code === null ? null : (ids.get(code) ?? present.get(code)?.id ?? null);
  const added: UnitChange[] = [];
  const changed: UnitChange[] = [];
  for (const unit of units) {
    const known = present.get(unit.code);
    const next = later.get(unit.code);
    const until = known === undefined ? (next?.from ?? null) : known.until;
    const change = { ...unit, id: ids.get(unit.code) ?? "", parentId: idOf(unit.parentCode), until };
    if (known === undefined) (next === undefined ? added : changed).push(change);
    else if (differs(known, change)) changed.push(change);
  }
  const closed = missingBelow(units, ids, present);
  return { added, changed, closed, unchanged: units.length - added.length - changed.length };
}

function differs(known: RegisteredUnit, change: UnitChange): boolean {
  return known.name !== change.name || known.kind !== change.kind || known.parentId !== change.parentId;
}

/** Only where the file lists units of a parent does it say that another one of that parent is gone, with all below it. */
function missingBelow(
  units: readonly UnitRow[],
  ids: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, RegisteredUnit>,
): readonly RegisteredUnit[] {
  const listed = new Set(units.map(({ parentCode }) => parentCode));
  const gone = new Set<string>();
  const missing = [...present.values()].filter(({ code }) => !ids.has(code));
  return missing
    .toSorted((a, b) => a.code.length - b.code.length)
    .filter(({ code }) => {
      const parent = code.slice(0, -3);
      if (!listed.has(parent) && !gone.has(parent)) return false;
      gone.add(code);
      return true;
    });
}
