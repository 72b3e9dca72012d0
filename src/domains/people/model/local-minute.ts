/** An instant as a county's clock on the wall shows it, `2010-11-05 08:30`. */
export function localMinute(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}
