/** Writes a form's text at every change; while one write is under way only the latest text waits. */
export class DraftWriter<T> {
  readonly #keep: (value: T) => Promise<void>;
  readonly #kept: () => void;
  #next: { readonly value: T } | null = null;
  #writing: Promise<void> | null = null;

  /** @param kept is told when the disk has all that was written so far. */
  constructor(keep: (value: T) => Promise<void>, kept: () => void) {
    this.#keep = keep;
    this.#kept = kept;
  }

  write(value: T): void {
    this.#next = { value };
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  /** Drops what waits, and ends when nothing is on its way any more. */
  async finish(): Promise<void> {
    this.#next = null;
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#next !== null) {
      const { value } = this.#next;
      this.#next = null;
      // A full phone is told when the form is saved; until then the text stands on the page.
      await this.#keep(value).then(
        () => this.#next === null && this.#kept(),
        () => undefined,
      );
    }
  }
}
