import { localDay } from "#src/platform/clock/clock.ts";
import { fill, type Language, words } from "#src/platform/i18n/language.ts";

const today = words("今天 {time}", "今天 {time}", "today {time}");
const yesterday = words("昨天 {time}", "昨天 {time}", "yesterday {time}");

const dayMs = 86_400_000;

/** An instant as one says it: 今天 14:05, 昨天 09:30, 11月5日 14:05. */
export function whenInWords(at: number, now: number, timeZone: string, language: Language): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
  const day = localDay(new Date(at), timeZone);
  if (day === localDay(new Date(now), timeZone)) return fill(today, language, { time });
  if (day === localDay(new Date(now - dayMs), timeZone)) return fill(yesterday, language, { time });
  return `${dayInWords(day, language)} ${time}`;
}

/** A day (YYYY-MM-DD): 11月5日, 5 November; with its year where that is asked. */
export function dayInWords(day: string, language: Language, withYear = false): string {
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, {
    ...(withYear && { year: "numeric" }),
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

/** The local day of an instant, in words. */
export function dayOf(instant: string, timeZone: string, language: Language): string {
  return dayInWords(localDay(new Date(instant), timeZone), language);
}
