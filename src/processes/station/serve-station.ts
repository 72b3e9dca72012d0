import { type Listening, listen, type RawHandler } from "#src/channels/http/serve.ts";
import type { StationMeans } from "#src/channels/station/means.ts";
import { createStationApp } from "#src/channels/station/station-app.ts";
import type { Config } from "#src/platform/config/config.ts";
import type { Log } from "#src/platform/log/log.ts";
import type pg from "pg";

export interface ServeStationOptions {
  readonly config: Pick<Config, "host" | "port">;
  readonly means: StationMeans;
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

/** The station's pages on the local network, and the two questions of a supervisor. */
export async function serveStation(options: ServeStationOptions): Promise<Listening> {
  const { config, means, log } = options;
  const app = createStationApp({ means, log });
  return listen({ host: config.host, port: config.port, raw: health(options), fetch: app.fetch });
}

function health({ pool, stopping }: ServeStationOptions): RawHandler {
  return (request, response) => {
    const answer = (status: number, text: string): void => {
      response.writeHead(status, {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
      });
      response.end(`${text}\n`);
    };
    if (request.url === "/healthz") {
      answer(200, "ok");
      return true;
    }
    if (request.url !== "/readyz") return false;
    void isReady(pool, stopping).then((ready) => (ready ? answer(200, "ready") : answer(503, "not ready")));
    return true;
  };
}

const answersWithinMs = 2_000;

async function isReady(pool: pg.Pool, stopping: AbortSignal): Promise<boolean> {
  if (stopping.aborted) return false;
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), answersWithinMs).unref();
  });
  const answers = pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([answers, late]);
}
