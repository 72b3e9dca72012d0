import { randomBytes, randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { localDay } from "#src/platform/clock/clock.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { SyncFace } from "../sync/sync-face.ts";
import type { AppSources } from "./app.ts";
import { clientAddress, socketAddress } from "./client-address.ts";
import { findCountyOf, hostSettings } from "./county-from-host.ts";
import { checkOrigin } from "./origin-check.ts";
import { askedAddress, isSecure, publicOrigin } from "./public-origin.ts";
import { requestLanguage } from "./request-language.ts";
import { commonHeaders, deskPolicy, deviceHeaders, siteHeaders } from "./security-headers.ts";
import type { WebEnv } from "./web-env.ts";

type Step = MiddlewareHandler<WebEnv>;

/**
 * Gives the request its number and writes its one line: method, path without query, status and time; no person.
 * Readers of the site are counted and not written down, unless something went wrong.
 */
export function numberRequest({ log, health }: AppSources): Step {
  return async (c, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    c.set("requestId", requestId);
    await next();
    const took = performance.now() - started;
    c.res.headers.set("x-request-id", requestId);
    const face = faceOf(c.req.path);
    health.metrics.answered(face, c.res.status, took / 1000);
    log[face === "site" && c.res.status < 400 ? "debug" : "info"]({
      requestId,
      county: c.var.county?.code,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(took),
    });
  };
}

function faceOf(path: string): string {
  const first = path.split("/")[1] ?? "";
  return ["desk", "api", "xapi", "sync", "m", "me"].includes(first) ? first : "site";
}

/** @throws AppError county.unknown */
export function findCounty({ cell, defaultCounty, origins }: AppSources): Step {
  const settings = hostSettings(origins.origin, defaultCounty);
  return async (c, next) => {
    const { host } = new URL(publicOrigin(askedAddress(c.req.raw), origins));
    const county = await findCountyOf(host, cell, settings);
    c.set("language", requestLanguage(c.req.raw, county));
    if (county === undefined) throw platformError("county.unknown");
    c.set("county", county);
    await next();
  };
}

/** The site runs no script; the desk runs those of this answer. */
export function addSecurityHeaders({ origins }: AppSources): Step {
  const common = commonHeaders(isSecure(origins));
  const ofSite = siteHeaders(isSecure(origins));
  const ofDevices = deviceHeaders(isSecure(origins));
  return async (c, next) => {
    const isDesk = c.req.path.startsWith("/desk");
    const nonce = isDesk ? randomBytes(16).toString("base64") : "";
    c.set("nonce", nonce);
    await next();
    const ofPages = isDesk ? { ...common, "content-security-policy": deskPolicy(nonce) } : ofSite;
    const wanted = c.req.path.startsWith("/sync/") ? ofDevices : ofPages;
    const own = c.res.headers.get("content-security-policy");
    for (const [name, value] of Object.entries(wanted)) c.res.headers.set(name, value);
    if (own !== null) c.res.headers.set("content-security-policy", own);
  };
}

export function knowCaller({ origins }: AppSources): Step {
  return async (c, next) => {
    const headers = c.req.raw.headers;
    const address = clientAddress(socketAddress(c), headers.get("x-forwarded-for"), origins.trustProxy);
    c.set("caller", { origin: publicOrigin(askedAddress(c.req.raw), origins), headers, address });
    await next();
  };
}

/** Devices: no session, no forms; what they send is limited call by call. */
export function answerDevices(sync: SyncFace, { readActor }: AppSources): Step {
  return (c) => {
    const { county, caller } = c.var;
    return sync(c.req.raw, { county, caller, readActor: () => readActor(caller, county) });
  };
}

/** Before the session is looked up, which costs a query. @throws AppError request.too-many */
export function limitAddress({ limits }: AppSources): Step {
  return async (c, next) => {
    refuseAfter(limits.ofAddress(c.var.caller.address));
    await next();
  };
}

/** A form of text. */
const limitForm = limitTo(2_000_000);

/** A form with files. */
const limitUpload = limitTo(20_000_000);

function limitTo(maxSize: number): Step {
  const limit = `${maxSize / 1_000_000} MB`;
  return bodyLimit({
    maxSize,
    onError: () => {
      throw platformError("request.too-large", { limit });
    },
  });
}

/** @throws AppError request.too-large */
export const limitBody: Step = (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const multipart = c.req.header("content-type")?.startsWith("multipart/") === true;
  return (multipart ? limitUpload : limitForm)(c, next);
};

/** @throws AppError request.foreign-origin */
export const refuseForeignForms: Step = async (c, next) => {
  checkOrigin(c.req.raw, c.var.caller.origin);
  await next();
};

export function findActor({ readActor }: AppSources): Step {
  return async (c, next) => {
    c.set("actor", await readActor(c.var.caller, c.var.county));
    await next();
  };
}

/** @throws AppError request.too-many */
export function limitAccount({ limits }: AppSources): Step {
  return async (c, next) => {
    const { actor } = c.var;
    if (actor.kind === "person") refuseAfter(limits.ofPerson(actor.personId));
    await next();
  };
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw platformError("request.too-many", { seconds });
}

export function makeScope({ cell }: AppSources): Step {
  return async (c, next) => {
    const { requestId, caller, county, actor, language } = c.var;
    const today = localDay(cell.clock.now(), county.timeZone);
    c.set("scope", { requestId, origin: caller.origin, caller, cell, county, actor, language, today });
    await next();
  };
}
