import type { ReactElement } from "react";
import { words } from "#src/platform/i18n/language.ts";
import { trustHtml } from "#src/ui/safe-html.tsx";
import { AboutPage } from "./about-page.tsx";
import { ArticlePage } from "./article-page.tsx";
import { ColumnPage } from "./column-page.tsx";
import { BareErrorPage, ErrorPage } from "./error-page.tsx";
import { HomePage } from "./home-page.tsx";
import { articlePath, siteHref } from "./paths.ts";
import type { Reading } from "./reading.ts";
import { ReportPage, ReportThanksPage } from "./report-page.tsx";
import { SearchPage } from "./search-page.tsx";
import { SiteMapPage } from "./site-map-page.tsx";
import { SubscribePage } from "./subscribe-page.tsx";
import type { ArticleSummary, ArticleView, Picture, SiteCounty, SiteFrame } from "./views.ts";
import { WithdrawnPage } from "./withdrawn-page.tsx";

export const plainReading: Reading = {
  language: "zh-Hant",
  defaultScript: "zh-Hant",
  view: "standard",
  size: "normal",
};

const county: SiteCounty = { name: words("穗安县", "穗安縣", "Sui'an County"), defaultScript: "zh-Hant" };
const column = { slug: "news", name: "要聞" };
const footer = {
  organiser: "示例單位",
  contact: "示例電話",
  icp: "示例一",
  publicSecurity: "示例二",
  siteCode: "示例三",
  mistakes: { label: "找錯", href: "https://mistakes.example/" },
};
const picture: Picture = {
  src: "/files/1.webp",
  width: 1200,
  height: 800,
  alt: "傍晚的圖書室",
  caption: "門口的燈。",
};

const library: ArticleSummary = {
  slug: "library-lights",
  title: "柳塘村圖書室重新開門",
  column,
  publishedOn: "2010-11-05",
  source: "柳塘村黨支部",
  lead: "晚上七點到九點有人值班。",
};
const canal: ArticleSummary = {
  ...library,
  slug: "canal",
  title: "三個村聯手修通排灌渠",
  publishedOn: "2010-11-04",
};

const article: ArticleView = {
  ...library,
  kicker: "把門打開",
  subtitle: "六百冊書從需要中來",
  author: "林小禾",
  picture,
  bodyHtml: trustHtml("<p>圖書室停了兩年，秋收以後又開了門。</p>"),
  corrections: [{ correctedOn: "2010-11-06", text: "大字本應為 40 冊。" }],
  continuations: [
    { direction: "from", printPage: "17" },
    { direction: "on", printPage: "18", slug: "library-lights-2" },
  ],
  related: [canal],
};

/** An invented county's site, written in traditional characters. */
export const sampleSite = {
  county,
  columns: [column, { slug: "service", name: "為民服務" }],
  footer,
  article,
  home: { lead: { ...library, picture }, latest: [canal], columns: [{ column, articles: [library, canal] }] },
  list: { items: [library, canal], page: 2, pages: 3, total: 25 },
  search: {
    query: "圖書",
    results: {
      items: [
        {
          article: library,
          title: [
            { text: "柳塘村", hit: false },
            { text: "圖書", hit: true },
            { text: "室重新開門", hit: false },
          ],
          excerpt: [{ text: "停了兩年", hit: false }],
        },
      ],
      page: 1,
      pages: 2,
      total: 14,
    },
  },
  withdrawn: {
    slug: "old",
    title: "舊糧倉變成了活動室",
    withdrawnOn: "2010-11-07",
    reason: "文中人物請求撤下。",
  },
  number: "8f3a21",
};

export type SampleSite = typeof sampleSite;

export function sampleFrame(reading: Reading, site: SampleSite = sampleSite): SiteFrame {
  const { columns } = site;
  return {
    county: site.county,
    origin: "https://suian.example",
    reading,
    columns,
    today: "2010-11-05",
    footer: site.footer,
  };
}

const nothing = { items: [], page: 1, pages: 0, total: 0 };

/** Every page of the site by name, also in its empty and its failing form. */
export function samplePages(site: SampleSite, reading: Reading): Readonly<Record<string, ReactElement>> {
  const frame = sampleFrame(reading, site);
  const path = { pathname: "/news/none" };
  const reported = siteHref(reading, articlePath("canal"));
  const newSite = { ...frame, columns: [], footer: {} };
  const { query } = site.search;
  return {
    home: <HomePage frame={frame} home={site.home} />,
    emptyHome: <HomePage frame={newSite} home={{ latest: [], columns: [] }} />,
    column: <ColumnPage frame={frame} column={site.columns[0] ?? column} articles={site.list} />,
    emptyColumn: <ColumnPage frame={frame} column={site.columns[0] ?? column} articles={nothing} />,
    article: <ArticlePage frame={frame} article={site.article} />,
    withdrawn: <WithdrawnPage frame={frame} article={site.withdrawn} />,
    search: <SearchPage frame={frame} search={site.search} />,
    searchWithoutResult: <SearchPage frame={frame} search={{ query, results: nothing }} />,
    searchForm: <SearchPage frame={frame} search={{ query: "", results: nothing }} />,
    about: <AboutPage frame={frame} />,
    report: <ReportPage frame={frame} form={{ id: site.number, page: reported, said: site.number }} />,
    thanks: <ReportThanksPage frame={frame} page={reported} />,
    siteMap: <SiteMapPage frame={frame} columns={site.home.columns} />,
    emptySiteMap: <SiteMapPage frame={newSite} columns={[]} />,
    subscribe: <SubscribePage frame={frame} />,
    notFound: <ErrorPage frame={frame} path={path} kind="not-found" />,
    bareTooMany: (
      <BareErrorPage
        kind="too-many-requests"
        language={reading.language}
        values={{ seconds: 30 }}
        at={{ reading, path }}
      />
    ),
    bareFailed: (
      <BareErrorPage
        kind="failed"
        language={reading.language}
        values={{ number: site.number }}
        at={{ reading, path }}
      />
    ),
    bareUnknownCounty: (
      <BareErrorPage kind="unknown-county" language={reading.language} at={{ reading, path }} />
    ),
  };
}
