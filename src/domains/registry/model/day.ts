import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

/** A day of the county's calendar, YYYY-MM-DD. */
export const day = z.iso.date(
  say(
    "请按 2026-12-31 的样子填写日期。",
    "請按 2026-12-31 的樣子填寫日期。",
    "Please give a date like 2026-12-31.",
  ),
);

/** The name of a unit, organisation, sector or place. What it contains is text and nothing else. */
export const name = z
  .string()
  .trim()
  .min(1, say("请填写名称。", "請填寫名稱。", "Please give a name."))
  .max(100, say("名称最多 100 个字。", "名稱最多 100 個字。", "A name has at most 100 characters."));

/** True when a period from one day up to, not including, another (null: for good) is empty or turned round. */
export function endsBeforeStart(from: string, until: string | null): boolean {
  return until !== null && until <= from;
}

/** The earlier of two ends; null is for good. */
export function earlierEnd(one: string | null, other: string | null): string | null {
  if (one === null) return other;
  if (other === null) return one;
  return one < other ? one : other;
}

/** The later of two days. */
export function laterDay(one: string, other: string): string {
  return one < other ? other : one;
}

/** The day before a day of the calendar. */
export function dayBefore(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}

const dayMs = 86_400_000;
