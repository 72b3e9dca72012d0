/**
 * The instant so many microseconds after `stamp`, which is ISO 8601 in UTC with a `T` or a blank and any fraction: rows
 * that one transaction changes twice keep what they were in between.
 */
export function stampAfter(stamp: string, microseconds: number): string {
  const [whole = "", fraction = ""] = stamp.replace(" ", "T").replace("Z", "").split(".");
  const micros = Number(fraction.padEnd(6, "0").slice(0, 6)) + microseconds;
  const seconds = new Date(Date.parse(`${whole}Z`) + Math.floor(micros / 1_000_000) * 1000);
  return `${seconds.toISOString().slice(0, 19)}.${String(micros % 1_000_000).padStart(6, "0")}Z`;
}
