import type { AsOf } from "#src/platform/db/context.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The two dates of `?on=2025-12-31&knownAt=2026-01-05`. A day given for `knownAt` means its end in the county; what is
 * no date is left out.
 */
export function readAsOf(query: URLSearchParams, today: string, timeZone: string): AsOf {
  const on = query.get("on");
  return { on: on !== null && isDay(on) ? on : today, knownAt: instantOf(query.get("knownAt"), timeZone) };
}

/** What was asked for as one of the two dates and is none, as typed; what is very long is cut. */
export function unreadDates(query: URLSearchParams, timeZone: string): readonly string[] {
  const [on, knownAt] = [query.get("on") ?? "", query.get("knownAt") ?? ""];
  const unread = [
    ...(on === "" || isDay(on) ? [] : [on]),
    ...(knownAt === "" || instantOf(knownAt, timeZone) !== null ? [] : [knownAt]),
  ];
  return unread.map((each) => each.slice(0, 40));
}

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function instantOf(text: string | null, timeZone: string): string | null {
  if (text === null || text === "") return null;
  if (isDay(text)) return endOfDay(text, timeZone);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function endOfDay(text: string, timeZone: string): string {
  const next = Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(timeZone);
  return next.subtract({ microseconds: 1 }).toInstant().toString();
}
