import { words } from "#src/platform/i18n/language.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { BareHead } from "../site/document.tsx";

const said = {
  number: words("若要告诉我们，请说编号", "若要告訴我們，請說編號", "To tell us about it, give the number"),
  home: words("回首页", "回首頁", "To the home page"),
};

/** One message as a page of its own, where neither site nor desk can speak: a refused request, a failed answer. */
export function MessagePage({
  language,
  text,
  number,
}: {
  language: Language;
  text: string;
  number?: string;
}) {
  return (
    <html lang={language}>
      <head>
        <BareHead title={text} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="wrap message">
          <h1 className="page-title">{text}</h1>
          {number === undefined ? null : (
            <p>
              {said.number[language]} <code>{number}</code>
            </p>
          )}
          <p>
            <a href="/">{said.home[language]}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
