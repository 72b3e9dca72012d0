import type { IncomingMessage } from "node:http";
import type { CachedPage } from "#src/platform/pages/cached-page.ts";
import { PageCache } from "#src/platform/pages/page-cache.ts";
import type { PageLease } from "#src/platform/pages/page-lease.ts";
import type { PageViews } from "#src/platform/pages/page-views.ts";
import { serveCached } from "#src/platform/pages/serve-cached.ts";
import { clientAddress } from "./client-address.ts";
import type { HubMetrics } from "./metrics.ts";
import { isSecure, type OriginRules, publicOrigin } from "./public-origin.ts";
import type { RequestLimits } from "./request-limits.ts";
import { siteHeaders } from "./security-headers.ts";
import type { RawHandler } from "./serve.ts";

export interface KeptPages {
  readonly cache: PageCache;
  readonly lease: PageLease;
  readonly views: PageViews;
  /** Whether pages asked for under this origin may be kept. */
  readonly isOwn: (origin: string) => Promise<boolean>;
}

/** A cache whose answers carry what every answer of the site carries. */
export function siteCache(origins: OriginRules): PageCache {
  return new PageCache(siteHeaders(isSecure(origins)));
}

/** Answers pages that are ready to send, before any framework; all others go on to `app.ts`. */
export function keptPagesHandler(
  { cache, lease, views }: KeptPages,
  sources: {
    readonly now: () => number;
    readonly origins: OriginRules;
    readonly limits: RequestLimits;
    readonly metrics: HubMetrics;
  },
): RawHandler {
  const { origins, limits, metrics } = sources;
  const direct = `${isSecure(origins) ? "https" : "http"}://`;
  const addressOf = (request: IncomingMessage): string => {
    const { headers, url } = request;
    // Nearly every request; written out because it is on the way of each kept page.
    if (!origins.trustProxy && headers.origin === undefined) return `${direct}${headers.host}${url}`;
    return forwardedAddress(request, origins);
  };
  const hooks = {
    now: sources.now,
    addressOf,
    allow: (request: IncomingMessage) => limits.ofAddress(networkAddress(request, origins)) === 0,
    served: ({ countyCode, view }: CachedPage) => {
      metrics.servedKept();
      if (view !== undefined) views.add(countyCode, view);
    },
  };
  return (request, response) => serveCached(cache, lease, hooks, request, response);
}

/** Pages name their own address, so a page is kept under the origin by which it was asked for. */
function forwardedAddress({ headers, url }: IncomingMessage, origins: OriginRules): string {
  const header = (name: string) => headers[name]?.toString();
  return `${publicOrigin({ host: headers.host ?? "", header }, origins)}${url ?? "/"}`;
}

function networkAddress({ headers, socket }: IncomingMessage, { trustProxy }: OriginRules): string {
  const address = socket.remoteAddress ?? "unknown";
  return trustProxy ? clientAddress(address, headers["x-forwarded-for"]?.toString(), true) : address;
}
