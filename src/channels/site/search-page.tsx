import { fill } from "#src/platform/i18n/language.ts";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ArticleDigest } from "./article-digest.tsx";
import { PageLinks } from "./page-links.tsx";
import { searchPath } from "./paths.ts";
import type { Reading } from "./reading.ts";
import { SearchForm } from "./search-form.tsx";
import { SitePage } from "./site-page.tsx";
import type { MarkedText, SearchView, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

function Marked({ text }: { text: MarkedText }) {
  return text.map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : part.text));
}

function Results({ search, reading }: { search: SearchView; reading: Reading }) {
  const { query, results } = search;
  const { language } = reading;
  if (results.total === 0) {
    const title = fill(siteWords.searchNothing, language, { query });
    return <EmptyState title={title} text={siteWords.searchNothingText[language]} />;
  }
  return (
    <>
      <p className="facts">
        {fill(results.more ? siteWords.searchMore : siteWords.searchResult, language, {
          query,
          total: results.total,
        })}
      </p>
      <ul className="digests">
        {results.items.map(({ article, title, excerpt }) => (
          <ArticleDigest
            key={article.slug}
            article={article}
            reading={reading}
            title={<Marked text={title} />}
            lead={<Marked text={excerpt} />}
          />
        ))}
      </ul>
      <PageLinks reading={reading} of={results} pathOfPage={(page) => searchPath(query, page)} />
    </>
  );
}

export function SearchPage({ frame, search }: { frame: SiteFrame; search: SearchView }) {
  const { reading } = frame;
  const title = siteWords.search[reading.language];
  const path = searchPath(search.query, search.results.page);
  return (
    <SitePage frame={frame} search={false} head={{ path, title, indexed: false }}>
      <h1 className="page-title">{title}</h1>
      <SearchForm reading={reading} query={search.query} main />
      {search.query ? (
        <Results search={search} reading={reading} />
      ) : (
        <p className="facts">{siteWords.searchHint[reading.language]}</p>
      )}
    </SitePage>
  );
}
