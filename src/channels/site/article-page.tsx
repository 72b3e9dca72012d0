import { fill } from "#src/platform/i18n/language.ts";
import { DateText } from "#src/ui/date-text.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Prose } from "#src/ui/safe-html.tsx";
import { ArticleList } from "./article-links.tsx";
import { PictureFigure } from "./picture-figure.tsx";
import { articlePath, columnPath, plainHref, siteHref } from "./paths.ts";
import { langOfTexts, scriptOf, type Reading } from "./reading.ts";
import { siteName } from "./site-name.ts";
import { SitePage } from "./site-page.tsx";
import { LanguageSwitch, SizeSwitch } from "./switches.tsx";
import type { ArticleView, Continuation, Correction, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

interface ArticlePartProps {
  readonly article: ArticleView;
  readonly reading: Reading;
}

function Byline({ article, reading }: ArticlePartProps) {
  const lang = langOfTexts(reading);
  const { language } = reading;
  return (
    <p className="facts">
      <DateText date={article.publishedOn} language={language} form="words" itemProp="datePublished" />
      {article.source && (
        <span lang={lang}>{fill(siteWords.source, scriptOf(reading), { source: article.source })}</span>
      )}
      {article.author && (
        <span lang={lang} itemProp="author" itemScope itemType="https://schema.org/Person">
          <span itemProp="name">{fill(siteWords.author, scriptOf(reading), { author: article.author })}</span>
        </span>
      )}
    </p>
  );
}

function ArticleHead({ article, reading }: ArticlePartProps) {
  const lang = langOfTexts(reading);
  return (
    <header className="article-head">
      <p className="kicker" lang={lang}>
        <a href={siteHref(reading, columnPath(article.column.slug))} itemProp="articleSection">
          {article.column.name}
        </a>
      </p>
      <div lang={lang}>
        {article.kicker && <p className="over-title">{article.kicker}</p>}
        <h1 className="page-title" itemProp="headline">
          {article.title}
        </h1>
        {article.subtitle && (
          <p className="under-title" itemProp="alternativeHeadline">
            {article.subtitle}
          </p>
        )}
      </div>
      <Byline article={article} reading={reading} />
      <div className="switches article-switches">
        <LanguageSwitch reading={reading} path={articlePath(article.slug)} offered={["zh-Hans", "zh-Hant"]} />
        {reading.view === "standard" && <SizeSwitch reading={reading} path={articlePath(article.slug)} />}
      </div>
    </header>
  );
}

function Corrections({ corrections, reading }: { corrections: readonly Correction[]; reading: Reading }) {
  return corrections.map(({ correctedOn, text }) => (
    <Notice key={`${correctedOn} ${text}`} kind="due" label={siteWords.correction[reading.language]}>
      <p itemProp="correction">
        <DateText date={correctedOn} language={reading.language} form="words" />{" "}
        <span lang={langOfTexts(reading)}>{text}</span>
      </p>
    </Notice>
  ));
}

function Continued({ continuation, reading }: { continuation: Continuation; reading: Reading }) {
  const text = continuation.direction === "on" ? siteWords.continuedOn : siteWords.continuedFrom;
  const label = fill(text, reading.language, { page: continuation.printPage });
  return (
    <p className="continued">
      {continuation.slug ? <a href={siteHref(reading, articlePath(continuation.slug))}>{label}</a> : label}
    </p>
  );
}

function ArticleBody({ article, reading }: ArticlePartProps) {
  const lang = langOfTexts(reading);
  const from = article.continuations.filter(({ direction }) => direction === "from");
  const on = article.continuations.filter(({ direction }) => direction === "on");
  return (
    <>
      {from.map((each) => (
        <Continued key={each.printPage} continuation={each} reading={reading} />
      ))}
      {article.picture && <PictureFigure picture={article.picture} lang={lang} first />}
      <Prose html={article.bodyHtml} lang={lang} itemProp="articleBody" />
      {on.map((each) => (
        <Continued key={each.printPage} continuation={each} reading={reading} />
      ))}
    </>
  );
}

function Publisher({ frame }: { frame: SiteFrame }) {
  return (
    <span itemProp="publisher" itemScope itemType="https://schema.org/Organization">
      <meta itemProp="name" content={siteName(frame.county, scriptOf(frame.reading))} />
    </span>
  );
}

export function ArticlePage({ frame, article }: { frame: SiteFrame; article: ArticleView }) {
  const { reading } = frame;
  const path = articlePath(article.slug);
  const address = frame.origin + plainHref(reading, path);
  const { title, lead, publishedOn, picture } = article;
  return (
    <SitePage frame={frame} head={{ path, title, description: lead, article: { publishedOn, picture } }}>
      <div className="article-layout">
        <article className="article" itemScope itemType="https://schema.org/NewsArticle">
          <meta itemProp="inLanguage" content={scriptOf(reading)} />
          <meta itemProp="mainEntityOfPage" content={address} />
          <Publisher frame={frame} />
          <ArticleHead article={article} reading={reading} />
          <Corrections corrections={article.corrections} reading={reading} />
          <ArticleBody article={article} reading={reading} />
          <p className="print-only">{fill(siteWords.printedFrom, reading.language, { address })}</p>
        </article>
        {article.related.length > 0 && (
          <aside className="related" aria-labelledby="related">
            <h2 id="related" className="section-title">
              {siteWords.related[reading.language]}
            </h2>
            <ArticleList articles={article.related} reading={reading} />
          </aside>
        )}
      </div>
    </SitePage>
  );
}
