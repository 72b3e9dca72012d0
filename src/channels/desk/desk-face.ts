import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createRequestHandler, RouterContextProvider } from "react-router";
import * as build from "virtual:react-router/server-build";
import {
  type DeskProvider,
  type DeskScope,
  deskContext,
  type RequestScope,
} from "#src/platform/access/request-context.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import type { Log } from "#src/platform/log/log.ts";
import type { Face } from "../http/app.ts";
import { cookieOf } from "../http/request-language.ts";
import { readAsOf } from "./as-of.ts";
import { setDeskLog } from "./desk-log.ts";
import { changeDisplay, viewCookie } from "./display.ts";
import { keepTyped } from "./keep-typed.tsx";
import { nonceContext } from "./nonce.ts";

const yearSeconds = 31_536_000;

/** Everything under /desk: its files, the display settings, and the screens by React Router. */
export function deskFace(log: Log, provide: DeskProvider): Face {
  const files = deskFiles();
  const screens = createRequestHandler(build, "production");
  const answer = async (request: Request, scope: RequestScope, nonce: string): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/desk/assets/")) return files.fetch(request);
    if (pathname === "/desk/display" && request.method === "POST") return changeDisplay(request, scope);
    const kept = await keepTyped(request, scope);
    if (kept !== undefined) return kept;
    const context = deskRequest(request, scope, nonce, log);
    provide(context);
    return screens(await atPublicAddress(request, scope.origin), context);
  };
  return async (request, scope, nonce) => {
    const { pathname } = new URL(request.url);
    return pathname === "/desk" || pathname.startsWith("/desk/") ? answer(request, scope, nonce) : undefined;
  };
}

function deskRequest(request: Request, scope: RequestScope, nonce: string, log: Log): RouterContextProvider {
  const context = new RouterContextProvider();
  const asOf = readAsOf(new URL(request.url).searchParams, scope.today, scope.county.timeZone);
  const desk: DeskScope = {
    ...scope,
    asOf,
    writable: asOf.on === scope.today && asOf.knownAt === null,
    elder: cookieOf(request, viewCookie) === "elder",
  };
  context.set(deskContext, desk);
  context.set(nonceContext, nonce);
  setDeskLog(context, log);
  return context;
}

/** React Router compares a form's origin with the request's address, which behind a proxy is another. */
async function atPublicAddress(request: Request, origin: string): Promise<Request> {
  const url = new URL(request.url);
  return url.origin === origin ? request : new Request(origin + url.pathname + url.search, request);
}

/** Scripts and styles, compressed when they were built; their names change with their content. */
function deskFiles(): Hono {
  const app = new Hono();
  app.use(
    serveStatic({
      root: join(projectRoot, "build", "client"),
      rewriteRequestPath: (path) => path.replace(/^\/desk/, ""),
      precompressed: true,
      onFound: (_path, c) => c.header("cache-control", `public, max-age=${yearSeconds}, immutable`),
    }),
  );
  return app;
}
