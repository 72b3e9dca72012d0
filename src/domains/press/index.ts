import "./tables.ts";

export { pressDomain } from "./domain.ts";
export { pageTags } from "./page-tags.ts";
export { correctArticle, restoreArticle } from "./actions/correct-article.ts";
export { createArticle, type SavedArticle } from "./actions/create-article.ts";
export { defineColumn } from "./actions/define-column.ts";
export { publishArticle } from "./actions/publish-article.ts";
export { saveArticle } from "./actions/save-article.ts";
export { withdrawArticle } from "./actions/withdraw-article.ts";
export { columnArticles } from "./reads/column-articles.ts";
export { feedItems } from "./reads/feed-items.ts";
export { home } from "./reads/home.ts";
export { publishedArticle } from "./reads/published-article.ts";
export { searchPublished } from "./reads/search-published.ts";
export { searchWords } from "./reads/search-words.ts";
export { siteFrame } from "./reads/site-frame.ts";
export { countPublished, sitemapEntries } from "./reads/sitemap-entries.ts";
export { withdrawnArticle } from "./reads/withdrawn-article.ts";
