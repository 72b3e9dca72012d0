import { createApp } from "#src/channels/http/app.ts";
import { keptPagesHandler } from "#src/channels/http/kept-pages.ts";
import { openMetrics } from "#src/channels/http/metrics.ts";
import { requestLimits } from "#src/channels/http/request-limits.ts";
import { type Listening, listen } from "#src/channels/http/serve.ts";
import { siteFace } from "#src/channels/http/site-face.ts";
import { deskFace } from "#src/channels/desk/desk-face.ts";
import { requireProductionReact } from "#src/channels/site/render-page.ts";
import type { FirstAdministratorLinks } from "#src/domains/people/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import { type Logs, openLogs } from "#src/platform/log/log.ts";
import { PageCache } from "#src/platform/pages/page-cache.ts";
import { PageLease } from "#src/platform/pages/page-lease.ts";
import { startBackground } from "./background.ts";
import { firstAdministrators } from "./first-administrators.ts";
import { type FirstCounty, makeFirstCounty } from "./first-county.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { openServices, type Services } from "./open-services.ts";
import { isReady } from "./readiness.ts";
import { type ToldToStop, untilToldToStop } from "./signals.ts";

export interface HubStarted {
  readonly url: string;
  /** One-time links for the first two administrators, in an empty county where they have no accounts yet. */
  readonly links: FirstAdministratorLinks | undefined;
}

/** Serves people and machines until told to stop; gives the exit code. `onStarted` is told once, when it serves. */
export async function runHub(
  config: Config,
  firstCounty: FirstCounty,
  onStarted: (hub: HubStarted) => void,
): Promise<number> {
  requireProductionReact();
  const logs = openLogs(config.logLevel);
  const told = untilToldToStop();
  const database = await openDatabase(config, {
    log: logs.database,
    statementTimeoutMs: 30_000,
    prepare: (owner) => makeFirstCounty(owner, firstCounty),
  });
  try {
    const services = openServices(database, config);
    const serving = await serve(config, logs, database, services, told);
    onStarted({ url: serving.url, links: await linksFor(firstCounty, database, serving.url) });
    const reason = await Promise.race([told.stop, databaseLost(database)]);
    logs.hub.info({ reason }, "stopping");
    await serving.stop();
    return reason === "database lost" ? 1 : 0;
  } finally {
    await database.close();
  }
}

async function linksFor(
  first: FirstCounty,
  { cell }: OpenDatabase,
  origin: string,
): Promise<FirstAdministratorLinks | undefined> {
  const county = first.kind === "empty" ? await cell.county(first.county.code) : undefined;
  const links = county && (await firstAdministrators(cell, county, origin));
  return links?.systemAdministrator === "" && links.securityAdministrator === "" ? undefined : links;
}

interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

async function serve(
  config: Config,
  logs: Logs,
  database: OpenDatabase,
  services: Services,
  told: ToldToStop,
): Promise<Serving> {
  const { cell } = database;
  const cache = new PageCache();
  const pages = { cache, lease: new PageLease(cell.pool, cache) };
  const listening = await listenOn(config, logs, database, services, pages, told.signal);
  told.onRenew(() => listening.renewCertificate());
  await pages.lease.start();
  const background = startBackground(cell, config, services.accounts.gateway, logs.jobs);
  return {
    url: urlOf(config, listening.port),
    stop: async () => {
      await listening.close();
      await background.stop();
      await pages.lease.stop();
    },
  };
}

function listenOn(
  config: Config,
  logs: Logs,
  { cell }: OpenDatabase,
  { sessions }: Services,
  pages: { readonly cache: PageCache; readonly lease: PageLease },
  stopping: AbortSignal,
): Promise<Listening> {
  const origins = { origin: config.origin, tls: config.tls !== undefined, trustProxy: config.trustProxy };
  const limits = requestLimits(config.requestsPerSecond);
  const metrics = openMetrics();
  metrics.watchPool("app", cell.pool);
  const app = createApp({
    cell,
    log: logs.http,
    origins,
    limits,
    defaultCounty: config.defaultCounty,
    health: { ready: () => isReady(cell, stopping), metrics, metricsToken: config.metricsToken },
    readActor: sessions.actorOf,
    faces: [deskFace(logs.http, () => undefined), siteFace(pages)],
  });
  return listen({
    host: config.host,
    port: config.port,
    ...(config.tls !== undefined && { tls: config.tls }),
    raw: keptPagesHandler(pages, { now: () => cell.clock.now().getTime(), origins, limits, metrics }),
    fetch: app.fetch,
  });
}

function databaseLost(database: OpenDatabase): Promise<"database lost"> {
  return new Promise((resolve) => database.server?.onExit(() => resolve("database lost")));
}

function urlOf(config: Config, port: number): string {
  if (config.origin !== undefined) return config.origin;
  return `${config.tls === undefined ? "http" : "https"}://localhost:${port}`;
}
