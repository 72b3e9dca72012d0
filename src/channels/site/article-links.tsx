import { DatedList } from "#src/ui/dated-list.tsx";
import { DateText } from "#src/ui/date-text.tsx";
import { articlePath, siteHref } from "./paths.ts";
import { langOfTexts, type Reading } from "./reading.ts";
import type { ArticleSummary } from "./views.ts";

/** Titles and dates. */
export function ArticleList({
  articles,
  reading,
}: {
  articles: readonly ArticleSummary[];
  reading: Reading;
}) {
  const items = articles.map(({ slug, title, publishedOn }) => ({
    href: siteHref(reading, articlePath(slug)),
    title,
    date: publishedOn,
  }));
  return <DatedList items={items} lang={langOfTexts(reading)} />;
}

interface ArticleFactsProps {
  readonly article: ArticleSummary;
  readonly reading: Reading;
  /** False where the whole page is of one column. */
  readonly withColumn?: boolean;
}

/** Date, column and source in one line below a title. */
export function ArticleFacts({ article, reading, withColumn = true }: ArticleFactsProps) {
  return (
    <p className="facts">
      <DateText date={article.publishedOn} language={reading.language} form="words" />
      {withColumn && <span lang={langOfTexts(reading)}>{article.column.name}</span>}
      {article.source && <span lang={langOfTexts(reading)}>{article.source}</span>}
    </p>
  );
}
