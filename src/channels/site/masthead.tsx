import { DateText } from "#src/ui/date-text.tsx";
import { columnPath, homePath, searchPath, siteHref, type SitePath } from "./paths.ts";
import { langOfTexts } from "./reading.ts";
import { SearchForm } from "./search-form.tsx";
import { siteName } from "./site-name.ts";
import { LanguageSwitch, SizeSwitch, ViewSwitch } from "./switches.tsx";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

interface MastheadProps {
  readonly frame: SiteFrame;
  readonly path: SitePath;
  /** Left out where the page itself is about searching. */
  readonly search: boolean;
  /** On the home page the site's name is the page's title. */
  readonly nameIsTitle: boolean;
}

function Nameplate({ frame, nameIsTitle }: { frame: SiteFrame; nameIsTitle: boolean }) {
  const name = siteName(frame.county, frame.reading.language);
  if (nameIsTitle) return <h1 className="nameplate">{name}</h1>;
  return (
    <p className="nameplate">
      <a href={siteHref(frame.reading, homePath)}>{name}</a>
    </p>
  );
}

function ColumnNavigation({ frame, path }: { frame: SiteFrame; path: SitePath }) {
  const { columns, reading } = frame;
  const isCurrent = (target: SitePath) => (target.pathname === path.pathname ? "page" : undefined);
  const links = columns.map(({ slug, name }) => ({
    name,
    target: columnPath(slug),
    lang: langOfTexts(reading),
  }));
  return (
    <nav className="columns-nav" aria-label={siteWords.columns[reading.language]}>
      <ul>
        <li>
          <a href={siteHref(reading, homePath)} aria-current={isCurrent(homePath)}>
            {siteWords.home[reading.language]}
          </a>
        </li>
        {links.map(({ name, target, lang }) => (
          <li key={target.pathname}>
            <a href={siteHref(reading, target)} lang={lang} aria-current={isCurrent(target)}>
              {name}
            </a>
          </li>
        ))}
        <li className="to-search">
          <a href={siteHref(reading, searchPath())} aria-current={isCurrent(searchPath())}>
            {siteWords.search[reading.language]}
          </a>
        </li>
      </ul>
    </nav>
  );
}

export function Masthead({ frame, path, search, nameIsTitle }: MastheadProps) {
  const { reading } = frame;
  return (
    <header className="masthead wrap">
      <div className="ear">
        <DateText date={frame.today} language={reading.language} form="weekday" />
        <div className="switches">
          <LanguageSwitch reading={reading} path={path} />
          {reading.view === "elder" && <SizeSwitch reading={reading} path={path} />}
          <ViewSwitch reading={reading} path={path} />
        </div>
      </div>
      <div className="nameplate-row">
        <Nameplate frame={frame} nameIsTitle={nameIsTitle} />
        {search && <SearchForm reading={reading} />}
      </div>
      <ColumnNavigation frame={frame} path={path} />
    </header>
  );
}
