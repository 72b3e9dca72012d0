import { ErrorPage } from "./error-page.tsx";
import { errorPages, type FramedErrorKind } from "./error-words.ts";
import { renderPage } from "./render-page.ts";
import { frameOf, type RouteAnswer, type SiteRequest } from "./site-request.ts";

/** An error as a page of the county's site. It is never kept: anyone can make up addresses. */
export async function errorAnswer(
  request: Pick<SiteRequest, "ctx" | "origin" | "reading" | "path">,
  kind: FramedErrorKind,
): Promise<RouteAnswer> {
  const frame = await frameOf(request);
  return {
    status: errorPages[kind].status,
    contentType: "text/html; charset=utf-8",
    headers: {},
    body: renderPage(<ErrorPage frame={frame} path={request.path} kind={kind} />),
    tags: [],
    kept: false,
  };
}
