import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

/** Control characters and marks that turn the direction of what follows; nobody types them, pasting brings them. */
const invisible = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text as it can be stored and shown: whole characters, no invisible ones, lines ended by `\n`, tabs as spaces. */
export function cleanText(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?|\u2028|\u2029/g, "\n").replaceAll("\t", " ");
  return lines.replace(invisible, (character) => (character === "\n" ? character : ""));
}

const tooLong = say("太长了，请缩短一些。", "太長了，請縮短一些。", "This is too long; please shorten it.");
const missing = say("请填写这一项。", "請填寫這一項。", "Please fill this in.");

/** One line of text, at least one character and at most `longest` UTF-16 units. */
export function requiredLine(longest: number) {
  return z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, missing).max(longest, tooLong));
}

export const dayInput = z.iso.date(
  say("请写成 2026-11-05 这样的日期。", "請寫成 2026-11-05 這樣的日期。", "Please give a date such as 2026-11-05."),
);

/** A note or reason that readers see. */
export const noteInput = requiredLine(300);
