const remembered = 15;

/** Before anything was measured. */
const firstGuessMs = 50;

/** How long a piece usually takes: the first one after a start, which also warms up, and the others. */
export class Durations {
  readonly #first: number[] = [];
  readonly #later: number[] = [];

  add(isFirst: boolean, ms: number): void {
    const list = isFirst ? this.#first : this.#later;
    list.push(ms);
    if (list.length > remembered) list.shift();
  }

  /** Below the middle, so that most moments chosen in it come before the end and some just behind it. */
  usual(isFirst: boolean): number {
    const list = (isFirst ? this.#first : this.#later).toSorted((a, b) => a - b);
    return list[Math.floor(list.length * 0.4)] ?? firstGuessMs;
  }
}
