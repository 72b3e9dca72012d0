import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What one reading of a page is counted under: the county's day on which the page was made, and the page. */
export interface PageView {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly slug: string;
}

/** A rendered page. `tags` name what it shows (`article:<id>`, `column:<slug>`, `home`), so that a change drops it. */
export interface RenderedPage {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly tags: readonly string[];
  /** Milliseconds of the epoch after which the page says something untrue: it shows the day, or something that ends. */
  readonly goodUntil: number;
  /** Absent where readings are not counted. */
  readonly view?: PageView;
}

/** One content coding of a page, as it goes to the socket. */
export interface ReadyAnswer {
  /** Name, value, name, value … : Node writes a flat list without looking it through. */
  readonly head: string[];
  readonly body: Buffer;
}

export interface CachedPage {
  readonly countyCode: string;
  readonly tags: readonly string[];
  readonly status: number;
  readonly goodUntil: number;
  readonly view: PageView | undefined;
  /** Weak: the codings of a page share it. */
  readonly etag: string;
  readonly plain: ReadyAnswer;
  readonly gzip: ReadyAnswer;
  readonly brotli: ReadyAnswer;
  /** The head of an answer that the reader has it already. */
  readonly unchangedHead: string[];
  readonly bytes: number;
  /** Whether a reader asked for it since the cache last looked; only the cache reads it. */
  asked: boolean;
}

/** Compresses a page and writes its heads, once, so that each later reader costs little. */
export function makeReady(
  countyCode: string,
  page: RenderedPage,
  common: Readonly<Record<string, string>>,
): CachedPage {
  const body = Buffer.from(page.body);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const always = { ...common, "cache-control": "no-cache", vary: "accept-encoding", etag };
  const whole = { ...always, "content-type": page.contentType, ...page.headers };
  const answer = (coded: Buffer, coding?: string): ReadyAnswer => ({
    head: flat({
      ...whole,
      ...(coding !== undefined && { "content-encoding": coding }),
      "content-length": String(coded.length),
    }),
    body: coded,
  });
  const plain = answer(body);
  const gzip = answer(gzipSync(body, { level: 6 }), "gzip");
  const brotli = answer(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }), "br");
  return {
    countyCode,
    tags: page.tags,
    status: page.status,
    goodUntil: page.goodUntil,
    view: page.view,
    etag,
    plain,
    gzip,
    brotli,
    unchangedHead: flat(always),
    bytes: plain.body.length + gzip.body.length + brotli.body.length,
    asked: false,
  };
}

function flat(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}
