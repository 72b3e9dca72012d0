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
const mostStuck = 100;

interface Holding {
  readonly db: PersonDatabase;
  readonly dataKey: CryptoKey;
  readonly store: PhoneStore;
  readonly clock: Clock;
}

/** What the hub was told: what is held, by its hash, and what is stuck. */
interface Told {
  readonly held: string;
  readonly stuck: readonly StuckEntry[];
}

interface StuckEntry {
  readonly what: string;
  readonly why: string;
}

/**
 * Tells the hub which articles this phone holds in which version, and what it did not take of what was written, only after that has
 * changed. The hub shows counts alone.
 */
export class HeldReport {
  readonly #holding: Holding;
  /** What the hub was told last and is being told. */
  #told: Told | undefined;
  #telling: Told | undefined;

  constructor(holding: Holding) {
    this.#holding = holding;
  }

  /** @returns what to tell after a contact; undefined when the hub knows. */
  async make({ rows, stuck: notTaken }: Pick<Contact, "rows" | "stuck">): Promise<unknown> {
    this.#told ??= await this.#readTold();
    const stuck = [...notTaken].slice(0, mostStuck).map(([id, why]) => ({ what: `written:${id}`, why }));
    const isSameStuck = JSON.stringify(stuck) === JSON.stringify(this.#told?.stuck ?? []);
    if (rows === 0 && this.#told !== undefined && isSameStuck) return undefined;
    const { store, clock } = this.#holding;
    const articles = await store.documents("article");
    const versions = new Map(articles.map(({ id, document }) => [id, (document as ArticleOnDevice).version]));
    // A restored hub has forgotten what it was told since.
    const { epoch } = await store.cursor();
    const held = await sha256Hex(utf8(JSON.stringify([epoch, ...[...versions].toSorted()])));
    const isSameHeld = held === this.#told?.held;
    if (isSameHeld && isSameStuck) return undefined;
    this.#telling = { held, stuck };
    return {
      program,
      clock: clock.now().toISOString(),
      stuck,
      ...(!isSameHeld && {
        held: [...versions]
          .slice(0, mostTold)
          .map(([id, version]) => ({ collection: "article", id, version })),
      }),
    };
  }

  /** The hub has it. */
  async noteTold(): Promise<void> {
    const { db, dataKey } = this.#holding;
    this.#told = this.#telling;
    const closed = await encryptJson(dataKey, factName, this.#told);
    await db.facts.put({ name: factName, closed });
  }

  /** Earlier programs kept the hash alone. */
  async #readTold(): Promise<Told | undefined> {
    const { db, dataKey } = this.#holding;
    const row = await db.facts.get(factName);
    const told = row && (await decryptJson<Told | string>(dataKey, factName, row.closed));
    return typeof told === "string" ? { held: told, stuck: [] } : told;
  }
}
