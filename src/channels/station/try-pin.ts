import { fill } from "#src/platform/i18n/language.ts";
import { whenInWords } from "../phone/parts/when.ts";
import type { PinResult } from "./means.ts";
import { signInWords } from "./sign-in-words.ts";
import type { SignedIn, StationRequest } from "./station-request.ts";

export type SignInResult =
  | { readonly kind: "in"; readonly signedIn: SignedIn }
  /** Why not, in the reader's language. */
  | { readonly kind: "out"; readonly refusal: string };

/** Begins a session for a person of the snapshot whose PIN is right. What is no PIN at all is not counted as a try. */
export async function tryToSignIn(
  asked: StationRequest,
  personId: string,
  pin: string,
): Promise<SignInResult> {
  const { means, sessions, reading } = asked;
  const { language } = reading;
  if (personId === "") return { kind: "out", refusal: signInWords.choose[language] };
  if (!/^\d{6}$/.test(pin)) return { kind: "out", refusal: signInWords.sixDigits[language] };
  const list = await means.people.list();
  const isNamed = list.kind === "open" && list.people.some(({ id }) => id === personId);
  if (!isNamed) return { kind: "out", refusal: signInWords.notNamed[language] };
  const result = await means.people.tryPin(personId, pin);
  if (result.kind !== "right") {
    // A try that was not looked at leaves no trace: a closed door that is knocked at must not fill the disk.
    if (result.kind === "wrong") await means.audit({ kind: "pin-refused", person: personId, about: null });
    return { kind: "out", refusal: refusalOf(asked, result) };
  }
  const person = await means.people.person(personId);
  if (person === undefined) return { kind: "out", refusal: signInWords.notNamed[language] };
  const token = sessions.begin(personId);
  const session = sessions.use(token);
  if (session === undefined) throw new Error("A session that has just begun has ended.");
  await means.audit({ kind: "signed-in", person: personId, about: null });
  return { kind: "in", signedIn: { person, session, token } };
}

function refusalOf(
  { means, reading }: StationRequest,
  result: Exclude<PinResult, { kind: "right" }>,
): string {
  const { language } = reading;
  if (result.kind === "no-pin") return signInWords.noPin[language];
  if (result.kind === "wrong" && result.triesLeft === 0) return signInWords.wrongLast[language];
  if (result.kind === "wrong") return fill(signInWords.wrong, language, { left: result.triesLeft });
  const now = means.clock.now().getTime();
  const when = whenInWords(Date.parse(result.until), now, means.county.timeZone, language);
  return fill(signInWords.locked, language, { when });
}
