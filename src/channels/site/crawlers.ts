import { plainHref, sitemapPath, type SitePath } from "./paths.ts";
import type { Reading, Script } from "./reading.ts";
import { xmlElement, xmlText } from "./xml.ts";

/** The protocol's bound (sitemaps.org). */
export const entriesPerSitemap = 50_000;

export interface SitemapEntry {
  readonly path: SitePath;
  /** YYYY-MM-DD */
  readonly changedOn?: string;
}

const sitemapNames = "http://www.sitemaps.org/schemas/sitemap/0.9";
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function plainReading(language: Script, defaultScript: Script): Reading {
  return { language, defaultScript, view: "standard", size: "normal" };
}

function sitemapEntry(origin: string, defaultScript: Script, { path, changedOn }: SitemapEntry): string {
  const address = (script: Script) => origin + plainHref(plainReading(script, defaultScript), path);
  const scripts = ["zh-Hans", "zh-Hant"] as const;
  return xmlElement(
    "url",
    {},
    [
      xmlElement("loc", {}, xmlText(address(defaultScript))),
      changedOn ? xmlElement("lastmod", {}, xmlText(changedOn)) : "",
      ...scripts.map((script) =>
        xmlElement("xhtml:link", { rel: "alternate", hreflang: script, href: address(script) }),
      ),
    ].join(""),
  );
}

/** At most `entriesPerSitemap` entries; a site with more is written as `sitemapIndex` over several. */
export function sitemap(origin: string, defaultScript: Script, entries: readonly SitemapEntry[]): string {
  if (entries.length > entriesPerSitemap) throw new RangeError(`${entries.length} entries in one sitemap`);
  const attributes = { xmlns: sitemapNames, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" };
  const content = entries.map((entry) => sitemapEntry(origin, defaultScript, entry)).join("");
  return `${declaration}${xmlElement("urlset", attributes, content)}\n`;
}

export function sitemapIndex(origin: string, defaultScript: Script, sitemaps: number): string {
  const reading = plainReading(defaultScript, defaultScript);
  const content = Array.from({ length: sitemaps }, (_, at) =>
    xmlElement(
      "sitemap",
      {},
      xmlElement("loc", {}, xmlText(origin + plainHref(reading, sitemapPath(at + 1)))),
    ),
  );
  return `${declaration}${xmlElement("sitemapindex", { xmlns: sitemapNames }, content.join(""))}\n`;
}

const notForCrawlers = [
  "/desk",
  "/m/",
  "/api/",
  "/me$",
  "/me/",
  "/search",
  "/hans/search",
  "/hant/search",
  "/en/search",
];

export function robots(origin: string): string {
  const lines = ["User-agent: *", ...notForCrawlers.map((start) => `Disallow: ${start}`)];
  return `${lines.join("\n")}\n\nSitemap: ${origin}${sitemapPath().pathname}\n`;
}
