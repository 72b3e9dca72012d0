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

/**
 * Milliseconds of two ways of doing the same, taken in turns so that a busy moment meets both; the middle of each.
 * The first tenth of the runs only warms up.
 */
export async function inTurns(
  runs: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<{ readonly one: number; readonly other: number }> {
  const measured = { one: [] as number[], other: [] as number[] };
  for (let run = 0; run < runs * 1.1; run += 1) {
    const [first, second] = [await milliseconds(one), await milliseconds(other)];
    if (run >= runs * 0.1) {
      measured.one.push(first);
      measured.other.push(second);
    }
  }
  return { one: median(measured.one), other: median(measured.other) };
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
