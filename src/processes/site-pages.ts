import { type KeptPages, siteCache } from "#src/channels/http/kept-pages.ts";
import { ownOrigins } from "#src/channels/http/own-origins.ts";
import type { OriginRules } from "#src/channels/http/public-origin.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { Log } from "#src/platform/log/log.ts";
import { PageLease } from "#src/platform/pages/page-lease.ts";
import { type CountedView, PageViews } from "#src/platform/pages/page-views.ts";

export interface SitePages extends KeptPages {
  /** Joins the lease protocol; until then nothing is served from memory. */
  start(): Promise<void>;
  /** Leaves it and stores the last counts. */
  stop(): Promise<void>;
}

export interface SitePagesOptions {
  readonly cell: Cell;
  readonly origins: OriginRules;
  /** The port listened on, once it is. */
  readonly port: () => number;
  readonly storeViews: (counted: readonly CountedView[]) => Promise<void>;
  readonly log: Log;
}

const storeEveryMs = 60_000;

/** The kept pages of one process and the count of their readings. */
export function openSitePages({ cell, origins, port, storeViews, log }: SitePagesOptions): SitePages {
  const cache = siteCache(origins);
  const lease = new PageLease(cell.pool, cache);
  const views = new PageViews();
  const store = async (): Promise<void> => {
    const counted = views.take();
    if (counted.length === 0) return;
    await storeViews(counted).catch((err: unknown) => {
      views.putBack(counted);
      log.warn({ err }, "page views are kept for the next time");
    });
  };
  let storing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => (storing = storing.then(store)), storeEveryMs).unref();
  return {
    cache,
    lease,
    views,
    isOwn: ownOrigins(cell, origins, port),
    start: () => lease.start(),
    stop: async () => {
      clearInterval(timer);
      await storing;
      await store();
      await lease.stop();
    },
  };
}
