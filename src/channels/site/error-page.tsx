import { fill, type Language } from "#src/platform/i18n/language.ts";
import { ButtonLink } from "#src/ui/button.tsx";
import { BarePage } from "./bare-page.tsx";
import { type BareErrorKind, errorPages, type FramedErrorKind } from "./error-words.ts";
import { homePath, type SiteAddress, siteHref, type SitePath } from "./paths.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

/** What the texts of error pages name: the request's number (500), the seconds to wait (429). */
export interface ErrorValues {
  readonly number?: string;
  readonly seconds?: number;
}

interface ErrorPageProps {
  readonly frame: SiteFrame;
  /** The address asked for, so that script and view can be changed there. */
  readonly path: SitePath;
  readonly kind: FramedErrorKind;
}

/** An error on a county's site, with all that leads on from there. */
export function ErrorPage({ frame, path, kind }: ErrorPageProps) {
  const { language } = frame.reading;
  const title = errorPages[kind].title[language];
  return (
    <SitePage frame={frame} head={{ path, title, indexed: false }}>
      <div className="message">
        <h1 className="page-title">{title}</h1>
        <p>{errorPages[kind].text[language]}</p>
        <ButtonLink kind="primary" href={siteHref(frame.reading, homePath)}>
          {siteWords.toHome[language]}
        </ButtonLink>
      </div>
    </SitePage>
  );
}

interface BareErrorProps {
  readonly kind: BareErrorKind;
  readonly language: Language;
  readonly values?: ErrorValues;
  readonly at: SiteAddress | undefined;
}

/** An error where no county is known, its data cannot be read, or reading it would cost what is short. */
export function BareErrorPage({ kind, language, values, at }: BareErrorProps) {
  const { title, text } = errorPages[kind];
  return (
    <BarePage language={language} title={title[language]} at={at} hasHome={kind !== "unknown-county"}>
      <p>{fill(text, language, { ...values })}</p>
    </BarePage>
  );
}
