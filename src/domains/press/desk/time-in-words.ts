/** An instant as the county's wall shows it: 2026-11-05 09:30. */
export function timeInWords(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(instant));
}
