import type { AppError } from "#src/platform/errors/app-error.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { readAddress } from "../site/paths.ts";
import type { StationMeans } from "./means.ts";
import { answerPage } from "./station-request.ts";
import { stationStyles } from "./station-styles.ts";
import { stationWords } from "./station-words.ts";

/** A refusal or a failure as a page of its own, that asks the station's database nothing. */
export function answerFailure(
  { county }: StationMeans,
  request: Request,
  error: AppError,
  requestId: string,
): Response {
  const { reading } = readAddress(new URL(request.url), county.defaultScript);
  const { language } = reading;
  const isFailure = error.status >= 500 && !error.givesFormBack;
  const title = isFailure ? stationWords.failed[language] : stationWords.refused[language];
  const text = isFailure
    ? fill(stationWords.failedText, language, { number: requestId })
    : error.say(language);
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={stationStyles.href} />
      </head>
      <body>
        <main className="wrap message">
          <h1 className="page-title">{title}</h1>
          <p>{text}</p>
          <p>
            <a href="/">{stationWords.toNews[language]}</a>
          </p>
        </main>
      </body>
    </html>
  );
  const answer = answerPage(page, error.status);
  if (error.status === 429) answer.headers.set("retry-after", String(error.values["seconds"] ?? 1));
  return answer;
}
