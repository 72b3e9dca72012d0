import { type CachedPage, makeReady, type RenderedPage } from "./cached-page.ts";

/**
 * The pages of one process, by address (see `serve-cached.ts`). Bounded by bytes, the unused go first. It knows
 * nothing of freshness: ask the lease before taking a page out.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #headers: Readonly<Record<string, string>>;
  readonly #limit: number;
  #bytes = 0;
  #drops = 0;

  /** @param headers what every answer of this process carries, such as its security headers. */
  constructor(headers: Readonly<Record<string, string>> = {}, limitBytes = 64 * 1024 * 1024) {
    this.#headers = headers;
    this.#limit = limitBytes;
  }

  get size(): number {
    return this.#pages.size;
  }

  /** Rises with every drop. A page whose rendering began under another value may show what was dropped since. */
  get drops(): number {
    return this.#drops;
  }

  get(address: string): CachedPage | undefined {
    const page = this.#pages.get(address);
    if (page !== undefined) page.asked = true;
    return page;
  }

  /**
   * Keeps a page, and gives it as it was kept, unless something was dropped since its rendering began (`drops` as read
   * before).
   */
  keep(address: string, countyCode: string, page: RenderedPage, dropsBefore: number): CachedPage | undefined {
    if (dropsBefore !== this.#drops) return undefined;
    this.#remove(address);
    const cached = makeReady(countyCode, page, this.#headers);
    this.#pages.set(address, cached);
    this.#bytes += cached.bytes;
    for (const tag of cached.tags) this.#tagged(countyCode, tag).add(address);
    this.#makeRoom();
    return cached;
  }

  /** The oldest go first; one that was asked for since it was last looked at goes to the end of the line instead. */
  #makeRoom(): void {
    for (const [address, page] of this.#pages) {
      if (this.#bytes <= this.#limit) return;
      if (page.asked) {
        page.asked = false;
        this.#pages.delete(address);
        this.#pages.set(address, page);
      } else {
        this.#remove(address);
      }
    }
  }

  /** Drops the pages of a county that show any of the tags; returns how many. */
  drop(countyCode: string, tags: readonly string[]): number {
    this.#drops += 1;
    const addresses = new Set(tags.flatMap((tag) => [...(this.#byTag.get(tagKey(countyCode, tag)) ?? [])]));
    for (const address of addresses) this.#remove(address);
    return addresses.size;
  }

  dropCounty(countyCode: string): void {
    this.#drops += 1;
    for (const [address, page] of this.#pages) {
      if (page.countyCode === countyCode) this.#remove(address);
    }
  }

  #remove(address: string): void {
    const page = this.#pages.get(address);
    if (page === undefined) return;
    this.#pages.delete(address);
    this.#bytes -= page.bytes;
    for (const tag of page.tags) {
      const addresses = this.#tagged(page.countyCode, tag);
      addresses.delete(address);
      if (addresses.size === 0) this.#byTag.delete(tagKey(page.countyCode, tag));
    }
  }

  #tagged(countyCode: string, tag: string): Set<string> {
    const key = tagKey(countyCode, tag);
    const addresses = this.#byTag.get(key) ?? new Set();
    this.#byTag.set(key, addresses);
    return addresses;
  }
}

function tagKey(countyCode: string, tag: string): string {
  return `${countyCode} ${tag}`;
}
