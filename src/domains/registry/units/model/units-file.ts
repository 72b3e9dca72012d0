/** The columns of a list of units, in any order; further columns are left alone. */
export const unitColumns = ["code", "name", "level", "parent_code"] as const;

/** One row of the file as it stands there. `row` counts as a spreadsheet does: the heading is row 1. */
export interface RawUnitRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string;
}

export interface UnitsFile {
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly rows: readonly RawUnitRow[];
}

/** A county has some hundred units and a province some ten thousand. */
export const mostRows = 100_000;
export const mostBytes = 16 * 1024 * 1024;
