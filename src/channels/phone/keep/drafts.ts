import { decryptJson, encryptJson } from "./cipher.ts";
import type { PersonDatabase } from "./person-database.ts";

/** What is typed and not yet saved, kept while typing. Photos in it are kept too. */
export class Drafts {
  readonly #db: PersonDatabase;
  readonly #dataKey: CryptoKey;
  readonly #changed: () => void;

  /** @param changed called after a draft was kept or dropped */
  constructor(db: PersonDatabase, dataKey: CryptoKey, changed: () => void = () => undefined) {
    this.#db = db;
    this.#dataKey = dataKey;
    this.#changed = changed;
  }

  /** The draft of a form, or undefined. */
  async read<T>(form: string): Promise<T | undefined> {
    const row = await this.#db.drafts.get(form);
    return row && (await decryptJson<T>(this.#dataKey, `draft ${form}`, row.closed));
  }

  async keep(form: string, value: unknown): Promise<void> {
    const closed = await encryptJson(this.#dataKey, `draft ${form}`, value);
    await this.#db.drafts.put({ form, closed });
    this.#changed();
  }

  async drop(form: string): Promise<void> {
    await this.#db.drafts.delete(form);
    this.#changed();
  }

  /** Forms with a draft. */
  async forms(): Promise<readonly string[]> {
    return (await this.#db.drafts.toCollection().primaryKeys()).toSorted();
  }
}
