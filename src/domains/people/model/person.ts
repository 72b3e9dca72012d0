import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

const nameMissing = say("请填写姓名。", "請填寫姓名。", "Please give the name.");
const phoneForm = say(
  "请填写 11 位手机号码。",
  "請填寫 11 位手機號碼。",
  "Please give a mobile number of 11 digits.",
);

export const personName = z.string().trim().min(1, nameMissing).max(60, nameMissing);

export const nameScript = z.enum(["zh-Hans", "zh-Hant"]);

/** A mobile number as people type it, with spaces, dashes or +86; given as its eleven digits. */
export const mobileNumber = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFKC")
      .replace(/[\s-]/g, "")
      .replace(/^(\+86|0086)/, ""),
  )
  .pipe(z.string().regex(/^1[3-9]\d{9}$/, phoneForm));

/** 138****6789: what is shown of a number until someone with the right unmasks it. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`;
}
