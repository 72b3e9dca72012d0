import type { IncomingMessage, ServerResponse } from "node:http";
import type { CachedPage, PageCache } from "./page-cache.ts";
import type { PageLease } from "./page-lease.ts";

export interface ServedHooks {
  readonly now: () => number;
  /** False: over the limit for this address; the request goes on to the ordinary handler, which says so. */
  readonly allow: (request: IncomingMessage) => boolean;
  readonly served: (page: CachedPage) => void;
  /** Headers every answer of this process carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers a request from the cache without any framework, or returns false. The address is the host as sent with the
 * path and query as sent; only pages that were kept under exactly that address are found.
 */
export function serveCached(
  cache: PageCache,
  lease: PageLease,
  hooks: ServedHooks,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (!lease.fresh) return false;
  const page = cache.get(pageAddress(request.headers.host, request.url));
  if (page === undefined || page.goodUntil <= hooks.now() || !hooks.allow(request)) return false;
  hooks.served(page);
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, {
      ...hooks.headers,
      etag: page.etag,
      "cache-control": "no-cache",
      vary: "accept-encoding",
    });
    response.end();
    return true;
  }
  const { body, encoding } = encoded(page, String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(page.status, {
    ...hooks.headers,
    ...page.headers,
    ...encoding,
    etag: page.etag,
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

export function pageAddress(host: string | undefined, url: string | undefined): string {
  return `${host ?? ""}${url ?? "/"}`;
}

function encoded(page: CachedPage, accepted: string): { body: Buffer; encoding: Record<string, string> } {
  if (accepts(accepted, "br")) return { body: page.brotli, encoding: { "content-encoding": "br" } };
  if (accepts(accepted, "gzip")) return { body: page.gzip, encoding: { "content-encoding": "gzip" } };
  return { body: page.plain, encoding: {} };
}

/** Enough of RFC 9110: a coding named without `q=0`. */
function accepts(accepted: string, coding: string): boolean {
  return accepted.split(",").some((part) => {
    const [name, weight] = part.split(";");
    return name?.trim() === coding && !/^\s*q=0(\.0*)?\s*$/.test(weight ?? "");
  });
}
