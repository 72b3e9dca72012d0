import type { IncomingMessage } from "node:http";
import { type PageCache } from "#src/platform/pages/page-cache.ts";
import type { PageLease } from "#src/platform/pages/page-lease.ts";
import { serveCached } from "#src/platform/pages/serve-cached.ts";
import { clientAddress } from "./client-address.ts";
import type { HubMetrics } from "./metrics.ts";
import { isSecure, type OriginRules } from "./public-origin.ts";
import type { RequestLimits } from "./request-limits.ts";
import { commonHeaders, sitePolicy } from "./security-headers.ts";
import type { RawHandler } from "./serve.ts";

export interface KeptPages {
  readonly cache: PageCache;
  readonly lease: PageLease;
}

/** Answers pages that are ready to send, before any framework; all others go on to `app.ts`. */
export function keptPagesHandler(
  { cache, lease }: KeptPages,
  sources: {
    readonly now: () => number;
    readonly origins: OriginRules;
    readonly limits: RequestLimits;
    readonly metrics: HubMetrics;
  },
): RawHandler {
  const { origins, limits, metrics } = sources;
  const addressOf = (request: IncomingMessage): string =>
    clientAddress(
      request.socket.remoteAddress ?? "unknown",
      String(request.headers["x-forwarded-for"] ?? ""),
      origins.trustProxy,
    );
  const hooks = {
    now: sources.now,
    allow: (request: IncomingMessage) => limits.ofAddress(addressOf(request)) === 0,
    served: () => metrics.servedKept(),
    headers: { ...commonHeaders(isSecure(origins)), "content-security-policy": sitePolicy },
  };
  return (request, response) =>
    // A page is kept under the host it was asked by; under a name that only a proxy knows it is another county's.
    request.headers["x-forwarded-host"] === undefined && serveCached(cache, lease, hooks, request, response);
}
