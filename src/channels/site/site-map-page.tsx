import { ArticleList } from "./article-links.tsx";
import { guideWords } from "./guide-words.ts";
import {
  aboutPath,
  columnPath,
  homePath,
  reportPath,
  searchPath,
  siteHref,
  siteMapPath,
  subscribePath,
} from "./paths.ts";
import { langOfTexts } from "./reading.ts";
import { reportWords } from "./report-words.ts";
import { SitePage } from "./site-page.tsx";
import type { ColumnRef, HomeView, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

interface SiteMapPageProps {
  readonly frame: SiteFrame;
  /** Each column's newest articles; a column without any is listed all the same. */
  readonly columns: HomeView["columns"];
}

/** The way to everything for a person; the one for search engines is another. */
export function SiteMapPage({ frame, columns }: SiteMapPageProps) {
  const { reading } = frame;
  const { language } = reading;
  const title = siteWords.siteMap[language];
  const articlesOf = new Map(columns.map(({ column, articles }) => [column.slug, articles]));
  return (
    <SitePage frame={frame} head={{ path: siteMapPath, title }}>
      <h1 className="page-title">{title}</h1>
      <p className="facts">{guideWords.mapText[language]}</p>
      <div className="columns">
        {frame.columns.map((column) => (
          <Column
            key={column.slug}
            column={column}
            articles={articlesOf.get(column.slug) ?? []}
            frame={frame}
          />
        ))}
        <Help frame={frame} />
      </div>
    </SitePage>
  );
}

interface ColumnProps {
  readonly column: ColumnRef;
  readonly articles: HomeView["columns"][number]["articles"];
  readonly frame: SiteFrame;
}

function Column({ column, articles, frame: { reading } }: ColumnProps) {
  const headingId = `column-${column.slug}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="section-title" lang={langOfTexts(reading)}>
        <a href={siteHref(reading, columnPath(column.slug))}>{column.name}</a>
      </h2>
      {articles.length === 0 ? (
        <p className="facts">{siteWords.emptyColumn[reading.language]}</p>
      ) : (
        <ArticleList articles={articles} reading={reading} />
      )}
    </section>
  );
}

function Help({ frame }: { frame: SiteFrame }) {
  const { reading, footer } = frame;
  const { language } = reading;
  const pages = [
    { path: homePath, label: siteWords.home },
    { path: searchPath(), label: siteWords.search },
    { path: subscribePath, label: siteWords.feed },
    { path: aboutPath, label: siteWords.about },
    ...(footer.mistakes ? [] : [{ path: reportPath(), label: reportWords.title }]),
  ];
  return (
    <section aria-labelledby="help">
      <h2 id="help" className="section-title">
        {guideWords.help[language]}
      </h2>
      <ul className="dated-list">
        {pages.map(({ path, label }) => (
          <li key={path.pathname}>
            <a href={siteHref(reading, path)}>{label[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
