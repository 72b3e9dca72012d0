import type { Language } from "#src/platform/i18n/language.ts";
import { sizes, views, type Reading, type Script } from "./reading.ts";

/**
 * A page of the site, whoever reads it. Not a string, so that no link is written without `siteHref`, which adds
 * the script, the view and the size.
 */
export interface SitePath {
  readonly pathname: string;
  readonly query?: Readonly<Record<string, string>>;
}

const prefixes = { "zh-Hans": "/hans", "zh-Hant": "/hant", en: "/en" } as const;

/** Half of a surrogate pair, which a hostile address may hold, cannot be encoded. */
function segment(slug: string): string {
  return encodeURIComponent(slug.toWellFormed());
}

function pageQuery(page: number): Readonly<Record<string, string>> {
  return page > 1 ? { page: String(page) } : {};
}

export const homePath: SitePath = { pathname: "/" };
export const aboutPath: SitePath = { pathname: "/about" };
export const siteMapPath: SitePath = { pathname: "/sitemap" };
export const subscribePath: SitePath = { pathname: "/subscribe" };
export const atomFeedPath: SitePath = { pathname: "/feed.atom" };
export const jsonFeedPath: SitePath = { pathname: "/feed.json" };
export const robotsPath: SitePath = { pathname: "/robots.txt" };
export const manifestPath: SitePath = { pathname: "/manifest.webmanifest" };
export const iconPath: SitePath = { pathname: "/icon.svg" };

export function articlePath(slug: string): SitePath {
  return { pathname: `/news/${segment(slug)}` };
}

/** `page` counts from 1. */
export function columnPath(slug: string, page = 1): SitePath {
  return { pathname: `/columns/${segment(slug)}`, query: pageQuery(page) };
}

/** `page` counts from 1. */
export function searchPath(query = "", page = 1): SitePath {
  return { pathname: "/search", query: { ...(query && { q: query }), ...pageQuery(page) } };
}

/** The form for reporting an error on the page at `page`, a path of the site. */
export function reportPath(page?: string): SitePath {
  return { pathname: "/report", query: page === undefined ? {} : { page } };
}

export function thanksPath(page?: string): SitePath {
  return { pathname: "/report/thanks", query: page === undefined ? {} : { page } };
}

/** Without a page the whole, or the index where the site has more addresses than one sitemap may hold. */
export function sitemapPath(page?: number): SitePath {
  return { pathname: "/sitemap.xml", query: page === undefined ? {} : { page: String(page) } };
}

/** What a link or a form adds to keep the view and the size. */
export function readingQuery({ view, size }: Reading): Readonly<Record<string, string>> {
  return { ...(view !== "standard" && { view }), ...(size !== "normal" && { size }) };
}

function prefixOf(reading: Reading): string {
  return reading.language === reading.defaultScript ? "" : prefixes[reading.language];
}

function written(prefix: string, path: SitePath, query: Readonly<Record<string, string>>): string {
  const wanted = { ...path.query, ...query };
  // Most links want nothing, and a page has many.
  if (Object.keys(wanted).length === 0) return prefix + path.pathname;
  return `${prefix}${path.pathname}?${new URLSearchParams(wanted).toString()}`;
}

/** The address of a page for this reader. */
export function siteHref(reading: Reading, path: SitePath): string {
  return written(prefixOf(reading), path, readingQuery(reading));
}

/** The one address of a page in the script or interface of the reading, in the ordinary view. */
export function plainHref(reading: Reading, path: SitePath): string {
  return written(prefixOf(reading), path, {});
}

export interface SiteAddress {
  readonly reading: Reading;
  readonly path: SitePath;
}

/** The address in one language, said in it also where it is the county's own: no county need be known. */
export function hrefIn(language: Language, { reading, path }: SiteAddress): string {
  return written(prefixes[language], path, readingQuery(reading));
}

function oneOf<const T extends string>(allowed: readonly T[], fallback: T, given: string | null): T {
  return allowed.find((value) => value === given) ?? fallback;
}

/** One slash at the head: with two a browser would take what follows for a host. */
function ownPathname(pathname: string): string {
  return pathname.replace(/^\/+/, "/");
}

/** The inverse of `siteHref`: what a request asks for. An unknown view or size counts as the ordinary one. */
export function readAddress(url: URL, defaultScript: Script): SiteAddress {
  const parts = /^\/(hans|hant|en)(\/.*)?$/.exec(url.pathname);
  const languages = { hans: "zh-Hans", hant: "zh-Hant", en: "en" } as const;
  const language = parts ? languages[parts[1] as keyof typeof languages] : defaultScript;
  const { view, size, ...query } = Object.fromEntries(url.searchParams);
  return {
    reading: {
      language,
      defaultScript,
      view: oneOf(views, "standard", view ?? null),
      size: oneOf(sizes, "normal", size ?? null),
    },
    path: { pathname: ownPathname(parts ? (parts[2] ?? "/") : url.pathname), query },
  };
}
