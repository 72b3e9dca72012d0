import type { ReactNode } from "react";
import { type Language, languages } from "#src/platform/i18n/language.ts";
import { SwitchGroup } from "#src/ui/switch-group.tsx";
import { BareHead } from "./document.tsx";
import { homePath, hrefIn, type SiteAddress } from "./paths.ts";
import { languageNames, siteWords } from "./words.ts";

interface BarePageProps {
  readonly language: Language;
  readonly title: string;
  /** The address asked for, where it is the site's: the same is told there in the other script and in English. */
  readonly at?: SiteAddress | undefined;
  /** False where no county has the host: its home page is no page either. */
  readonly hasHome: boolean;
  readonly children?: ReactNode;
}

/** One message as a page of its own, where no county's frame can be read, or reading it would cost what is short. */
export function BarePage({ language, title, at, hasHome, children }: BarePageProps) {
  const choices = languages.map((each) => ({
    label: languageNames[each],
    href: at === undefined ? "" : hrefIn(each, at),
    current: each === language,
    lang: each,
  }));
  const { view = "standard", size = "normal" } = at?.reading ?? {};
  return (
    <html
      lang={language}
      data-view={view === "standard" ? undefined : view}
      data-size={size === "normal" ? undefined : size}
    >
      <head>
        <BareHead title={title} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        {at === undefined ? null : (
          <header className="wrap bare-switch">
            <SwitchGroup label={siteWords.script[language]} choices={choices} />
          </header>
        )}
        <main className="wrap message">
          <h1 className="page-title">{title}</h1>
          {children}
          {hasHome ? (
            <p>
              <a href={at === undefined ? "/" : hrefIn(language, { ...at, path: homePath })}>
                {siteWords.toHome[language]}
              </a>
            </p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
