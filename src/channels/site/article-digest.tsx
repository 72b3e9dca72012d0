import type { ReactNode } from "react";
import { ArticleFacts } from "./article-links.tsx";
import { articlePath, siteHref } from "./paths.ts";
import { langOfTexts, type Reading } from "./reading.ts";
import type { ArticleSummary } from "./views.ts";

interface ArticleDigestProps {
  readonly article: ArticleSummary;
  readonly reading: Reading;
  /** In place of the article's own, as a search shows them with its hits marked. */
  readonly title?: ReactNode;
  readonly lead?: ReactNode;
  /** False where the whole page is of one column. */
  readonly withColumn?: boolean;
}

/** One article in a long list: title, first words, facts. */
export function ArticleDigest({
  article,
  reading,
  withColumn,
  title,
  lead = article.lead,
}: ArticleDigestProps) {
  const lang = langOfTexts(reading);
  return (
    <li className="digest">
      <h2 lang={lang}>
        <a href={siteHref(reading, articlePath(article.slug))}>{title ?? article.title}</a>
      </h2>
      {lead && <p lang={lang}>{lead}</p>}
      <ArticleFacts article={article} reading={reading} withColumn={withColumn} />
    </li>
  );
}
