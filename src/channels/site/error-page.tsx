import { fill, type Language } from "#src/platform/i18n/language.ts";
import { ButtonLink } from "#src/ui/button.tsx";
import { BareHead } from "./document.tsx";
import { errorPages, type ErrorPageKind } from "./error-words.ts";
import { homePath, siteHref, type SitePath } from "./paths.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

/** What the texts of error pages name: the request's number (500), the seconds to wait (429). */
export interface ErrorValues {
  readonly number?: string;
  readonly seconds?: number;
}

interface MessageProps {
  readonly kind: ErrorPageKind;
  readonly language: Language;
  readonly values?: ErrorValues;
}

function Message({ kind, language, values }: MessageProps) {
  return (
    <>
      <h1 className="page-title">{errorPages[kind].title[language]}</h1>
      <p>{fill(errorPages[kind].text, language, { ...values })}</p>
    </>
  );
}

interface ErrorPageProps {
  readonly frame: SiteFrame;
  /** The address asked for, so that script and view can be changed there. */
  readonly path: SitePath;
  readonly kind: ErrorPageKind;
  readonly values?: ErrorValues;
}

/** An error on a county's site, with all that leads on from there. */
export function ErrorPage({ frame, path, kind, values }: ErrorPageProps) {
  const { language } = frame.reading;
  const title = errorPages[kind].title[language];
  return (
    <SitePage frame={frame} head={{ path, title, indexed: false }}>
      <div className="message">
        <Message kind={kind} language={language} values={values} />
        <ButtonLink kind="primary" href={siteHref(frame.reading, homePath)}>
          {siteWords.toHome[language]}
        </ButtonLink>
      </div>
    </SitePage>
  );
}

/** An error where no county is known or its data cannot be read. */
export function BareErrorPage({ kind, language, values }: MessageProps) {
  return (
    <html lang={language}>
      <head>
        <BareHead title={errorPages[kind].title[language]} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="wrap message">
          <Message kind={kind} language={language} values={values} />
        </main>
      </body>
    </html>
  );
}
