import { createApp } from "#src/channels/http/app.ts";
import { openMetrics } from "#src/channels/http/metrics.ts";
import { type Listening, listen } from "#src/channels/http/serve.ts";
import { deskFace } from "#src/channels/desk/desk-face.ts";
import { requireProductionReact } from "#src/channels/site/render-page.ts";
import type { Config } from "#src/platform/config/config.ts";
import { type Logs, openLogs } from "#src/platform/log/log.ts";
import { readSession } from "./domains.ts";
import { type FirstCounty, makeFirstCounty } from "./first-county.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { isReady } from "./readiness.ts";
import { untilToldToStop } from "./signals.ts";

export interface HubStarted {
  readonly url: string;
  readonly database: OpenDatabase;
  /** True at the very first start, when the county was made. */
  readonly countyMade: boolean;
}

/** Serves people and machines until told to stop; gives the exit code. `onStarted` is told once, when it serves. */
export async function runHub(
  config: Config,
  firstCounty: FirstCounty,
  onStarted: (hub: HubStarted) => Promise<void>,
): Promise<number> {
  requireProductionReact();
  const logs = openLogs(config.logLevel);
  const told = untilToldToStop();
  let countyMade = false;
  const database = await openDatabase(config, {
    log: logs.database,
    statementTimeoutMs: 30_000,
    prepare: async (owner) => {
      countyMade = await makeFirstCounty(owner, firstCounty);
    },
  });
  try {
    const listening = await serve(config, logs, database, told.signal);
    told.onRenew(() => listening.renewCertificate());
    await onStarted({ url: urlOf(config, listening.port), database, countyMade });
    const reason = await Promise.race([told.stop, databaseLost(database)]);
    logs.hub.info({ reason }, "stopping");
    await listening.close();
    return reason === "database lost" ? 1 : 0;
  } finally {
    await database.close();
  }
}

function serve(
  config: Config,
  logs: Logs,
  database: OpenDatabase,
  stopping: AbortSignal,
): Promise<Listening> {
  const metrics = openMetrics();
  metrics.watchPool("app", database.cell.pool);
  const app = createApp({
    cell: database.cell,
    log: logs.http,
    origins: { origin: config.origin, tls: config.tls !== undefined, trustProxy: config.trustProxy },
    defaultCounty: config.defaultCounty,
    health: { ready: () => isReady(database.cell, stopping), metrics, metricsToken: config.metricsToken },
    readSession,
    requestsPerSecond: config.requestsPerSecond,
    faces: [deskFace(logs.http)],
  });
  return listen({
    host: config.host,
    port: config.port,
    ...(config.tls !== undefined && { tls: config.tls }),
    raw: () => false,
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
