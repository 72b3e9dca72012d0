import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";
import { cleanText } from "./clean-text.ts";

export const longestReport = 500;

/** What a reader says is wrong on a page. Nothing about the reader is asked. */
export const pageReportInput = z.strictObject({
  id: z.uuid(),
  /** The path of the page, without the site's name. */
  page: z
    .string()
    .max(300)
    .regex(/^\/(?!\/)[^\s\\]*$/)
    .catch("/"),
  said: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(
      z
        .string()
        .min(1, say("请写下哪里有错。", "請寫下哪裡有錯。", "Please say what is wrong."))
        .max(
          longestReport,
          say(
            `“哪里有错”写得太长，请写在 ${longestReport} 字以内。写好的都还在下面。`,
            `「哪裡有錯」寫得太長，請寫在 ${longestReport} 字以內。寫好的都還在下面。`,
            `“What is wrong” is too long: please keep to ${longestReport} characters. All you wrote is still below.`,
          ),
        ),
    ),
});

export type PageReport = z.output<typeof pageReportInput>;

/** The slug of the article that stands on a page; undefined for other pages. */
export function articleOnPage(page: string): string | undefined {
  return /^(?:\/(?:hans|hant|en))?\/news\/([a-z0-9-]{1,80})(?:\?|$)/.exec(page)?.[1];
}
