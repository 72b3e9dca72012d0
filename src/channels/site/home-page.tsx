import { EmptyState } from "#src/ui/empty-state.tsx";
import { ArticleFacts, ArticleList } from "./article-links.tsx";
import { PictureFigure } from "./picture-figure.tsx";
import { articlePath, columnPath, homePath, siteHref } from "./paths.ts";
import { langOfTexts, type Reading } from "./reading.ts";
import { SitePage } from "./site-page.tsx";
import type { ArticleSummary, HomeView, LeadStory, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

function Lead({ story, reading }: { story: LeadStory; reading: Reading }) {
  const lang = langOfTexts(reading);
  return (
    <article className={story.picture ? "lead lead-pictured" : "lead"}>
      {story.picture && <PictureFigure picture={story.picture} lang={lang} first />}
      <div>
        <p className="lead-label">{siteWords.leadStory[reading.language]}</p>
        <h2 className="lead-title" lang={lang}>
          <a href={siteHref(reading, articlePath(story.slug))}>{story.title}</a>
        </h2>
        {story.lead && <p lang={lang}>{story.lead}</p>}
        <ArticleFacts article={story} reading={reading} />
      </div>
    </article>
  );
}

function Latest({ articles, reading }: { articles: readonly ArticleSummary[]; reading: Reading }) {
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest" className="section-title">
        {siteWords.latest[reading.language]}
      </h2>
      <ArticleList articles={articles} reading={reading} />
    </section>
  );
}

function Column({ column, articles, reading }: HomeView["columns"][number] & { reading: Reading }) {
  const lang = langOfTexts(reading);
  const href = siteHref(reading, columnPath(column.slug));
  const headingId = `column-${column.slug}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="section-title" lang={lang}>
        <a href={href}>{column.name}</a>
      </h2>
      <ArticleList articles={articles} reading={reading} />
      <p className="more">
        <a href={href}>
          {siteWords.more[reading.language]}
          <span lang={lang}>{column.name}</span>
        </a>
      </p>
    </section>
  );
}

export function HomePage({ frame, home }: { frame: SiteFrame; home: HomeView }) {
  const { reading } = frame;
  const columns = home.columns.filter(({ articles }) => articles.length > 0);
  const isNew = !home.lead && home.latest.length === 0 && columns.length === 0;
  return (
    <SitePage frame={frame} head={{ path: homePath }} nameIsTitle>
      {isNew && (
        <EmptyState
          title={siteWords.newSite[reading.language]}
          text={siteWords.newSiteText[reading.language]}
        />
      )}
      {home.lead && <Lead story={home.lead} reading={reading} />}
      {home.latest.length > 0 && <Latest articles={home.latest} reading={reading} />}
      {columns.length > 0 && (
        <div className="columns">
          {columns.map((each) => (
            <Column key={each.column.slug} {...each} reading={reading} />
          ))}
        </div>
      )}
    </SitePage>
  );
}
