import { z } from "zod";
import { say, sayTooLong } from "#src/platform/errors/parse-input.ts";
import { cleanText } from "./model/clean-text.ts";

const missing = say("请填写这一项。", "請填寫這一項。", "Please fill this in.");

/** One line of text, at least one character and at most `longest` UTF-16 units. */
export function requiredLine(longest: number) {
  return z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, missing).max(longest, sayTooLong(longest)));
}

export const dayInput = z.iso.date(
  say(
    "请写成 2026-11-05 这样的日期。",
    "請寫成 2026-11-05 這樣的日期。",
    "Please give a date such as 2026-11-05.",
  ),
);

/** A note or reason that readers see. */
export const noteInput = requiredLine(300);
