import { searchWords } from "#src/domains/press/index.ts";
import { cleanText } from "#src/domains/press/model/clean-text.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { endOfLocalDay } from "#src/platform/clock/clock.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import {
  atomRoute,
  iconRoute,
  jsonFeedRoute,
  manifestRoute,
  robotsRoute,
  sitemapRoute,
} from "./machine-routes.ts";
import { errorAnswer } from "./error-answer.tsx";
import {
  aboutRoute,
  articleRoute,
  columnRoute,
  homeRoute,
  searchRoute,
  siteMapRoute,
  subscribeRoute,
} from "./page-routes.tsx";
import { readAddress, type SiteAddress } from "./paths.ts";
import { scriptOf } from "./reading.ts";
import type { SiteAnswer, SiteRoute } from "./site-request.ts";

interface RouteEntry {
  /** Of the path without the script's prefix; what it catches is one path segment. */
  readonly pattern: RegExp;
  readonly route: SiteRoute;
  /** Query names that belong to the page, apart from the reader's view and size. */
  readonly query?: readonly string[];
}

/** The public site, from top to bottom. `/hans/…`, `/hant/…` and `/en/…` lead to the same routes. */
const routes: readonly RouteEntry[] = [
  { pattern: /^\/$/, route: homeRoute },
  { pattern: /^\/news\/([a-z0-9-]{1,80})$/, route: articleRoute },
  { pattern: /^\/columns\/([a-z0-9-]{1,80})$/, route: columnRoute, query: ["page"] },
  { pattern: /^\/search$/, route: searchRoute, query: ["q", "page"] },
  { pattern: /^\/about$/, route: aboutRoute },
  { pattern: /^\/sitemap$/, route: siteMapRoute },
  { pattern: /^\/subscribe$/, route: subscribeRoute },
  { pattern: /^\/feed\.atom$/, route: atomRoute },
  { pattern: /^\/feed\.json$/, route: jsonFeedRoute },
  { pattern: /^\/sitemap\.xml$/, route: sitemapRoute, query: ["page"] },
  { pattern: /^\/robots\.txt$/, route: robotsRoute },
  { pattern: /^\/manifest\.webmanifest$/, route: manifestRoute },
  { pattern: /^\/icon\.svg$/, route: iconRoute },
];

/** Whether a path, as it stands in a request, leads to one of them. */
export function isSitePage(pathname: string): boolean {
  const bare = pathname.replace(/^\/(?:hans|hant|en)(?=\/|$)/, "");
  return routes.some(({ pattern }) => pattern.test(bare === "" ? "/" : bare));
}

/** As much of a search as is looked at; the form's own bound. */
const longestQuery = 100;

export interface SiteSources {
  readonly cell: Cell;
  readonly county: County;
  /** Scheme and host as the reader sees them, no slash at the end. */
  readonly origin: string;
}

/**
 * Answers a GET of the public site, whoever asks: always as a visitor, so that what is kept is for everyone. Every page
 * shows the county's date or lists what expires at midnight.
 */
export async function siteResponse({ cell, county, origin }: SiteSources, url: URL): Promise<SiteAnswer> {
  const address = readAddress(url, county.defaultScript);
  const { reading, path } = address;
  const found = routes.find(({ pattern }) => pattern.test(path.pathname));
  const typed = cleanText(path.query?.["q"] ?? "").slice(0, longestQuery);
  const words = found?.route === searchRoute ? await searchWords(typed) : [];
  return withCounty(cell, county, visitor, async (ctx) => {
    const caught = found?.pattern.exec(path.pathname)?.[1] ?? "";
    const request = { ctx, origin, reading, script: scriptOf(reading), path, caught, typed, words };
    const goodUntil = endOfToday(ctx);
    const answer = (await found?.route(request)) ?? "not-found";
    if (answer === "not-found") return { ...(await errorAnswer(request, "not-found")), goodUntil };
    return { ...answer, goodUntil, kept: answer.kept && isOneOfItsKind(url, address, found?.query ?? []) };
  });
}

/** When a day ends is found by trying; a process asks for the same day thousands of times. */
const ends = new Map<string, { readonly day: string; readonly at: number }>();

function endOfToday({ county, now, today }: ReadContext): number {
  const known = ends.get(county.timeZone);
  if (known?.day === today) return known.at;
  const at = endOfLocalDay(now, county.timeZone).getTime();
  ends.set(county.timeZone, { day: today, at });
  return at;
}

/** True when nothing is strange or written another way: else one page would be kept under addresses without end. */
function isOneOfItsKind(url: URL, { reading, path }: SiteAddress, names: readonly string[]): boolean {
  const { view, size } = reading;
  const { q, page } = path.query ?? {};
  if (url.pathname.includes("//") || q !== undefined || !/^([1-9]\d{0,5})?$/.test(page ?? "")) return false;
  const wanted = new URLSearchParams();
  for (const name of names) if (path.query?.[name]) wanted.set(name, path.query[name]);
  if (view !== "standard") wanted.set("view", view);
  if (size !== "normal") wanted.set("size", size);
  const search = wanted.toString();
  return url.search === (search === "" ? "" : `?${search}`);
}
