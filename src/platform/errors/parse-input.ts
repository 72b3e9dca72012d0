import type { z } from "zod";
import { words } from "../i18n/language.ts";
import type { Fault } from "./app-error.ts";
import { platformError } from "./platform-errors.ts";
import { unstorableFields } from "./unstorable-fields.ts";

/**
 * The input as its schema gives it. A schema's message may be `hans|hant|en`; without one the fault says only that the
 * field needs mending.
 * @throws AppError input.invalid with one fault a field; input.unstorable for texts that a row would refuse, or an act's record
 * would keep and nobody could read out again.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) throw platformError("input.invalid", {}, result.error.issues.map(faultOf));
  const unstorable = unstorableFields(result.data);
  if (unstorable.length === 0) return result.data;
  throw platformError(
    "input.unstorable",
    {},
    unstorable.map((field) => ({ field, text: invisible })),
  );
}

const invisible = words(
  "这里有一个看不见、也存不了的字符，请重新打一遍。",
  "這裡有一個看不見、也存不了的字符，請重新打一遍。",
  "This holds an invisible character that cannot be kept; please type it anew.",
);

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
