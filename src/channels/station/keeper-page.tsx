import { sizeInWords } from "#src/domains/library/model/file-words.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { whenInWords } from "../phone/parts/when.ts";
import { siteHref } from "../site/paths.ts";
import { Facts, Machine, Missing, type MissingItem, NotTaken } from "./keeper-parts.tsx";
import { keeperWords, stuckWords } from "./keeper-words.ts";
import { LineRuleSection } from "./line-rule-form.tsx";
import type { LineRule, LineState, SignInList, StationHealth } from "./means.ts";
import { keeperPath, syncPath } from "./paths.ts";
import { StationPage } from "./station-page.tsx";
import type { StationFrame } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

export interface KeeperView {
  readonly health: StationHealth;
  readonly line: LineState;
  readonly rule: LineRule;
  readonly people: SignInList;
  readonly articles: number;
  readonly media: number;
  readonly missing: readonly MissingItem[];
  readonly mayChange: boolean;
}

export interface LineForm {
  readonly when: "always" | "hours";
  /** HH:MM, as typed. */
  readonly from: string;
  readonly until: string;
  /** Kilobits a second; empty: no limit. */
  readonly kilobits: string;
  readonly refusal?: string;
  readonly isSaved?: boolean;
}

interface KeeperPageProps {
  readonly frame: StationFrame;
  readonly view: KeeperView;
  readonly form: LineForm;
}

/** First what to do and whether all is well, then the particulars. */
export function KeeperPage({ frame, view, form }: KeeperPageProps) {
  const { language } = frame.reading;
  const title = stationWords.keeper[language];
  const isBusy = view.line.contact !== null;
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      {isBusy ? <Progress view={view} frame={frame} /> : <SyncNow view={view} frame={frame} />}
      <div className="keeper">
        <ContactFacts frame={frame} view={view} />
        <section aria-labelledby="content">
          <h2 id="content" className="section-title">
            {keeperWords.content[language]}
          </h2>
          <Facts
            facts={[
              [stationWords.news[language], fill(keeperWords.articles, language, { count: view.articles })],
              [stationWords.media[language], fill(keeperWords.media, language, { count: view.media })],
            ]}
          />
          <Missing missing={view.missing} reading={frame.reading} />
        </section>
        <Machine frame={frame} health={view.health} people={view.people} />
        <LineRuleSection frame={frame} rule={view.rule} form={form} mayChange={view.mayChange} />
      </div>
    </StationPage>
  );
}

function SyncNow({ frame, view: { line } }: Omit<KeeperPageProps, "form">) {
  const { reading, now, timeZone } = frame;
  const { language } = reading;
  const failure = line.lastFailure;
  return (
    <>
      {failure !== null && (
        <Notice kind="soon" label={keeperWords.failed[language]}>
          <p>
            {fill(keeperWords.failedAt, language, {
              when: whenInWords(Date.parse(failure.at), Date.parse(now), timeZone, language),
              why: stuckWords[failure.why][language],
            })}
          </p>
        </Notice>
      )}
      <form className="sync-now" method="post" action={siteHref(reading, syncPath)}>
        <Button kind="primary">{keeperWords.syncNow[language]}</Button>
        <p>{keeperWords.syncHint[language]}</p>
      </form>
    </>
  );
}

function Progress({ frame, view: { line } }: Omit<KeeperPageProps, "form">) {
  const { language } = frame.reading;
  const { contact } = line;
  if (contact === null) return null;
  const { bytesDone, bytesWanted } = contact;
  const step = keeperWords.steps[contact.step][language];
  return (
    <Notice kind="information" label={keeperWords.syncing[language]}>
      <p>{step}</p>
      {bytesDone === null || bytesWanted === null ? null : (
        <p>
          <progress value={bytesDone} max={Math.max(1, bytesWanted)} aria-label={step} />{" "}
          {fill(keeperWords.progress, language, {
            done: sizeInWords(bytesDone),
            wanted: sizeInWords(bytesWanted),
          })}
        </p>
      )}
      <p>
        {keeperWords.refreshes[language]}{" "}
        <a href={siteHref(frame.reading, keeperPath)}>{keeperWords.look[language]}</a>
      </p>
    </Notice>
  );
}

function ContactFacts({ frame, view: { line, health } }: Omit<KeeperPageProps, "form">) {
  const { reading, now, timeZone } = frame;
  const { language } = reading;
  const inWords = (instant: string) => whenInWords(Date.parse(instant), Date.parse(now), timeZone, language);
  const unsent =
    health.unsent === 0
      ? keeperWords.noneWaiting[language]
      : fill(keeperWords.someWaiting, language, {
          count: health.unsent,
          when: inWords(health.oldestUnsent ?? now),
        });
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="section-title">
        {keeperWords.line[language]}
      </h2>
      <Facts
        facts={[
          [
            keeperWords.last[language],
            line.lastContact === null ? keeperWords.never[language] : inWords(line.lastContact),
          ],
          [
            keeperWords.next[language],
            nextInWords(line.nextContact, now, language) ?? inWords(line.nextContact ?? now),
          ],
          [keeperWords.waiting[language], unsent],
        ]}
      />
      <NotTaken codes={health.notTaken} language={language} />
    </section>
  );
}

/** In general words where no instant of the future is known; undefined where one is. */
function nextInWords(next: string | null, now: string, language: Language): string | undefined {
  if (next === null) return keeperWords.nextUnknown[language];
  return Date.parse(next) <= Date.parse(now) ? keeperWords.nextSoon[language] : undefined;
}
