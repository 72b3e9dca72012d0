import { aboutPath, reportPath, siteHref, siteMapPath, type SitePath, subscribePath } from "./paths.ts";
import { reportWords } from "./report-words.ts";
import { langOfTexts } from "./reading.ts";
import { siteName } from "./site-name.ts";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

const settingsShown = ["organiser", "contact", "icp", "publicSecurity", "siteCode"] as const;

/** The county's own particulars, each only where it is set. */
export function Particulars({ frame }: { frame: SiteFrame }) {
  const { footer, reading } = frame;
  const given = settingsShown.filter((name) => footer[name]);
  if (given.length === 0) return null;
  return (
    <ul className="particulars">
      {given.map((name) => (
        <li key={name}>
          {siteWords[name][reading.language]}
          <span lang={langOfTexts(reading)}>{footer[name]}</span>
        </li>
      ))}
    </ul>
  );
}

/** To the county's own place for mistakes where it has one, else to our form. */
function ReportLink({ frame, path }: { frame: SiteFrame; path: SitePath }) {
  const { footer, reading } = frame;
  if (footer.mistakes) {
    return (
      <a href={footer.mistakes.href} lang={langOfTexts(reading)}>
        {footer.mistakes.label}
      </a>
    );
  }
  if (path.pathname === reportPath().pathname) return reportWords.title[reading.language];
  return (
    <a href={siteHref(reading, reportPath(siteHref(reading, path)))} rel="nofollow">
      {reportWords.title[reading.language]}
    </a>
  );
}

export function Footer({ frame, path }: { frame: SiteFrame; path: SitePath }) {
  const { reading } = frame;
  const { language } = reading;
  return (
    <footer className="footer wrap">
      <p className="footer-name">{siteName(frame.county, language)}</p>
      <ul className="footer-links">
        <li>
          <a href={siteHref(reading, aboutPath)}>{siteWords.about[language]}</a>
        </li>
        <li>
          <a href={siteHref(reading, subscribePath)}>{siteWords.feed[language]}</a>
        </li>
        <li>
          <a href={siteHref(reading, siteMapPath)}>{siteWords.siteMap[language]}</a>
        </li>
        <li>
          <ReportLink frame={frame} path={path} />
        </li>
      </ul>
      <Particulars frame={frame} />
    </footer>
  );
}
