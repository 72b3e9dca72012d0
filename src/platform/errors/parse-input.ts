import type { z } from "zod";
import { words } from "../i18n/language.ts";
import type { Fault } from "./app-error.ts";
import { platformError } from "./platform-errors.ts";

/**
 * The input as its schema gives it. A schema's message may be `hans|hant|en`; without one the fault says only that the
 * field needs mending.
 * @throws AppError input.invalid with one fault a field.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw platformError("input.invalid", {}, result.error.issues.map(faultOf));
}

const unspecific = words("这一项需要改正。", "這一項需要改正。", "This entry needs mending.");

function faultOf(issue: z.core.$ZodIssue): Fault {
  const [hans, hant, en] = issue.message.split("|");
  return {
    field: issue.path.join("."),
    text: hans !== undefined && hant !== undefined && en !== undefined ? words(hans, hant, en) : unspecific,
  };
}

/** A message for zod in all three languages: `z.string().min(1, say("请填写名称。", "請填寫名稱。", "Please give a name."))`. */
export function say(hans: string, hant: string, en: string): string {
  return `${hans}|${hant}|${en}`;
}

/** Of a text that may have so many characters. */
export function sayTooLong(most: number): string {
  return say(
    `太长了，最多 ${most} 字。`,
    `太長了，最多 ${most} 字。`,
    `Too long: ${most} characters at most.`,
  );
}
