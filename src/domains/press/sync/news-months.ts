import type { Bucket } from "#src/platform/sync/wire.ts";

/** The bucket of a day's (YYYY-MM-DD) or a month's (YYYY-MM) news. */
export function newsBucket(day: string): Bucket {
  return `news:${day.slice(0, 7)}`;
}

/** The month of the day and those before it, as YYYY-MM, `count` in all. */
export function monthsUntil(day: string, count: number): string[] {
  const last = Temporal.PlainDate.from(day).toPlainYearMonth();
  return Array.from({ length: count }, (_, back) => last.subtract({ months: back }).toString());
}
