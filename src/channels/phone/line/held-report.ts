import type { Clock } from "#src/platform/clock/clock.ts";
import type { Contact } from "#src/platform/sync/device/sync-session.ts";
import type { ArticleOnDevice } from "#src/domains/press/index.ts";
import { sha256Hex, utf8 } from "../keep/bytes.ts";
import { decryptJson, encryptJson } from "../keep/cipher.ts";
import type { PersonDatabase } from "../keep/person-database.ts";
import type { PhoneStore } from "../keep/phone-store.ts";
import { program } from "./account.ts";

const factName = "told-held";
/** The most that one report takes. */
const mostTold = 10_000;

interface Holding {
  readonly db: PersonDatabase;
  readonly dataKey: CryptoKey;
  readonly store: PhoneStore;
  readonly clock: Clock;
}

/** Tells the hub which articles this phone holds in which version, only after that has changed. The hub shows counts alone. */
export class HeldReport {
  readonly #holding: Holding;
  /** What the hub was told last and is being told, by its hash. */
  #told: string | undefined;
  #telling: string | undefined;

  constructor(holding: Holding) {
    this.#holding = holding;
  }

  /** @returns what to tell after a contact; undefined when the hub knows. */
  async make({ rows }: Pick<Contact, "rows">): Promise<unknown> {
    this.#told ??= await this.#readTold();
    if (rows === 0 && this.#told !== undefined) return undefined;
    const { store, clock } = this.#holding;
    const held = await store.documents("article");
    const versions = new Map(held.map(({ id, document }) => [id, (document as ArticleOnDevice).version]));
    // A restored hub has forgotten what it was told since.
    const { epoch } = await store.cursor();
    this.#telling = await sha256Hex(utf8(JSON.stringify([epoch, ...[...versions].toSorted()])));
    if (this.#telling === this.#told) return undefined;
    return {
      program,
      clock: clock.now().toISOString(),
      held: [...versions].slice(0, mostTold).map(([id, version]) => ({ collection: "article", id, version })),
    };
  }

  /** The hub has it. */
  async noteTold(): Promise<void> {
    const { db, dataKey } = this.#holding;
    this.#told = this.#telling;
    const closed = await encryptJson(dataKey, factName, this.#told);
    await db.facts.put({ name: factName, closed });
  }

  async #readTold(): Promise<string | undefined> {
    const { db, dataKey } = this.#holding;
    const row = await db.facts.get(factName);
    return row && (await decryptJson<string>(dataKey, factName, row.closed));
  }
}
