import { PageCache } from "#src/platform/pages/page-cache.ts";
import type { PageLease } from "#src/platform/pages/page-lease.ts";
import type { PageViews } from "#src/platform/pages/page-views.ts";
import { isSecure, type OriginRules } from "./public-origin.ts";
import { siteHeaders } from "./security-headers.ts";

/** What one process keeps of the site, and counts. */
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
