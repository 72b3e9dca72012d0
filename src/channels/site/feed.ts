import type { SafeHtml } from "#src/ui/safe-html.tsx";
import { articlePath, atomFeedPath, homePath, jsonFeedPath, plainHref } from "./paths.ts";
import { scriptOf, type Reading } from "./reading.ts";
import { siteName } from "./site-name.ts";
import type { SiteCounty } from "./views.ts";
import { xmlElement, xmlText } from "./xml.ts";

export interface FeedItem {
  /** The article's uuid: it stays when title and address change. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly column: string;
  readonly summary?: string;
  readonly contentHtml?: SafeHtml;
  /** Named author; where there is none the site stands for it. */
  readonly author?: string;
  /** Instants, ISO 8601 with offset or Z. */
  readonly publishedAt: string;
  readonly updatedAt: string;
}

export interface SiteFeed {
  readonly county: SiteCounty;
  readonly origin: string;
  readonly reading: Reading;
  /** When the feed last changed: of an empty feed, the opening of the site. */
  readonly updatedAt: string;
  /** Newest first; withdrawn articles are not in it. */
  readonly items: readonly FeedItem[];
}

function addresses({ origin, reading }: SiteFeed) {
  const plain = (path: Parameters<typeof plainHref>[1]) => origin + plainHref(reading, path);
  return {
    home: plain(homePath),
    atom: plain(atomFeedPath),
    json: plain(jsonFeedPath),
    article: (slug: string) => plain(articlePath(slug)),
  };
}

function atomEntry(item: FeedItem, address: string): string {
  const { id, title, column, summary, contentHtml, author, publishedAt, updatedAt } = item;
  return xmlElement(
    "entry",
    {},
    [
      xmlElement("id", {}, xmlText(`urn:uuid:${id}`)),
      xmlElement("title", {}, xmlText(title)),
      xmlElement("link", { href: address }),
      xmlElement("published", {}, xmlText(publishedAt)),
      xmlElement("updated", {}, xmlText(updatedAt)),
      xmlElement("category", { term: column }),
      author ? xmlElement("author", {}, xmlElement("name", {}, xmlText(author))) : "",
      summary ? xmlElement("summary", {}, xmlText(summary)) : "",
      contentHtml ? xmlElement("content", { type: "html" }, xmlText(contentHtml)) : "",
    ].join(""),
  );
}

/** Atom (RFC 4287), served as application/atom+xml. */
export function atomFeed(feed: SiteFeed): string {
  const { home, atom, article } = addresses(feed);
  const name = siteName(feed.county, scriptOf(feed.reading));
  const head = [
    xmlElement("id", {}, xmlText(atom)),
    xmlElement("title", {}, xmlText(name)),
    xmlElement("updated", {}, xmlText(feed.updatedAt)),
    xmlElement("link", { rel: "self", type: "application/atom+xml", href: atom }),
    xmlElement("link", { rel: "alternate", type: "text/html", href: home }),
    xmlElement("author", {}, xmlElement("name", {}, xmlText(name))),
  ];
  const entries = feed.items.map((item) => atomEntry(item, article(item.slug)));
  const attributes = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": scriptOf(feed.reading) };
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement("feed", attributes, [...head, ...entries].join(""))}\n`;
}

/** JSON Feed 1.1 (jsonfeed.org), served as application/feed+json. */
export function jsonFeed(feed: SiteFeed): string {
  const { home, json, article } = addresses(feed);
  const items = feed.items.map(
    ({ id, slug, title, column, summary, contentHtml, author, publishedAt, updatedAt }) => ({
      id: `urn:uuid:${id}`,
      url: article(slug),
      title,
      ...(contentHtml ? { content_html: contentHtml } : { content_text: summary ?? title }),
      summary,
      date_published: publishedAt,
      date_modified: updatedAt,
      authors: author ? [{ name: author }] : undefined,
      tags: [column],
    }),
  );
  const name = siteName(feed.county, scriptOf(feed.reading));
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: name,
    home_page_url: home,
    feed_url: json,
    language: scriptOf(feed.reading),
    authors: [{ name }],
    items,
  });
}
