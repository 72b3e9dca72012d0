import type { ReactNode } from "react";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { DateText } from "#src/ui/date-text.tsx";
import { whenInWords } from "../phone/parts/when.ts";
import { siteHref, type SitePath } from "../site/paths.ts";
import { scriptOf } from "../site/reading.ts";
import { LanguageSwitch, SizeSwitch, ViewSwitch } from "../site/switches.tsx";
import { siteWords } from "../site/words.ts";
import { langOfText } from "./lang-of-text.ts";
import { duePath, keeperPath, mediaPath, newsPath, signInPath, signOutPath, writePath } from "./paths.ts";
import type { StationFrame } from "./station-request.ts";
import { stationStyles } from "./station-styles.ts";
import { stationWords } from "./station-words.ts";

interface StationPageProps {
  readonly frame: StationFrame;
  /** Without the station's name; none on the list of news. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** The shell of every page of a station: document, masthead, content, footer. No script, nothing from elsewhere. */
export function StationPage({ frame, title, children }: StationPageProps) {
  const { reading } = frame;
  const { language } = reading;
  return (
    <html
      lang={language}
      data-view={reading.view === "standard" ? undefined : reading.view}
      data-size={reading.size === "normal" ? undefined : reading.size}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === undefined ? nameOf(frame) : `${title} · ${nameOf(frame)}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={stationStyles.href} />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
      </head>
      <body>
        <a className="skip" href="#main">
          {siteWords.skip[language]}
        </a>
        <Masthead frame={frame} nameIsTitle={title === undefined} />
        <main id="main" className="wrap">
          {children}
        </main>
        <footer className="footer wrap">
          <p className="footer-name">{nameOf(frame)}</p>
          <LineState frame={frame} />
        </footer>
      </body>
    </html>
  );
}

function nameOf({ reading, countyName }: StationFrame): string {
  return fill(stationWords.siteName, reading.language, { county: countyName[scriptOf(reading)] });
}

function Masthead({ frame, nameIsTitle }: { frame: StationFrame; nameIsTitle: boolean }) {
  const { reading, path } = frame;
  const { language } = reading;
  const name = fill(siteWords.siteName, language, { county: frame.countyName[scriptOf(reading)] });
  const Name = nameIsTitle ? "h1" : "p";
  return (
    <header className="masthead wrap">
      <div className="ear">
        <DateText date={frame.today} language={language} form="weekday" />
        <div className="switches">
          <LanguageSwitch reading={reading} path={path} />
          {reading.view === "elder" && <SizeSwitch reading={reading} path={path} />}
          <ViewSwitch reading={reading} path={path} />
        </div>
      </div>
      <div className="nameplate-row">
        <Name className="nameplate">
          <a href={siteHref(reading, newsPath())}>{name}</a>
        </Name>
        <div className="station-name">
          {frame.stationName !== null && (
            <p lang={langOfText(frame.stationName, reading)}>{frame.stationName}</p>
          )}
          <LineState frame={frame} />
        </div>
      </div>
      <Navigation frame={frame} />
      <Person frame={frame} />
    </header>
  );
}

function Navigation({ frame: { reading, path, due, person } }: { frame: StationFrame }) {
  const { language } = reading;
  const places: readonly { readonly to: SitePath; readonly label: string }[] = [
    { to: newsPath(), label: stationWords.news[language] },
    { to: mediaPath, label: stationWords.media[language] },
    { to: duePath, label: due === 0 ? stationWords.due[language] : `${stationWords.due[language]} ${due}` },
    { to: writePath(), label: stationWords.write[language] },
    { to: keeperPath, label: stationWords.keeper[language] },
    ...(person === undefined ? [{ to: signInPath(), label: stationWords.signIn[language] }] : []),
  ];
  return (
    <nav className="columns-nav" aria-label={stationWords.sections[language]}>
      <ul>
        {places.map(({ to, label }) => (
          <li key={to.pathname}>
            <a href={siteHref(reading, to)} aria-current={to.pathname === path.pathname ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who uses this computer now, and the way out. */
function Person({ frame: { reading, person } }: { frame: StationFrame }) {
  const { language } = reading;
  if (person === undefined) return null;
  return (
    <form className="person" method="post" action={siteHref(reading, signOutPath)}>
      <span>{fill(stationWords.signedInAs, language, { name: person.name })}</span>
      <button type="submit" className="button button-quiet">
        {stationWords.signOut[language]}
      </button>
    </form>
  );
}

function LineState({ frame }: { frame: StationFrame }) {
  const { language } = frame.reading;
  return <p className="line-state">{lineInWords(frame, language)}</p>;
}

function lineInWords({ line, now, timeZone }: StationFrame, language: Language): string {
  if (line.contact !== null) return stationWords.inContact[language];
  if (line.lastContact === null) return stationWords.neverContact[language];
  const when = whenInWords(Date.parse(line.lastContact), Date.parse(now), timeZone, language);
  return fill(stationWords.lastContact, language, { when });
}
