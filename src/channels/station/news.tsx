import { localDay } from "#src/platform/clock/clock.ts";
import { DatedList } from "#src/ui/dated-list.tsx";
import { DateText } from "#src/ui/date-text.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ButtonLink } from "#src/ui/button.tsx";
import { PageLinks } from "../site/page-links.tsx";
import { articlePath, siteHref } from "../site/paths.ts";
import { langOfTexts, type Reading, scriptOf } from "../site/reading.ts";
import { siteWords } from "../site/words.ts";
import { fileAddress, keeperPath, newsPath } from "./paths.ts";
import { answerNotFound } from "./message-page.tsx";
import type { NewsItem } from "./shelves.ts";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, type StationFrame, type StationRequest } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

const perPage = 30;

interface NewsPageView {
  readonly items: readonly NewsItem[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** The lead story's picture, where it has arrived. */
  readonly picture: { readonly file: string; readonly alt: string } | undefined;
}

/** The list of news at `/`, newest first. */
export async function showNews(asked: StationRequest): Promise<Response> {
  const all = await asked.shelves.news(asked.today);
  const page = Number(asked.path.query?.["page"] ?? "1");
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  if (!Number.isInteger(page) || page < 1 || page > pages) return answerNotFound(asked);
  const items = all.slice((page - 1) * perPage, page * perPage);
  const picture = page === 1 ? await leadPicture(asked, items[0]) : undefined;
  const frame = await frameOf(asked);
  return answerPage(<NewsPage frame={frame} news={{ items, page, pages, total: all.length, picture }} />);
}

async function leadPicture(
  { means }: StationRequest,
  item: NewsItem | undefined,
): Promise<NewsPageView["picture"]> {
  const [first] = item?.pictures ?? [];
  if (first === undefined || (await means.held.file(first.file)) === undefined) return undefined;
  return { file: first.file, alt: first.alt ?? "" };
}

function NewsPage({ frame, news }: { frame: StationFrame; news: NewsPageView }) {
  const { reading } = frame;
  const { language } = reading;
  const lead = news.page === 1 ? news.items[0] : undefined;
  const others = lead === undefined ? news.items : news.items.slice(1);
  if (news.total === 0) {
    return (
      <StationPage frame={frame}>
        <EmptyState title={stationWords.noNews[language]} text={stationWords.noNewsText[language]}>
          <ButtonLink kind="quiet" href={siteHref(reading, keeperPath)}>
            {stationWords.toKeeper[language]}
          </ButtonLink>
        </EmptyState>
      </StationPage>
    );
  }
  return (
    <StationPage frame={frame}>
      {lead && <Lead frame={frame} item={lead} picture={news.picture} />}
      {others.length > 0 && (
        <section className="latest" aria-labelledby="latest">
          <h2 id="latest" className="section-title">
            {siteWords.latest[language]}
          </h2>
          <DatedList
            lang={langOfTexts(reading)}
            items={others.map((item) => ({
              href: siteHref(reading, articlePath(item.slug)),
              title: titleOf(item, reading),
              date: item.publishedOn,
            }))}
          />
        </section>
      )}
      <PageLinks reading={reading} of={news} pathOfPage={newsPath} />
    </StationPage>
  );
}

interface LeadProps {
  readonly frame: StationFrame;
  readonly item: NewsItem;
  readonly picture: NewsPageView["picture"];
}

function Lead({ frame, item, picture }: LeadProps) {
  const { reading } = frame;
  const lang = langOfTexts(reading);
  const lead = scriptOf(reading) === "zh-Hans" ? item.leadHans : item.leadHant;
  return (
    <article className={picture ? "lead lead-pictured" : "lead"}>
      {picture && (
        <figure className="picture">
          <img src={fileAddress(picture.file)} alt={picture.alt} />
        </figure>
      )}
      <div>
        <p className="lead-label">{siteWords.leadStory[reading.language]}</p>
        <h2 className="lead-title" lang={lang}>
          <a href={siteHref(reading, articlePath(item.slug))}>{titleOf(item, reading)}</a>
        </h2>
        {lead && <p lang={lang}>{lead}</p>}
        <p className="facts">
          <DateText date={item.publishedOn} language={reading.language} form="words" />
        </p>
      </div>
    </article>
  );
}

export function titleOf(item: Pick<NewsItem, "titleHans" | "titleHant">, reading: Reading): string {
  return scriptOf(reading) === "zh-Hans" ? item.titleHans : item.titleHant;
}

export function dayOf(instant: string, timeZone: string): string {
  return localDay(new Date(instant), timeZone);
}
