import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

const longest = 80;

/**
 * The last part of an article's address: small Latin letters and digits in groups joined by single hyphens. It is
 * unique in the county and stays for good once the article was published, since others link to it.
 */
export const slug = z
  .string()
  .max(longest)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    say(
      "只用小写字母、数字和短横线。",
      "只用小寫字母、數字和短橫線。",
      "Small letters, digits and hyphens only.",
    ),
  );

/**
 * A free slug from the day (YYYY-MM-DD) and what the title has in Latin letters and digits; a number is added when the
 * slug is taken: 2010-11-05, 2010-11-05-pc-2, 2010-11-05-3. The day keeps a slug from being all title.
 */
export function suggestSlug(day: string, title: string, isTaken: (slug: string) => boolean): string {
  const latin = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const whole = [day, ...latin].join("-");
  const base = whole.slice(0, longest - 5).replace(/-+$/, "");
  for (let number = 1; ; number += 1) {
    const suggestion = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(suggestion)) return suggestion;
  }
}
