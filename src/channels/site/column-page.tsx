import { fill } from "#src/platform/i18n/language.ts";
import { ButtonLink } from "#src/ui/button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ArticleDigest } from "./article-digest.tsx";
import { PageLinks } from "./page-links.tsx";
import { columnPath, homePath, siteHref } from "./paths.ts";
import { langOfTexts } from "./reading.ts";
import { SitePage } from "./site-page.tsx";
import type { ArticleSummary, ColumnRef, PageOf, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

interface ColumnPageProps {
  readonly frame: SiteFrame;
  readonly column: ColumnRef;
  readonly articles: PageOf<ArticleSummary>;
}

export function ColumnPage({ frame, column, articles }: ColumnPageProps) {
  const { reading } = frame;
  const { language } = reading;
  const pathOfPage = (page: number) => columnPath(column.slug, page);
  return (
    <SitePage frame={frame} head={{ path: pathOfPage(articles.page), title: column.name }}>
      <h1 className="page-title" lang={langOfTexts(reading)}>
        {column.name}
      </h1>
      {articles.items.length > 0 ? (
        <>
          <p className="facts">{fill(siteWords.articleCount, language, { total: articles.total })}</p>
          <ul className="digests">
            {articles.items.map((article) => (
              <ArticleDigest key={article.slug} article={article} reading={reading} withColumn={false} />
            ))}
          </ul>
          <PageLinks reading={reading} of={articles} pathOfPage={pathOfPage} />
        </>
      ) : (
        <EmptyState title={siteWords.emptyColumn[language]} text={siteWords.emptyColumnText[language]}>
          <ButtonLink kind="quiet" href={siteHref(reading, homePath)}>
            {siteWords.toHome[language]}
          </ButtonLink>
        </EmptyState>
      )}
    </SitePage>
  );
}
