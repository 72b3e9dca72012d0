import { createApp, type Face } from "#src/channels/http/app.ts";
import { hostSettings } from "#src/channels/http/county-from-host.ts";
import { type HubMetrics, openMetrics } from "#src/channels/http/metrics.ts";
import type { OriginRules } from "#src/channels/http/public-origin.ts";
import { requestLimits } from "#src/channels/http/request-limits.ts";
import { listen } from "#src/channels/http/serve.ts";
import { siteHandler } from "#src/channels/http/site-handler.ts";
import type { SyncFace } from "#src/channels/sync/sync-face.ts";
import type { ActorReader } from "#src/platform/access/request-context.ts";
import type { Config } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { Log } from "#src/platform/log/log.ts";
import type { CountedView } from "#src/platform/pages/page-views.ts";
import { isReady } from "./readiness.ts";
import type { ToldToStop } from "./signals.ts";
import { openSitePages, type SitePages } from "./site-pages.ts";

export interface ServeOptions {
  readonly config: Config;
  readonly cell: Cell;
  readonly log: Log;
  readonly told: ToldToStop;
  /** Whether this process may read how the sequencers keep up; a public edge may not. */
  readonly watchesSequencers?: boolean;
  readonly readActor: ActorReader;
  /** A public edge has none: devices know the hub. */
  readonly sync?: SyncFace;
  readonly faces: (pages: SitePages) => readonly Face[];
  readonly storeViews: (counted: readonly CountedView[]) => Promise<void>;
}

export interface Serving {
  readonly url: string;
  /** Takes no more requests, lets those under way end, stores what was counted. */
  stop(): Promise<void>;
}

/** Serves faces on the configured port, with the pages that are ready before them. */
export async function serveFaces(options: ServeOptions): Promise<Serving> {
  const { config, cell, log, told } = options;
  const origins = { origin: config.origin, tls: config.tls !== undefined, trustProxy: config.trustProxy };
  let port = config.port;
  const pages = openSitePages({ cell, origins, port: () => port, storeViews: options.storeViews, log });
  const listening = await listen({
    host: config.host,
    port,
    ...(config.tls !== undefined && { tls: config.tls }),
    ...handlers(options, pages, origins),
  });
  port = listening.port;
  told.onRenew(() => listening.renewCertificate());
  await pages.start();
  return {
    url: urlOf(config, port),
    stop: async () => {
      await listening.close();
      await pages.stop();
    },
  };
}

function handlers(options: ServeOptions, pages: SitePages, origins: OriginRules) {
  const { config, cell, log, told, readActor, faces } = options;
  const limits = requestLimits(config.requestsPerSecond);
  const metrics: HubMetrics = openMetrics();
  metrics.watchPool("app", cell.pool);
  if (options.watchesSequencers === true) metrics.watchSequencers(cell);
  const app = createApp({
    cell,
    log,
    origins,
    limits,
    defaultCounty: config.defaultCounty,
    health: { ready: () => isReady(cell, told.signal), metrics, metricsToken: config.metricsToken },
    readActor,
    ...(options.sync !== undefined && { sync: options.sync }),
    faces: faces(pages),
  });
  const hosts = hostSettings(config.origin, config.defaultCounty);
  return { raw: siteHandler(pages, { cell, origins, hosts, limits, metrics }), fetch: app.fetch };
}

function urlOf(config: Config, port: number): string {
  if (config.origin !== undefined) return config.origin;
  return `${config.tls === undefined ? "http" : "https"}://localhost:${port}`;
}
