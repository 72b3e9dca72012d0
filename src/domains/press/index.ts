import "./tables.ts";

export { pressDomain } from "./domain.ts";
export { pageTags } from "./page-tags.ts";
export { pressActions } from "./actions/press-actions.ts";
export { columnArticles } from "./reads/column-articles.ts";
export { feedItems } from "./reads/feed-items.ts";
export { home } from "./reads/home.ts";
export { publishedArticle } from "./reads/published-article.ts";
export { searchPublished } from "./reads/search-published.ts";
export { siteFrame } from "./reads/site-frame.ts";
export { countPublished, sitemapEntries } from "./reads/sitemap-entries.ts";
export { withdrawnArticle } from "./reads/withdrawn-article.ts";
