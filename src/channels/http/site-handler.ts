import type { IncomingMessage, ServerResponse } from "node:http";
import type { CachedPage } from "#src/platform/pages/cached-page.ts";
import { serveCached } from "#src/platform/pages/serve-cached.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { isSitePage } from "../site/routes.ts";
import { answerSite } from "./answer-site.ts";
import { clientAddress } from "./client-address.ts";
import { findCountyOf, type HostSettings } from "./county-from-host.ts";
import type { KeptPages } from "./kept-pages.ts";
import type { HubMetrics } from "./metrics.ts";
import { isSecure, type OriginRules, publicOrigin } from "./public-origin.ts";
import type { RequestLimits } from "./request-limits.ts";
import { siteHeaders } from "./security-headers.ts";
import type { RawHandler } from "./serve.ts";

export interface SiteHandlerSources {
  readonly cell: Cell;
  readonly origins: OriginRules;
  readonly hosts: HostSettings;
  readonly limits: RequestLimits;
  readonly metrics: HubMetrics;
}

/**
 * Readers of the site, before any framework: a kept page at once, another page of the site by making it. It does for
 * them what `app.ts` does for all: county by host, limit of the caller's network, security headers, counting. Whatever
 * else it is, or fails, goes on to `app.ts`.
 */
export function siteHandler(pages: KeptPages, sources: SiteHandlerSources): RawHandler {
  const { origins, limits, metrics, cell } = sources;
  const direct = `${isSecure(origins) ? "https" : "http"}://`;
  const originOf = (request: IncomingMessage): string => {
    const { headers } = request;
    // Nearly every request; written out because it is on the way of each kept page.
    if (!origins.trustProxy && headers.origin === undefined) return `${direct}${headers.host}`;
    return forwardedOrigin(request, origins);
  };
  const hooks = {
    now: () => cell.clock.now().getTime(),
    addressOf: (request: IncomingMessage) => originOf(request) + request.url,
    allow: (request: IncomingMessage) => limits.ofAddress(networkAddress(request, origins)) === 0,
    served: ({ countyCode, view }: CachedPage) => {
      metrics.servedKept();
      if (view !== undefined) pages.views.add(countyCode, view);
    },
  };
  const makeAnew = pageMaker(pages, sources, originOf);
  return (request, response, next) => {
    if (serveCached(pages.cache, pages.lease, hooks, request, response)) return true;
    if (!isReading(request) || !hooks.allow(request)) return false;
    makeAnew(request, response).then(
      (made) => made || next(),
      // It is tried once more there, and what fails then is told in the reader's language.
      () => next(),
    );
    return true;
  };
}

type PageMaker = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Answers with a page made anew; false where no county has the host. */
function pageMaker(
  pages: KeptPages,
  { cell, origins, hosts, metrics }: SiteHandlerSources,
  originOf: (request: IncomingMessage) => string,
): PageMaker {
  const always = Object.entries(siteHeaders(isSecure(origins))).flat();
  return async (request, response) => {
    const began = performance.now();
    const { method, url, headers } = request;
    const origin = originOf(request);
    const host = origin.slice(origin.indexOf("//") + 2);
    const county = await findCountyOf(host, cell, hosts);
    if (county === undefined) return false;
    const { status, head, body } = await answerSite(
      pages,
      { cell, county, origin },
      {
        method,
        address: origin + url,
        acceptEncoding: headers["accept-encoding"]?.toString(),
        ifNoneMatch: headers["if-none-match"],
      },
    );
    const whole = head.includes("etag") ? [...head] : [...always, ...head, ...lengthOf(body)];
    response.writeHead(status, whole).end(method === "HEAD" ? null : body);
    metrics.answered("site", status, (performance.now() - began) / 1_000);
    return true;
  };
}

function lengthOf(body: Buffer | null): string[] {
  return body === null ? [] : ["content-length", String(body.length)];
}

/** A GET or HEAD of an address that stands in the site's table, from a well-behaved client. */
function isReading({ method, url, headers }: IncomingMessage): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  const path = url?.split("?", 1)[0] ?? "";
  return headers.host !== undefined && /^[\x21-\x7e]*$/.test(url ?? "") && isSitePage(path);
}

function forwardedOrigin({ headers }: IncomingMessage, origins: OriginRules): string {
  const header = (name: string) => headers[name]?.toString();
  return publicOrigin({ host: headers.host ?? "", header }, origins);
}

function networkAddress({ headers, socket }: IncomingMessage, { trustProxy }: OriginRules): string {
  const address = socket.remoteAddress ?? "unknown";
  return trustProxy ? clientAddress(address, headers["x-forwarded-for"]?.toString(), true) : address;
}
