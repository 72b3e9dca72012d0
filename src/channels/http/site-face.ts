import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptedCoding } from "#src/platform/pages/accepted-coding.ts";
import type { CachedPage } from "#src/platform/pages/cached-page.ts";
import { coded, hasAlready } from "#src/platform/pages/serve-cached.ts";
import { siteResponse } from "../site/routes.ts";
import type { SiteAnswer } from "../site/site-request.ts";
import type { Face } from "./app.ts";
import type { KeptPages } from "./kept-pages.ts";

/** The public site; what it makes is kept for the next reader where its address allows that. */
export function siteFace({ cache, views, isOwn }: KeptPages): Face {
  return async (request, scope) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { pathname, search } = new URL(request.url);
    const address = scope.origin + pathname + search;
    const dropsBefore = cache.drops;
    const page = await siteResponse(scope, new URL(address));
    if (request.method === "GET" && page.view !== undefined) views.add(scope.county.code, page.view);
    const mayKeep = page.kept && (await isOwn(scope.origin));
    const ready = mayKeep ? cache.keep(address, scope.county.code, page, dropsBefore) : undefined;
    return ready === undefined ? answerOnce(page, request) : answerReady(ready, request);
  };
}

/** The first reader gets what later ones get. */
function answerReady(page: CachedPage, { headers }: Request): Response {
  if (hasAlready(headers.get("if-none-match"), page.etag)) {
    return new Response(null, { status: 304, headers: pairs(page.unchangedHead) });
  }
  const { head, body } = coded(page, headers.get("accept-encoding") ?? undefined);
  return new Response(new Uint8Array(body), { status: page.status, headers: pairs(head) });
}

/** Name, value, name, value … as pairs. */
function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] as [string, string]] : []));
}

const compress = promisify(gzip);

/** Good for one answer, so compressed lightly. */
async function answerOnce(page: SiteAnswer, request: Request): Promise<Response> {
  const zipped = acceptedCoding(request.headers.get("accept-encoding") ?? undefined) !== "identity";
  const headers = {
    "content-type": page.contentType,
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...page.headers,
    ...(zipped && { "content-encoding": "gzip" }),
  };
  const body = zipped ? new Uint8Array(await compress(page.body, { level: 4 })) : page.body;
  return new Response(body, { status: page.status, headers });
}
