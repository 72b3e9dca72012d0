import { Hono } from "hono";
import { compress } from "hono/compress";
import type { ActorReader, RequestScope } from "#src/platform/access/request-context.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { Log } from "#src/platform/log/log.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { answerError } from "./answer-error.tsx";
import { type HealthSources, healthRoutes } from "./health.ts";
import type { SyncFace } from "../sync/sync-face.ts";
import type { OriginRules } from "./public-origin.ts";
import type { RequestLimits } from "./request-limits.ts";
import {
  addSecurityHeaders,
  answerDevices,
  findActor,
  findCounty,
  knowCaller,
  limitAccount,
  limitAddress,
  limitBody,
  makeScope,
  numberRequest,
  refuseForeignForms,
} from "./steps.ts";
import { siteStylesheet } from "./site-stylesheet.ts";
import type { WebEnv } from "./web-env.ts";

/** A face answers a request whose scope is known; undefined: not mine. */
export type Face = (request: Request, scope: RequestScope, nonce: string) => Promise<Response | undefined>;

export interface AppSources {
  readonly cell: Cell;
  readonly log: Log;
  readonly origins: OriginRules;
  /** The county of `localhost` and addresses when there are several. */
  readonly defaultCounty: string | undefined;
  readonly health: HealthSources;
  readonly readActor: ActorReader;
  /** Shared with the raw handler of kept pages. */
  readonly limits: RequestLimits;
  /** Answers phones and stations; it knows them by their tokens and has limits of its own. */
  readonly sync?: SyncFace;
  /** In the order they are asked. */
  readonly faces: readonly Face[];
}

/** One request from top to bottom; each step is a function of its own in steps.ts. */
export function createApp(sources: AppSources): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.route("/", healthRoutes(sources.health));
  app.use(numberRequest(sources));
  app.use(addSecurityHeaders(sources));
  // Also for the page that says that no county has the host.
  app.get("/assets/:name", siteStylesheet);
  app.use(findCounty(sources));
  app.use(knowCaller(sources));
  if (sources.sync !== undefined) app.all("/sync/*", answerDevices(sources.sync, sources));
  app.use(limitAddress(sources));
  app.use(limitBody);
  app.use(refuseForeignForms);
  app.use(findActor(sources));
  app.use(limitAccount(sources));
  app.use(makeScope(sources));
  app.use(compress());
  for (const face of sources.faces) {
    app.use(async (c, next) => (await face(c.req.raw, c.var.scope, c.var.nonce)) ?? next());
  }
  app.notFound((c) => answerError(c, platformError("page.not-found"), sources.log));
  app.onError((error, c) => answerError(c, error, sources.log));
  return app;
}
