import { fill } from "#src/platform/i18n/language.ts";
import { ButtonLink } from "#src/ui/button.tsx";
import { DateText } from "#src/ui/date-text.tsx";
import { articlePath, homePath, siteHref } from "./paths.ts";
import { langOfTexts, scriptOf } from "./reading.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame, WithdrawnArticle } from "./views.ts";
import { siteWords } from "./words.ts";

/** What stands at the address of a withdrawn article; answered with status 410. */
export function WithdrawnPage({ frame, article }: { frame: SiteFrame; article: WithdrawnArticle }) {
  const { reading } = frame;
  const { language } = reading;
  const script = scriptOf(reading);
  const title = siteWords.withdrawn[language];
  return (
    <SitePage frame={frame} head={{ path: articlePath(article.slug), title, indexed: false }}>
      <div className="message">
        <h1 className="page-title">{title}</h1>
        <p>
          {siteWords.withdrawnOn[language]}
          <DateText date={article.withdrawnOn} language={language} form="words" />
        </p>
        <div lang={langOfTexts(reading)}>
          {article.title && <p>{fill(siteWords.withdrawnTitle, script, { title: article.title })}</p>}
          <p>{fill(siteWords.withdrawnReason, script, { reason: article.reason })}</p>
        </div>
        <ButtonLink kind="primary" href={siteHref(reading, homePath)}>
          {siteWords.toHome[language]}
        </ButtonLink>
      </div>
    </SitePage>
  );
}
