import type { Caller, RequestScope } from "#src/platform/access/request-context.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Language } from "#src/platform/i18n/language.ts";

/** What the steps of a request learn, each one thing, in the order of `app.ts`. */
export interface WebVariables {
  requestId: string;
  county: County;
  language: Language;
  caller: Caller;
  actor: Actor;
  /** For the inline scripts of the desk. */
  nonce: string;
  /** Put together after the last step; faces use only this. */
  scope: RequestScope;
}

export interface WebEnv {
  Variables: WebVariables;
}
