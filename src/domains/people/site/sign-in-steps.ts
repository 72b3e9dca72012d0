import { AppError } from "#src/platform/errors/app-error.ts";
import type { RequestScope } from "#src/platform/access/request-context.ts";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { finishSignIn, type SignInWay } from "../accounts/finish-sign-in.ts";
import { sendPhoneCode } from "../accounts/phone-codes.ts";
import { passSecondFactor } from "../accounts/second-factor.ts";
import type { SessionReader, SessionState } from "../accounts/session-reader.ts";
import type { StartedSession } from "../accounts/sessions.ts";
import { signInWithPassword } from "../accounts/sign-in-with-password.ts";
import { signInWithPhone } from "../accounts/sign-in-with-phone.ts";
import { phoneCookie, phoneCookieOf } from "../desk/phone-cookie.ts";

/** What the sign-in page of the site shows: the ways in, the code sent by phone, or the second factor. */
export type SignInStage = "ways" | "code" | "factor";

export interface SiteSignIn {
  readonly accounts: Accounts;
  readonly sessions: SessionReader;
}

/** Where a step of signing in on the site led. */
export type SignInStep =
  | { readonly go: "me" | "sign-in" | "set-factor"; readonly cookies: readonly string[] }
  | {
      readonly stage: SignInStage;
      readonly cookies: readonly string[];
      readonly refusal?: string;
      /** The sign-in name or the number as it was typed. */
      readonly typed: { readonly signInName?: string; readonly phone?: string };
      /** What became of the code, where one was asked for. */
      readonly delivery?: MessageDelivery;
    };

/** Takes one form of the sign-in page. What can be mended comes back with the reason, never with a password. */
export async function takeSignIn(
  services: SiteSignIn,
  scope: RequestScope,
  form: FormData,
): Promise<SignInStep> {
  const get = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const step = get("step");
  const stage: SignInStage = step === "code" || step === "factor" ? step : "ways";
  try {
    return await take(services, scope, step, get);
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    const typed = { signInName: get("signInName"), phone: get("phone") };
    const delivery = await services.accounts.delivery();
    return { stage, cookies: [], refusal: error.say(scope.language), typed, delivery };
  }
}

async function take(
  services: SiteSignIn,
  scope: RequestScope,
  step: string,
  get: (name: string) => string,
): Promise<SignInStep> {
  const { accounts } = services;
  const { caller, language } = scope;
  if (step === "send") {
    const id = await sendPhoneCode(accounts, caller, { phone: get("phone"), purpose: "sign-in", language });
    return {
      stage: "code",
      cookies: [phoneCookie(caller.origin, id)],
      typed: {},
      delivery: await accounts.delivery(),
    };
  }
  if (step === "code") {
    const id = phoneCookieOf(caller.origin, caller.headers);
    return finish(
      services,
      scope,
      await signInWithPhone(accounts, caller, { id, code: get("code") }),
      "phone",
    );
  }
  if (step === "factor") {
    return finish(services, scope, await passSecondFactor(accounts, caller, get("code")), "second-factor");
  }
  const input = { signInName: get("signInName"), password: get("password") };
  return finish(services, scope, await signInWithPassword(accounts, caller, input), "password");
}

async function finish(
  { sessions }: SiteSignIn,
  { cell, county, caller }: RequestScope,
  started: StartedSession,
  way: SignInWay,
): Promise<SignInStep> {
  const state = await finishSignIn(sessions, cell, county, caller, started, way);
  return { go: placeOf(state), cookies: started.cookies };
}

/** Where a session in this state goes on the site. */
export function placeOf(state: SessionState): "me" | "sign-in" | "set-factor" {
  if (state.kind === "person" || state.kind === "unlinked") return "me";
  return state.kind === "second-factor" && !state.enrolled ? "set-factor" : "sign-in";
}
