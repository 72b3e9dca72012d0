/** Writes a form's text at every change; while one write is under way only the latest text waits. */
export class DraftWriter<T> {
  readonly #keep: (value: T) => Promise<void>;
  readonly #told: (isKept: boolean) => void;
  #next: { readonly value: T } | null = null;
  #writing: Promise<void> | null = null;

  /** @param told hears whether the disk has all that was written so far. */
  constructor(keep: (value: T) => Promise<void>, told: (isKept: boolean) => void) {
    this.#keep = keep;
    this.#told = told;
  }

  write(value: T): void {
    this.#next = { value };
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  /** Ends when all is written and nothing is on its way any more. */
  async finish(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#next !== null) {
      const { value } = this.#next;
      this.#next = null;
      const isKept = await this.#keep(value).then(
        () => true,
        () => false,
      );
      if (this.#next === null) this.#told(isKept);
    }
  }
}
