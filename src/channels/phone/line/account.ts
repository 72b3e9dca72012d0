import type { Language } from "#src/platform/i18n/language.ts";
import type { Enrolled, PhoneCounty } from "../keep/directory.ts";

/** Who is signed in at the hub in this browser. */
export type AccountState =
  | { readonly kind: "none" | "unlinked" }
  | { readonly kind: "second-factor"; readonly enrolled: boolean }
  | { readonly kind: "person"; readonly personId: string; readonly name: string };

/** What came of one form of signing in: a refusal in words, or where one stands now. */
export interface SignInAnswer {
  readonly refusal: string | null;
  /** A code went to the person's phone number and is asked for next. */
  readonly codeSent: boolean;
  readonly state: AccountState;
}

/** There is no line, or no hub at its end. */
export class NoLine extends Error {}

export function readAccount(): Promise<AccountState> {
  return ask<AccountState>("/m/account", {});
}

export function sendSignIn(
  form: Readonly<Record<string, string>>,
  language: Language,
): Promise<SignInAnswer> {
  return ask<SignInAnswer>("/m/sign-in", {
    method: "POST",
    body: new URLSearchParams({ ...form, language }),
  });
}

/** Ends the session in this browser: from now on the phone has a key of its own. */
export async function endSession(): Promise<void> {
  await ask("/m/sign-out", { method: "POST" });
}

interface EnrolAnswer {
  readonly device: string;
  readonly token: string;
  readonly county: PhoneCounty;
  readonly person: string;
  readonly hubSealKey: string;
}

/** Makes this phone a device of the person signed in: docs/sync-protocol.md, "enrol". */
export async function enrol(name: string, ownName: string): Promise<Enrolled> {
  const answer = await ask<EnrolAnswer>("/sync/v1/enrol", {
    method: "POST",
    headers: { "content-type": "application/json", "sanwang-sync": "1" },
    body: JSON.stringify({ kind: "phone", name: ownName, program }),
  });
  const { device, token, county, person, hubSealKey } = answer;
  return { personId: person, name, county, device, token, hubSealKey };
}

export const program = "0.1.0";

/** "Android · Chrome 109": by it a person finds the phone again in the list of her devices. */
export function phoneName(userAgent: string): string {
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(userAgent)?.[0] ?? "";
  const browser = /(Chrome|Firefox|Version)\/\d+/.exec(userAgent)?.[0].replace("/", " ") ?? "";
  return [system, browser].filter((part) => part !== "").join(" · ") || "phone";
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, {
    ...init,
    cache: "no-store",
    headers: { accept: "application/json", ...init.headers },
  }).catch(() => undefined);
  const isOurs = response?.headers.get("content-type")?.includes("json") === true;
  if (response === undefined || !isOurs) throw new NoLine();
  const body = (await response.json()) as T & { readonly title?: string };
  if (!response.ok) throw new Error(body.title ?? String(response.status));
  return body;
}
