import { countyName } from "#src/platform/db/county.ts";
import { renderPage } from "../site/render-page.ts";
import type { Face } from "./app.ts";
import { ElsewherePage } from "./elsewhere-page.tsx";

const onlyOfTheHub = /^\/(?:desk|m|me|api|xapi)(?:\/|$)/;

/** On a public edge: what only the hub has is not here, and where the hub is known, a link leads there. */
export function elsewhereFace(hubOrigin: string | undefined): Face {
  return async (request, { county, language }) => {
    const { pathname, search } = new URL(request.url);
    if (!onlyOfTheHub.test(pathname)) return undefined;
    const href = hubOrigin === undefined ? undefined : `${hubOrigin}${pathname}${search}`;
    const name = countyName(county, language);
    return new Response(renderPage(ElsewherePage({ language, county: name, href })), {
      status: 404,
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    });
  };
}
