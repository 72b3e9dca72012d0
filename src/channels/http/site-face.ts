import { pageAddress } from "#src/platform/pages/serve-cached.ts";
import { siteResponse } from "../site/routes.ts";
import type { Face } from "./app.ts";
import type { KeptPages } from "./kept-pages.ts";

/** The public site; what it makes is kept for the next reader where its address allows that. */
export function siteFace({ cache }: KeptPages): Face {
  return async (request, scope) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const url = new URL(request.url);
    const dropsBefore = cache.drops;
    const { kept, ...page } = await siteResponse(scope, url);
    const askedDirectly = !request.headers.has("x-forwarded-host");
    if (kept && askedDirectly) {
      cache.keep(pageAddress(url.host, url.pathname + url.search), scope.county.code, page, dropsBefore);
    }
    return new Response(page.body, {
      status: page.status,
      headers: { "content-type": page.contentType, "cache-control": "no-cache", ...page.headers },
    });
  };
}
