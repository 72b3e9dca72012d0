import { type Language, words } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { BareHead } from "../site/document.tsx";

const said = {
  title: words(
    "登录已到期，填的内容都在这里",
    "登錄已到期，填的內容都在這裡",
    "You were signed out; what you typed is here",
  ),
  firstStep: words("1. 在新窗口登录", "1. 在新窗口登錄", "1. Sign in in a new window"),
  secondStep: words(
    "2. 回到这一页，点“继续提交”。附件需要重新选择。",
    "2. 回到這一頁，點「繼續提交」。附件需要重新選擇。",
    "2. Come back to this page and press “Send”. Attachments have to be chosen again.",
  ),
  send: words("继续提交", "繼續提交", "Send"),
  typed: words("填过的内容", "填過的內容", "What you typed"),
};

/** Holds a form whose sender is no longer signed in. Passwords are not carried. */
export function KeptForm(props: {
  language: Language;
  action: string;
  /** Where one signs in for it. */
  signIn: string;
  values: Readonly<Record<string, string | readonly string[]>>;
}) {
  const { language } = props;
  const fields = Object.entries(props.values)
    .filter(([name]) => !/password/i.test(name))
    .flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));
  return (
    <html lang={language}>
      <head>
        <BareHead title={said.title[language]} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main className="wrap message">
          <h1 className="page-title">{said.title[language]}</h1>
          <p>
            <a href={props.signIn} target="_blank" rel="noreferrer">
              {said.firstStep[language]}
            </a>
          </p>
          <p>{said.secondStep[language]}</p>
          <form method="post" action={props.action}>
            {fields.map(({ name, text }, index) => (
              // Two equal fields are two fields: only their place tells them apart.
              <textarea key={`${index}`} name={name} defaultValue={text} hidden readOnly />
            ))}
            <Button kind="primary">{said.send[language]}</Button>
          </form>
          <details>
            <summary>{said.typed[language]}</summary>
            {fields.map(({ name, text }, index) => (
              <pre key={`${index}`} title={name}>
                {text}
              </pre>
            ))}
          </details>
        </main>
      </body>
    </html>
  );
}
