import { dictionary } from "@zxcvbn-ts/language-common";
import { passwordFault } from "../model/password-rules.ts";
import { longestPassword, shortestPassword } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";

/** 49,000 passwords from leaks (ASVS 5 6.2.4, 6.2.12), more than half of them shorter than ours may be. */
const leaked: ReadonlySet<string> = new Set(dictionary["passwords-common"].map(String));

/**
 * Refuses a new password that is too short, too long or easy to guess.
 * @throws AppError people.password-length, people.password-weak
 */
export function checkPassword(password: string, nearAtHand: readonly string[]): void {
  const fault = passwordFault(password, (text) => leaked.has(text), nearAtHand);
  if (fault === "length")
    throw peopleError("people.password-length", { shortest: shortestPassword, longest: longestPassword });
  if (fault === "weak") throw peopleError("people.password-weak");
}
