import { longestPassword, shortestPassword } from "./sign-in-rules.ts";

/** Words a guesser tries first here: product, roles, offices (ASVS 5 6.1.2, 6.2.11). The county's name joins them. */
export const guessableWords: readonly string[] = [
  "sanwang",
  "sanwangheyi",
  "三网合一",
  "三網合一",
  "dangjian",
  "党建",
  "黨建",
  "dangyuan",
  "党员",
  "黨員",
  "zhibu",
  "支部",
  "shuji",
  "书记",
  "書記",
  "zuzhibu",
  "组织部",
  "組織部",
  "admin",
  "administrator",
  "guanliyuan",
  "管理员",
  "管理員",
  "mima",
  "密码",
  "密碼",
  "password",
  "denglu",
  "登录",
  "登入",
  "登錄",
  "xianwei",
  "县委",
  "縣委",
  "welcome",
  "qwerty",
];

export type PasswordFault = "length" | "weak";

/**
 * What is wrong with a new password: too short or long, or easy to guess, that is nothing but common or near-at-hand
 * words, digits in a row and repetitions. Any characters may be used; none are demanded.
 * @param isCommon tells whether a text, in lower case, is a password known from leaks.
 * @param nearAtHand names of the person, the sign-in name, the county.
 */
export function passwordFault(
  password: string,
  isCommon: (text: string) => boolean,
  nearAtHand: readonly string[],
): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortestPassword || length > longestPassword) return "length";
  const lower = password.normalize("NFKC").toLowerCase();
  if (isCommon(lower) || new Set(lower).size < 5) return "weak";
  const guessable = [...guessableWords, ...nearAtHand.map((word) => word.toLowerCase())].filter(
    (word) => word.length > 1,
  );
  const core = withoutGuessable(lower, guessable);
  return isCommon(core) || [...withoutPatterns(core)].length < 5 ? "weak" : undefined;
}

/** Without guessable words, and without the digits and marks people put before and behind a word. */
function withoutGuessable(text: string, guessable: readonly string[]): string {
  const longestFirst = guessable.toSorted((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ""), text);
  return left.replace(/^[\p{N}\p{P}\p{S}]+|[\p{N}\p{P}\p{S}]+$/gu, "");
}

/** Without repetitions, and with runs of three or more in code order (abcd, 4321) cut to their first character. */
function withoutPatterns(text: string): string {
  const characters = [...text];
  const step = (index: number): number => codeOf(characters[index]) - codeOf(characters[index - 1]);
  const inRun = (index: number): boolean =>
    index >= 2 && Math.abs(step(index)) === 1 && step(index) === step(index - 1);
  const kept = characters.filter((_, index) => !inRun(index) && !inRun(index + 1));
  return kept.join("").replace(/(.+?)\1+/gu, "$1");
}

function codeOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}
