import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";

const sixDigits = say("请填六位数字。", "請填六位數字。", "Please give six digits.");
const tooEasy = say(
  "这个太好猜了。不要用连号、重复的数字。",
  "這個太好猜了。不要用連號、重複的數字。",
  "This is too easy to guess. No runs and no repeated digits.",
);

/** What people type first when they are asked for six digits, beside runs and repetitions. */
const common: ReadonlySet<string> = new Set([
  "112233",
  "123321",
  "111222",
  "520520",
  "521521",
  "520131",
  "147258",
  "258369",
  "159753",
  "147369",
]);

/** True for a PIN that somebody who stands before the station would try at once. */
export function isEasyPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return (
    common.has(pin) ||
    new Set(digits).size < 3 ||
    new Set(steps).size === 1 ||
    pin.slice(0, 3) === pin.slice(3) ||
    pin.slice(0, 2).repeat(3) === pin
  );
}

const different = say("两次填的不一样。", "兩次填的不一樣。", "The two are not the same.");

/** A form in which a PIN is typed twice, so that a slip of the finger is found at once. */
export function typedTwice<Form extends z.ZodType<{ password: string; passwordAgain: string }>>(
  form: Form,
): Form {
  return form.refine(
    ({ password, passwordAgain }) => passwordAgain.normalize("NFKC").replace(/\s/g, "") === password,
    { message: different, path: ["passwordAgain"] },
  );
}

/** The six digits of a PIN; full-width digits count as digits. */
export const stationPin = z
  .string()
  .transform((typed) => typed.normalize("NFKC").replace(/\s/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d{6}$/, sixDigits)
      .refine((pin) => !isEasyPin(pin), tooEasy),
  );
