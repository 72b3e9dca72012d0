import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptedCoding } from "#src/platform/pages/accepted-coding.ts";
import type { CachedPage } from "#src/platform/pages/cached-page.ts";
import { coded, hasAlready } from "#src/platform/pages/serve-cached.ts";
import { siteResponse, type SiteSources } from "../site/routes.ts";
import type { SiteAnswer } from "../site/site-request.ts";
import type { KeptPages } from "./kept-pages.ts";

/** What of a request decides how a page goes out. */
export interface SiteAsked {
  readonly method: string | undefined;
  /** Origin, path and query. */
  readonly address: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** An answer as the socket takes it. */
export interface WrittenAnswer {
  readonly status: number;
  /** Name, value, name, value …; with the site's security headers only where the page was kept. */
  readonly head: readonly string[];
  readonly body: Buffer | null;
}

/** Makes a page of the site anew, keeps it for the next reader where its address allows that, and counts the reading. */
export async function answerSite(
  { cache, views, isOwn }: KeptPages,
  sources: SiteSources,
  asked: SiteAsked,
): Promise<WrittenAnswer> {
  const dropsBefore = cache.drops;
  const page = await siteResponse(sources, new URL(asked.address));
  const code = sources.county.code;
  if (asked.method === "GET" && page.view !== undefined) views.add(code, page.view);
  const mayKeep = page.kept && (await isOwn(sources.origin));
  const ready = mayKeep ? cache.keep(asked.address, code, page, dropsBefore) : undefined;
  return ready === undefined ? answerOnce(page, asked) : answerReady(ready, asked);
}

/** The first reader gets what later ones get. */
function answerReady(page: CachedPage, { acceptEncoding, ifNoneMatch }: SiteAsked): WrittenAnswer {
  if (hasAlready(ifNoneMatch, page.etag)) return { status: 304, head: page.unchangedHead, body: null };
  const { head, body } = coded(page, acceptEncoding);
  return { status: page.status, head, body };
}

const compress = promisify(gzip);

/** Good for one answer, so compressed lightly. */
async function answerOnce(page: SiteAnswer, { acceptEncoding }: SiteAsked): Promise<WrittenAnswer> {
  const zipped = acceptedCoding(acceptEncoding) !== "identity";
  const head = ["content-type", page.contentType, "cache-control", "no-cache", "vary", "accept-encoding"];
  for (const [name, value] of Object.entries(page.headers)) head.push(name, value);
  if (zipped) head.push("content-encoding", "gzip");
  const plain = Buffer.from(page.body);
  return { status: page.status, head, body: zipped ? await compress(plain, { level: 4 }) : plain };
}
