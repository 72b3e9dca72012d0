/**
 * One measured figure. `limit` is what the machine can do at all, measured in the same run; `ratio` is value to limit;
 * `goal` says in words what `ok` means.
 */
export interface Figure {
  readonly bench: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  readonly ok: boolean;
}

export type Bench = (report: (figure: Figure) => void) => Promise<void>;

/** A figure that must be at most `most` times its limit (times, bytes). */
export function atMost(bench: string, value: number, unit: string, limit: number, most: number): Figure {
  const ratio = value / limit;
  return {
    bench,
    value: round(value),
    unit,
    limit: round(limit),
    ratio: round(ratio),
    goal: `ratio <= ${most}`,
    ok: ratio <= most,
  };
}

/** A figure that must be at least `least` times its limit (rates). */
export function atLeast(bench: string, value: number, unit: string, limit: number, least: number): Figure {
  const ratio = value / limit;
  return {
    bench,
    value: round(value),
    unit,
    limit: round(limit),
    ratio: round(ratio),
    goal: `ratio >= ${least}`,
    ok: ratio >= least,
  };
}

/** A figure with an absolute bound. */
export function within(bench: string, value: number, unit: string, most: number): Figure {
  return {
    bench,
    value: round(value),
    unit,
    limit: null,
    ratio: null,
    goal: `value <= ${most}`,
    ok: value <= most,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** Milliseconds of each run after `warm` unmeasured ones, ascending. */
export async function times(runs: number, work: () => Promise<unknown>, warm = 3): Promise<number[]> {
  for (let i = 0; i < warm; i += 1) await work();
  const measured = [];
  for (let i = 0; i < runs; i += 1) {
    const began = performance.now();
    await work();
    measured.push(performance.now() - began);
  }
  return measured.toSorted((a, b) => a - b);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
