import { answerSite } from "./answer-site.ts";
import type { Face } from "./app.ts";
import type { KeptPages } from "./kept-pages.ts";

/** The public site where `site-handler.ts` has let a request pass: addresses that are no page, and what failed there. */
export function siteFace(pages: KeptPages): Face {
  return async ({ method, url, headers }, scope) => {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const { pathname, search } = new URL(url);
    const { status, head, body } = await answerSite(pages, scope, {
      method,
      address: scope.origin + pathname + search,
      acceptEncoding: headers.get("accept-encoding") ?? undefined,
      ifNoneMatch: headers.get("if-none-match") ?? undefined,
    });
    return new Response(body && new Uint8Array(body), { status, headers: pairs(head) });
  };
}

/** Name, value, name, value … as pairs. */
function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] as [string, string]] : []));
}
