import { type Words, words } from "#src/platform/i18n/language.ts";

/** What an identity number says (GB 11643). `division` is the county of registration when the number was given. */
export interface IdentityNumber {
  /** Eighteen characters, the last a digit or `X`. */
  readonly number: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly sex: "male" | "female";
  readonly division: string;
}

export const identityNumberFaults = {
  form: words(
    "身份证号应为 18 位（旧号 15 位），除末位可为 X 外都是数字。请对照证件重新填写。",
    "身份證號應為 18 位（舊號 15 位），除末位可為 X 外都是數字。請對照證件重新填寫。",
    "An identity number has 18 characters (an old one 15), all digits but a last X. Please copy it from the card.",
  ),
  province: words(
    "身份证号前两位不是任何省份的代码。请核对前两位。",
    "身份證號前兩位不是任何省份的代碼。請核對前兩位。",
    "The first two digits are no province's code. Please check them.",
  ),
  birthDate: words(
    "身份证号里的出生日期在日历上不存在。请核对第 7 至 14 位（旧号第 7 至 12 位）。",
    "身份證號裡的出生日期在日曆上不存在。請核對第 7 至 14 位（舊號第 7 至 12 位）。",
    "The birth date in the number is no day of the calendar. Please check digits 7 to 14 (7 to 12 of an old number).",
  ),
  future: words(
    "身份证号里的出生日期还没有到。请核对第 7 至 14 位。",
    "身份證號裡的出生日期還沒有到。請核對第 7 至 14 位。",
    "The birth date in the number is yet to come. Please check digits 7 to 14.",
  ),
  check: words(
    "身份证号的校验位不符，可能有一位填错或两位颠倒。请对照证件逐位核对。",
    "身份證號的校驗位不符，可能有一位填錯或兩位顛倒。請對照證件逐位核對。",
    "The check character does not fit: a digit may be wrong or two swapped. Please compare each with the card.",
  ),
} satisfies Record<string, Words>;

export type IdentityNumberFault = keyof typeof identityNumberFaults;

export type IdentityNumberResult =
  | { readonly ok: true; readonly parts: IdentityNumber }
  | { readonly ok: false; readonly fault: IdentityNumberFault };

/**
 * Reads a number as typed, with full-width digits, a small x or the old fifteen digits. `today` is YYYY-MM-DD.
 * Of the division only the province is checked: a person keeps the code of a county long abolished (120223 became
 * 120118 in 2015), so that no list of today's counties could tell a wrong code from an old one.
 */
export function readIdentityNumber(typed: string, today: string): IdentityNumberResult {
  const text = typed.normalize("NFKC").trim().toUpperCase();
  if (!/^(\d{15}|\d{17}[\dX])$/.test(text)) return { ok: false, fault: "form" };
  const number = text.length === 15 ? inEighteen(text) : text;
  const division = number.slice(0, 6);
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!provinces.has(division.slice(0, 2))) return { ok: false, fault: "province" };
  if (!isCalendarDay(birthDate)) return { ok: false, fault: "birthDate" };
  if (birthDate > today) return { ok: false, fault: "future" };
  if (number[17] !== checkCharacter(number)) return { ok: false, fault: "check" };
  const sex = Number(number[16]) % 2 === 1 ? "male" : "female";
  return { ok: true, parts: { number, birthDate, sex, division } };
}

const provinces: ReadonlySet<string> = new Set(
  [
    "11 12 13 14 15",
    "21 22 23",
    "31 32 33 34 35 36 37",
    "41 42 43 44 45 46",
    "50 51 52 53 54",
    "61 62 63 64 65",
    "71 81 82 83",
  ].flatMap((region) => region.split(" ")),
);

/** Fifteen digits were given to people born in the 1900s and have no check character. */
function inEighteen(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + checkCharacter(seventeen);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return "10X98765432".charAt(sum % 11);
}

/** JavaScript turns 30 February into a day of March; a day of the calendar comes back as it was. */
function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
