import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";
import { articleDocument } from "./model/article.ts";
import { textsOf } from "./model/article-texts.ts";
import { cleanText } from "./model/clean-text.ts";

/** As much as a whole newspaper page twenty times over; conversion and search take it in one piece. */
const longestDocument = 200_000;

/** Every text of an unknown value made storable; what is no text stays for the schema to judge. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}

/** A document from outside. */
export const documentInput = z.preprocess(
  cleaned,
  articleDocument.refine(
    (document) => textsOf(document).reduce((sum, text) => sum + text.length, 0) <= longestDocument,
    say(
      "文章太长了（最多二十万字），请分成几篇。",
      "文章太長了（最多二十萬字），請分成幾篇。",
      "The article is too long (200,000 characters at most); please divide it.",
    ),
  ),
);
