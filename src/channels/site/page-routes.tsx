import type { ReactElement } from "react";
import {
  columnArticles,
  home,
  newestByColumn,
  pageTags,
  publishedArticle,
  searchPublished,
  withdrawnArticle,
} from "#src/domains/press/index.ts";
import { AboutPage } from "./about-page.tsx";
import { articleBody } from "./article-body.ts";
import { ArticlePage } from "./article-page.tsx";
import { ColumnPage } from "./column-page.tsx";
import { HomePage } from "./home-page.tsx";
import { renderPage } from "./render-page.ts";
import { SearchPage } from "./search-page.tsx";
import { frameOf, pageNumber, type RouteAnswer, type SiteRoute } from "./site-request.ts";
import { SiteMapPage } from "./site-map-page.tsx";
import { SubscribePage } from "./subscribe-page.tsx";
import { WithdrawnPage } from "./withdrawn-page.tsx";

function html(page: ReactElement, tags: readonly string[], status = 200, kept = true): RouteAnswer {
  const body = renderPage(page);
  return {
    status,
    contentType: "text/html; charset=utf-8",
    headers: {},
    body,
    tags: [pageTags.frame, ...tags],
    kept,
  };
}

export const homeRoute: SiteRoute = async (request) => {
  const frame = await frameOf(request);
  return html(<HomePage frame={frame} home={await home(request.ctx, request.script)} />, [pageTags.lists]);
};

export const aboutRoute: SiteRoute = async (request) =>
  html(<AboutPage frame={await frameOf(request)} />, []);

export const subscribeRoute: SiteRoute = async (request) =>
  html(<SubscribePage frame={await frameOf(request)} />, []);

export const siteMapRoute: SiteRoute = async (request) => {
  const frame = await frameOf(request);
  const columns = await newestByColumn(request.ctx, request.script);
  return html(<SiteMapPage frame={frame} columns={columns} />, [pageTags.lists]);
};

export const articleRoute: SiteRoute = async (request) => {
  const { ctx, script, caught: slug } = request;
  const [article, frame] = await Promise.all([publishedArticle(ctx, script, slug), frameOf(request)]);
  if (article === undefined) return withdrawnRoute(request);
  const { document, ...rest } = article;
  const view = { ...rest, bodyHtml: articleBody(document), continuations: [] };
  const tags = [pageTags.article(slug), pageTags.column(article.column.slug)];
  const page = html(<ArticlePage frame={frame} article={view} />, tags);
  return { ...page, view: { day: ctx.today, slug } };
};

const withdrawnRoute: SiteRoute = async (request) => {
  const { ctx, script, caught: slug } = request;
  const article = await withdrawnArticle(ctx, script, slug);
  if (article === undefined) return "not-found";
  return html(
    <WithdrawnPage frame={await frameOf(request)} article={article} />,
    [pageTags.article(slug)],
    410,
  );
};

export const columnRoute: SiteRoute = async (request) => {
  const { ctx, script, caught: slug } = request;
  const frame = await frameOf(request);
  const column = frame.columns.find((each) => each.slug === slug);
  if (column === undefined) return "not-found";
  const articles = await columnArticles(ctx, script, slug, pageNumber(request.path));
  if (articles.page > articles.pages) return "not-found";
  return html(<ColumnPage frame={frame} column={column} articles={articles} />, [pageTags.column(slug)]);
};

export const searchRoute: SiteRoute = async (request) => {
  const { ctx, script, typed, words, path } = request;
  const results = await searchPublished(ctx, script, words, pageNumber(path));
  if (results.page > results.pages) return "not-found";
  const search = { query: typed, results };
  const kept = typed === "";
  return html(<SearchPage frame={await frameOf(request)} search={search} />, [pageTags.lists], 200, kept);
};
