import { Particulars } from "./footer.tsx";
import { aboutPath } from "./paths.ts";
import { aboutSections } from "./about-words.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

export function AboutPage({ frame }: { frame: SiteFrame }) {
  const { language } = frame.reading;
  const title = siteWords.about[language];
  return (
    <SitePage frame={frame} head={{ path: aboutPath, title }}>
      <h1 className="page-title">{title}</h1>
      <Particulars frame={frame} />
      <div className="prose">
        {aboutSections.map(({ heading, text }) => (
          <section key={heading.en}>
            <h2>{heading[language]}</h2>
            <p>{text[language]}</p>
          </section>
        ))}
      </div>
    </SitePage>
  );
}
