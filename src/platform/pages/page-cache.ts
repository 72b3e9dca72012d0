import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A rendered page. `tags` name what it shows (`article:<id>`, `column:<slug>`, `home`), so that a change drops it. */
export interface RenderedPage {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly tags: readonly string[];
  /** Milliseconds of the epoch after which the page says something untrue: it shows the day, or something that ends. */
  readonly goodUntil: number;
}

export interface CachedPage {
  readonly countyCode: string;
  readonly tags: readonly string[];
  readonly status: number;
  readonly etag: string;
  readonly goodUntil: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

/**
 * The pages of one process, by address (`host/path?query`). Bounded by bytes, the longest unused go first. It knows
 * nothing of freshness: ask the lease before taking a page out.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();
  readonly #byTag = new Map<string, Set<string>>();
  readonly #limit: number;
  #bytes = 0;
  #drops = 0;

  constructor(limitBytes = 64 * 1024 * 1024) {
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
    if (page !== undefined) {
      this.#pages.delete(address);
      this.#pages.set(address, page);
    }
    return page;
  }

  /** Keeps a page unless something was dropped since its rendering began (`drops` as read before). */
  keep(address: string, countyCode: string, page: RenderedPage, dropsBefore: number): void {
    if (dropsBefore !== this.#drops) return;
    this.#remove(address);
    const cached = compress(countyCode, page);
    this.#pages.set(address, cached);
    this.#bytes += weight(cached);
    for (const tag of cached.tags) this.#tagged(countyCode, tag).add(address);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#remove(oldest);
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
    this.#bytes -= weight(page);
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

function weight(page: CachedPage): number {
  return page.plain.length + page.gzip.length + page.brotli.length;
}

function compress(countyCode: string, page: RenderedPage): CachedPage {
  const plain = Buffer.from(page.body);
  return {
    countyCode,
    tags: page.tags,
    status: page.status,
    goodUntil: page.goodUntil,
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    headers: {
      "content-type": page.contentType,
      "cache-control": "no-cache",
      vary: "accept-encoding",
      ...page.headers,
    },
    plain,
    gzip: gzipSync(plain, { level: 6 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
}
