import { DateText } from "#src/ui/date-text.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Prose, type SafeHtml } from "#src/ui/safe-html.tsx";
import { articlePath } from "../site/paths.ts";
import { langOfTexts, scriptOf } from "../site/reading.ts";
import { LanguageSwitch, SizeSwitch } from "../site/switches.tsx";
import type { ArticleDocument } from "./documents.ts";
import { filesIn, keepReading, layFiles } from "./lay-files.ts";
import { answerMessage } from "./message-page.tsx";
import { dayOf, titleOf } from "./news.tsx";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, type StationFrame, type StationRequest } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

/**
 * An article at `/news/<slug>`; kind words with status 410 where it was withdrawn or its time is over, with 404 where it is
 * only older than what a station keeps.
 */
export async function showArticle(asked: StationRequest, slug: string): Promise<Response | undefined> {
  const article = await asked.shelves.article(slug, asked.today);
  if (article === undefined) return undefined;
  if (article === "withdrawn") return answerGone(asked);
  if (article === "too-old") return answerTooOld(asked);
  const body = await bodyOf(asked, article);
  return answerPage(<ArticlePage frame={await frameOf(asked)} article={article} body={body} />);
}

function answerGone(asked: StationRequest): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 410,
    title: stationWords.gone[language],
    text: stationWords.goneText[language],
  });
}

function answerTooOld(asked: StationRequest): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 404,
    title: stationWords.tooOld[language],
    text: stationWords.tooOldText[language],
  });
}

async function bodyOf({ means, reading }: StationRequest, article: ArticleDocument): Promise<SafeHtml> {
  const script = scriptOf(reading);
  const html = script === "zh-Hans" ? article.htmlHans : article.htmlHant;
  const looked = await Promise.all(
    filesIn(html).map(async (file) => ({ file, isHere: (await means.held.file(file)) !== undefined })),
  );
  const here = new Set(looked.filter(({ isHere }) => isHere).map(({ file }) => file));
  return keepReading(layFiles(html, here, script), reading);
}

interface ArticlePageProps {
  readonly frame: StationFrame;
  readonly article: ArticleDocument;
  readonly body: SafeHtml;
}

function ArticlePage({ frame, article, body }: ArticlePageProps) {
  const { reading } = frame;
  const lang = langOfTexts(reading);
  const path = articlePath(article.slug);
  const title = titleOf(article, reading);
  return (
    <StationPage frame={frame} title={title}>
      <article className="article">
        <header className="article-head">
          <h1 className="page-title" lang={lang}>
            {title}
          </h1>
          <p className="facts">
            <DateText date={article.publishedOn} language={reading.language} form="words" />
          </p>
          <div className="switches article-switches">
            <LanguageSwitch reading={reading} path={path} offered={["zh-Hans", "zh-Hant"]} />
            {reading.view === "standard" && <SizeSwitch reading={reading} path={path} />}
          </div>
        </header>
        <Correction frame={frame} article={article} />
        <Prose html={body} lang={lang} />
      </article>
    </StationPage>
  );
}

function Correction({ frame, article }: Omit<ArticlePageProps, "body">) {
  const { reading } = frame;
  const said = scriptOf(reading) === "zh-Hans" ? article.correctionHans : article.correctionHant;
  if (said === undefined || said === null) return null;
  return (
    <Notice kind="due" label={stationWords.corrected[reading.language]}>
      <p>
        <DateText date={dayOf(article.updatedAt, frame.timeZone)} language={reading.language} form="words" />{" "}
        <span lang={langOfTexts(reading)}>{said}</span>
      </p>
    </Notice>
  );
}
