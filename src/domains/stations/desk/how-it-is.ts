import { localDay } from "#src/platform/clock/clock.ts";
import type { Words } from "#src/platform/i18n/language.ts";
import { reasonWords, stateWords, stationWords } from "./stations-words.ts";

type Say = (text: Words, values?: Readonly<Record<string, unknown>>) => string;

/** An instant as one would tell it: today 08:30, yesterday 17:05, 9 days ago. */
export function contactInWords(say: Say, at: string, now: string, timeZone: string): string {
  const days = localDays(at, now, timeZone);
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, timeStyle: "short" }).format(new Date(at));
  if (days <= 0) return say(stateWords.today, { time });
  if (days === 1) return say(stateWords.yesterday, { time });
  return say(stateWords.daysAgo, { n: days });
}

/** Days of the county between two instants; browsers of old village computers count them too, so without Temporal. */
function localDays(at: string, now: string, timeZone: string): number {
  const midnight = (instant: string): number => Date.parse(localDay(new Date(instant), timeZone));
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}

/** 18 GB, 640 MB: as computers tell it to those who use them. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1e9 ? `${Math.floor(bytes / 1e9)} GB` : `${Math.floor(bytes / 1e6)} MB`;
}

/** How far a clock is off: 12 minutes fast; under two minutes it is right. */
export function clockInWords(say: Say, seconds: number): string {
  const off = Math.abs(seconds);
  if (off < 120) return say(stationWords.clockRight);
  const by =
    off < 7_200
      ? say(stationWords.minutes, { n: Math.round(off / 60) })
      : off < 172_800
        ? say(stationWords.hours, { n: Math.round(off / 3_600) })
        : say(stationWords.days, { n: Math.round(off / 86_400) });
  return say(seconds > 0 ? stationWords.clockAhead : stationWords.clockBehind, { by });
}

/** Why something does not arrive, as the station said; what a newer program says is told as "no clear reason". */
export function reasonInWords(say: Say, why: string): string {
  const known: Readonly<Record<string, Words>> = reasonWords;
  return say(known[why] ?? reasonWords.other);
}

export function minuteInWords(at: string, timeZone: string): string {
  const form = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return form.format(new Date(at));
}
