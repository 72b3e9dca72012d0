import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedCoding } from "./accepted-coding.ts";
import type { CachedPage, ReadyAnswer } from "./cached-page.ts";
import type { PageCache } from "./page-cache.ts";
import type { PageLease } from "./page-lease.ts";

export interface ServedHooks {
  readonly now: () => number;
  /** The address that a request asks for, written as pages are kept under it: origin, path and query. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** False: over the limit for this caller; the request goes on to the ordinary handler, which says so. */
  readonly allow: (request: IncomingMessage) => boolean;
  /** Told of each answer to a GET. */
  readonly served: (page: CachedPage) => void;
}

/**
 * Answers a request from the cache without any framework, or returns false. Only pages that were kept under exactly
 * this address are found, and only while the lease says that nothing newer is saved.
 */
export function serveCached(
  cache: PageCache,
  lease: PageLease,
  hooks: ServedHooks,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const isGet = request.method === "GET";
  if ((!isGet && request.method !== "HEAD") || !lease.fresh) return false;
  const page = cache.get(hooks.addressOf(request));
  if (page === undefined || page.goodUntil <= hooks.now() || !hooks.allow(request)) return false;
  if (isGet) hooks.served(page);
  if (hasAlready(request.headers["if-none-match"], page.etag)) {
    response.writeHead(304, page.unchangedHead).end();
    return true;
  }
  const { head, body } = coded(page, request.headers["accept-encoding"]);
  response.writeHead(page.status, head);
  response.end(isGet ? body : undefined);
  return true;
}

/** A page in the best coding that an Accept-Encoding header allows. */
export function coded(page: CachedPage, acceptEncoding: string | string[] | undefined): ReadyAnswer {
  const coding = acceptedCoding(String(acceptEncoding ?? ""));
  if (coding === "br") return page.brotli;
  return coding === "gzip" ? page.gzip : page.plain;
}

/** The weak comparison of RFC 9110, 13.1.2. */
export function hasAlready(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined || ifNoneMatch === null) return false;
  if (ifNoneMatch === etag) return true;
  const opaque = etag.replace(/^W\//, "");
  return ifNoneMatch.split(",").some((each) => {
    const given = each.trim();
    return given === "*" || given.replace(/^W\//, "") === opaque;
  });
}
