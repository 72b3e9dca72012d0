import { sizeInWords } from "#src/domains/library/model/file-words.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { whyStuck } from "#src/platform/sync/device/stuck-words.ts";
import { dateInWords } from "#src/ui/date-text.tsx";
import type { Reading } from "../site/reading.ts";
import { keeperWords, stuckWords } from "./keeper-words.ts";
import { langOfText } from "./lang-of-text.ts";
import type { MissingFile, SignInList, StationHealth } from "./means.ts";
import type { StationFrame } from "./station-request.ts";

/** A missing file with the title of what shows it, where that is still shown. */
export interface MissingItem extends MissingFile {
  readonly title: string | undefined;
}

/** Names and what they are, a row each. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts-list">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was written here and the county does not take, by why: it names nobody and shows nothing that was written. */
export function NotTaken({ codes, language }: { codes: readonly string[]; language: Language }) {
  if (codes.length === 0) return null;
  const reasons = new Map<string, number>();
  for (const code of codes) {
    const why = whyStuck(code)[language];
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return (
    <>
      <p className="soon">{fill(keeperWords.notTaken, language, { count: codes.length })}</p>
      <ul className="due-rows">
        {[...reasons].map(([why, count]) => (
          <li key={why}>
            <p className="late">{fill(keeperWords.notTakenWhy, language, { count, why })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

const mostListed = 20;

/** What has not arrived: the stuck first, each with why and what to do. */
export function Missing({ missing, reading }: { missing: readonly MissingItem[]; reading: Reading }) {
  const { language } = reading;
  if (missing.length === 0) return <p className="all-here">{keeperWords.allHere[language]}</p>;
  const stuckFirst = missing.toSorted((a, b) => Number(a.why === null) - Number(b.why === null));
  return (
    <>
      <p className="soon">{fill(keeperWords.someMissing, language, { count: missing.length })}</p>
      <ul className="due-rows" aria-label={keeperWords.missing[language]}>
        {stuckFirst.slice(0, mostListed).map(({ file, title, bytes, arrived, why }) => (
          <li key={file}>
            <p lang={title === undefined ? undefined : langOfText(title, reading)}>
              {title ?? keeperWords.unnamed[language]}
            </p>
            <p className="facts">
              <span>{sizeInWords(bytes)}</span>
              <span>{fill(keeperWords.arrived, language, { percent: percentOf(arrived, bytes) })}</span>
            </p>
            {why !== null && <p className="late">{stuckWords[why][language]}</p>}
          </li>
        ))}
      </ul>
      {missing.length > mostListed && (
        <p>{fill(keeperWords.more, language, { count: missing.length - mostListed })}</p>
      )}
    </>
  );
}

/** Never 100 before all is here. */
function percentOf(arrived: number, bytes: number): number {
  return bytes === 0 ? 0 : Math.min(99, Math.floor((arrived / bytes) * 100));
}

interface MachineProps {
  readonly frame: StationFrame;
  readonly health: StationHealth;
  readonly people: SignInList;
}

export function Machine({ frame: { reading }, health, people }: MachineProps) {
  const { language } = reading;
  return (
    <section aria-labelledby="machine">
      <h2 id="machine" className="section-title">
        {keeperWords.machine[language]}
      </h2>
      <Facts
        facts={[
          [keeperWords.room[language], roomInWords(health, language)],
          [keeperWords.clock[language], clockInWords(health.clockAhead, language)],
          [keeperWords.people[language], peopleInWords(people, language)],
          [keeperWords.program[language], health.program],
        ]}
      />
    </section>
  );
}

/** Below this a film of an hour no longer fits; below the second nothing does. */
const littleRoom = 5_000_000_000;
const noRoom = 500_000_000;

export function roomInWords({ disk: { free } }: Pick<StationHealth, "disk">, language: Language): string {
  const words =
    free < noRoom
      ? keeperWords.roomNone
      : free < littleRoom
        ? keeperWords.roomLittle
        : keeperWords.roomEnough;
  return fill(words, language, { free: sizeInWords(free) });
}

/** A machine that is a minute off is right enough. */
const rightEnough = 60;

/** @param ahead seconds, positive when the machine is ahead of the hub */
export function clockInWords(ahead: number | null, language: Language): string {
  if (ahead === null) return keeperWords.clockUnknown[language];
  if (Math.abs(ahead) <= rightEnough) return keeperWords.clockRight[language];
  return fill(ahead > 0 ? keeperWords.clockAhead : keeperWords.clockBehind, language, {
    by: spanInWords(Math.abs(ahead), language),
  });
}

function spanInWords(seconds: number, language: Language): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return fill(keeperWords.minutes, language, { count: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 48) return fill(keeperWords.hours, language, { count: hours });
  return fill(keeperWords.days, language, { count: Math.round(hours / 24) });
}

function peopleInWords(people: SignInList, language: Language): string {
  if (people.kind !== "open") return keeperWords.peopleNone[language];
  return fill(keeperWords.peopleUntil, language, {
    count: people.people.length,
    date: dateInWords(people.until, language),
  });
}
