import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppError } from "#src/platform/errors/app-error.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { Log } from "#src/platform/log/log.ts";
import { socketAddress } from "../http/client-address.ts";
import { checkOrigin } from "../http/origin-check.ts";
import { networkOf, RateLimiter } from "../http/rate-limit.ts";
import { siteHeaders } from "../http/security-headers.ts";
import { typographicIcon } from "../site/manifest.ts";
import { answerRequest, askedOf } from "./answer-request.ts";
import { answerFailure } from "./failure-page.tsx";
import { limitForms } from "./limit-forms.ts";
import type { StationMeans } from "./means.ts";
import { isLocalHost } from "./own-host.ts";
import { serveFile } from "./serve-file.ts";
import { Sessions } from "./sessions.ts";
import { Shelves } from "./shelves.ts";
import { stationWords } from "./station-words.ts";
import { stationStyles } from "./station-styles.ts";

export interface StationAppSources {
  readonly means: StationMeans;
  readonly log: Log;
  readonly sessions?: Sessions;
}

/** A school class of browsers in the village, not a program that tries. */
const addressLimit = { burst: 400, perSecond: 40 };

/** Contacts that anybody in the room may begin: each writes into the station's chain. */
const callLimit = { burst: 6, perSecond: 1 / 20 };

interface StationEnv {
  Variables: { requestId: string };
}

/** The http face a station has for its local network, from top to bottom. Everything else is unknown there. */
export function createStationApp({
  means,
  log,
  sessions = new Sessions(),
}: StationAppSources): Hono<StationEnv> {
  const app = new Hono<StationEnv>();
  const calls = new RateLimiter(callLimit);
  const sources = { means, sessions, shelves: new Shelves(means.held), mayCall: () => calls.take("") === 0 };
  const addresses = new RateLimiter(addressLimit);
  const headers = Object.entries(siteHeaders(false));

  app.use(async (c, next) => {
    c.set("requestId", randomUUID());
    await next();
    const ofFile = c.res.headers.get("content-security-policy");
    for (const [name, value] of headers) c.res.headers.set(name, value);
    if (ofFile !== null) c.res.headers.set("content-security-policy", ofFile);
    const { requestId } = c.var;
    log[c.res.status < 500 ? "debug" : "warn"]({
      requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
    });
  });
  app.use(async (c, next) => {
    if (isLocalHost(c.req.header("host") ?? "")) return next();
    return c.text(stationWords.wrongName[means.county.defaultScript], 421);
  });
  app.use(async (c, next) => {
    const seconds = addresses.take(networkOf(socketAddress(c)));
    if (seconds > 0) throw platformError("request.too-many", { seconds });
    await next();
  });
  app.use(async (c, next) => {
    checkOrigin(c.req.raw, new URL(c.req.url).origin);
    return next();
  });
  app.use(limitForms(sessions, means.county.defaultScript));
  app.use(compress());
  app.get(stationStyles.href, (c) => {
    c.header("cache-control", "public, max-age=31536000, immutable");
    return c.body(stationStyles.body, 200, { "content-type": "text/css; charset=utf-8" });
  });
  app.get("/icon.svg", (c) => {
    const { nameHans, nameHant, defaultScript } = means.county;
    const name = { "zh-Hans": nameHans, "zh-Hant": nameHant, en: nameHans };
    return c.body(typographicIcon({ name, defaultScript }), 200, { "content-type": "image/svg+xml" });
  });
  app.use(async (c, next) => (await serveFile(means, sources.shelves, c.req.raw)) ?? next());
  app.use(async (c) => answerRequest(await askedOf(sources, c.req.raw)));
  app.onError(async (error, c) => {
    const known: AppError = asAppError(error);
    if (known.status >= 500) log.error({ requestId: c.var.requestId, err: error }, "request failed");
    return answerFailure(means, c.req.raw, known, c.var.requestId);
  });
  return app;
}
