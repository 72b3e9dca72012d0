import { countPublished, feedItems, pageTags, siteFrame, sitemapEntries } from "#src/domains/press/index.ts";
import { articleBody } from "./article-body.ts";
import { entriesPerSitemap, robots, sitemap, sitemapIndex, type SitemapEntry } from "./crawlers.ts";
import { atomFeed, jsonFeed, type SiteFeed } from "./feed.ts";
import { typographicIcon, webManifest } from "./manifest.ts";
import { articlePath, columnPath, homePath } from "./paths.ts";
import type { RouteAnswer, SiteRequest, SiteRoute } from "./site-request.ts";
import type { SiteCounty } from "./views.ts";

function file(contentType: string, body: string, tags: readonly string[] = []): RouteAnswer {
  return { status: 200, contentType: `${contentType}; charset=utf-8`, headers: {}, body, tags, kept: true };
}

function countyOf({ ctx }: SiteRequest): SiteCounty {
  const { name, defaultScript } = ctx.county;
  return { name: { ...name, en: name[defaultScript] }, defaultScript };
}

/** Of a site without articles the feed has never changed; it needs a date all the same. */
const beforeTheFirst = "2000-01-01T00:00:00Z";

async function feedOf(request: SiteRequest): Promise<SiteFeed> {
  const articles = await feedItems(request.ctx, request.script);
  const changes = articles.map((article) => article.updatedAt).toSorted();
  return {
    county: countyOf(request),
    origin: request.origin,
    reading: request.reading,
    updatedAt: changes.at(-1) ?? beforeTheFirst,
    items: articles.map(({ document, ...rest }) => ({
      ...rest,
      contentHtml: articleBody(document),
      ...(document.byline !== undefined && { author: document.byline }),
    })),
  };
}

export const atomRoute: SiteRoute = async (request) =>
  file("application/atom+xml", atomFeed(await feedOf(request)), [pageTags.lists]);

export const jsonFeedRoute: SiteRoute = async (request) =>
  file("application/feed+json", jsonFeed(await feedOf(request)), [pageTags.lists]);

/** Whole while it fits into one file, else the index, and its parts by `?page=`. */
export const sitemapRoute: SiteRoute = async (request) => {
  const { ctx, origin, path } = request;
  const { defaultScript } = ctx.county;
  const asked = path.query?.["page"];
  const parts = Math.max(1, Math.ceil((await countPublished(ctx)) / articlesPerPart));
  if (asked === undefined && parts > 1)
    return file("application/xml", sitemapIndex(origin, defaultScript, parts), tagsOfMap);
  const part = Number(asked ?? "1");
  if (!Number.isInteger(part) || part < 1 || part > parts) return "not-found";
  const articles = await sitemapEntries(ctx, articlesPerPart, (part - 1) * articlesPerPart);
  const entries = [
    ...(part === 1 ? await fixedEntries(request) : []),
    ...articles.map(({ slug, changedOn }) => ({ path: articlePath(slug), changedOn })),
  ];
  return file("application/xml", sitemap(origin, defaultScript, entries), tagsOfMap);
};

const tagsOfMap = [pageTags.lists, pageTags.frame];

/** Room is left in the first part for the home page and the columns. */
const articlesPerPart = entriesPerSitemap - 1_000;

async function fixedEntries({ ctx, script }: SiteRequest): Promise<SitemapEntry[]> {
  const { columns } = await siteFrame(ctx, script);
  return [{ path: homePath }, ...columns.map((column) => ({ path: columnPath(column.slug) }))];
}

export const robotsRoute: SiteRoute = async ({ origin }) => file("text/plain", robots(origin));

export const manifestRoute: SiteRoute = async (request) =>
  file("application/manifest+json", webManifest(countyOf(request)));

export const iconRoute: SiteRoute = async (request) =>
  file("image/svg+xml", typographicIcon(countyOf(request)));
