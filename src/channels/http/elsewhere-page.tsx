import { fill, type Language, words } from "#src/platform/i18n/language.ts";
import { BareHead } from "../site/document.tsx";

const said = {
  title: words("这里只有公众网站", "這裡只有公眾網站", "This is the public site only"),
  text: words(
    "{county}的工作台、个人页面和数据接口不在这台机器上。",
    "{county}的工作台、個人頁面和數據接口不在這台機器上。",
    "The desk, personal pages and data interfaces of {county} are not on this machine.",
  ),
  lead: words("到这里打开", "到這裡打開", "Open it here"),
  home: words("回首页", "回首頁", "To the home page"),
};

interface ElsewhereProps {
  readonly language: Language;
  readonly county: string;
  /** The same address on the hub, where the hub is known. */
  readonly href: string | undefined;
}

export function ElsewherePage({ language, county, href }: ElsewhereProps) {
  return (
    <html lang={language}>
      <head>
        <BareHead title={said.title[language]} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="wrap message">
          <h1 className="page-title">{said.title[language]}</h1>
          <p>{fill(said.text, language, { county })}</p>
          {href !== undefined && (
            <p>
              <a href={href}>{said.lead[language]}</a>
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
