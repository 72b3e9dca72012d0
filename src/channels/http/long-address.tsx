import type { Socket } from "node:net";
import { languages, words } from "#src/platform/i18n/language.ts";
import { renderPage } from "../site/render-page.ts";

const said = {
  title: words("网址太长，没有打开", "網址太長，沒有打開", "This address is too long to be opened"),
  text: words(
    "多半是查找的文字太长。请回到上一页，把它写短一些再试；填过的内容都还在那里。",
    "多半是查找的文字太長。請回到上一頁，把它寫短一些再試；填過的內容都還在那裡。",
    "Most likely the text to search for is too long. Please go back, make it shorter and try again; what you typed is still there.",
  ),
};

/** How long the rest of what is being sent is taken and thrown away. Closed at once, the sender would lose the answer. */
const lingerMs = 5_000;

/** A request whose head is longer than the server reads: nothing of it is known, so the page speaks every language. */
export function refuseLongAddress(socket: Socket): void {
  const body = Buffer.from(renderPage(<LongAddressPage />));
  const head = [
    "HTTP/1.1 431 Request Header Fields Too Large",
    "Connection: close",
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${body.byteLength}`,
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'",
  ];
  socket.removeAllListeners("data").on("data", () => {});
  socket.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]));
  setTimeout(() => socket.destroy(), lingerMs).unref();
}

function LongAddressPage() {
  return (
    <html lang="zh-Hant">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{said.title["zh-Hant"]}</title>
      </head>
      <body>
        <main>
          {languages.map((language) => (
            <section key={language} lang={language}>
              <h1>{said.title[language]}</h1>
              <p>{said.text[language]}</p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
