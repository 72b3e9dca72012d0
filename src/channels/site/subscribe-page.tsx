import { guideWords } from "./guide-words.ts";
import { atomFeedPath, jsonFeedPath, plainHref, subscribePath } from "./paths.ts";
import { scriptOf } from "./reading.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

/** What a feed is and how to use it, for people who never heard of one. */
export function SubscribePage({ frame }: { frame: SiteFrame }) {
  const { reading, origin } = frame;
  const { language } = reading;
  const title = siteWords.feed[language];
  const scripts = [
    { script: "zh-Hans", label: guideWords.inHans },
    { script: "zh-Hant", label: guideWords.inHant },
  ] as const;
  // The reader's own script first.
  const ordered = scripts.toSorted((one) => (one.script === scriptOf(reading) ? -1 : 1));
  const jsonHref = plainHref({ ...reading, language: scriptOf(reading) }, jsonFeedPath);
  return (
    <SitePage frame={frame} head={{ path: subscribePath, title }}>
      <h1 className="page-title">{title}</h1>
      <div className="prose">
        <p>{guideWords.subscribeText[language]}</p>
        <h2>{guideWords.how[language]}</h2>
        <ol>
          {guideWords.steps.map((step) => (
            <li key={step.en}>{step[language]}</li>
          ))}
        </ol>
        <h2>{guideWords.address[language]}</h2>
        <dl className="addresses">
          {ordered.map(({ script, label }) => (
            <div key={script}>
              <dt>{label[language]}</dt>
              <dd>
                <a href={plainHref({ ...reading, language: script }, atomFeedPath)}>
                  {origin + plainHref({ ...reading, language: script }, atomFeedPath)}
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <p>{guideWords.opensAsCode[language]}</p>
        <p>
          {guideWords.jsonText[language]}
          <a href={jsonHref}>{origin + jsonHref}</a>
        </p>
      </div>
    </SitePage>
  );
}
