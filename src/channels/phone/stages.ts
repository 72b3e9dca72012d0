import type { Enrolled, PhonePerson } from "./keep/directory.ts";
import type { OpenPhone } from "./open-phone.ts";

/** Which screen stands before a person's own pages, and they themselves. */
export type Stage =
  | { readonly at: "starting" }
  | { readonly at: "unusable"; readonly why: "notSecure" | "tooOld" }
  | { readonly at: "people"; readonly people: readonly PhonePerson[] }
  | { readonly at: "pin"; readonly person: PhonePerson; readonly isAlone: boolean }
  | { readonly at: "sign-in"; readonly canGoBack: boolean }
  | { readonly at: "renew"; readonly phone: OpenPhone }
  | { readonly at: "choose-pin"; readonly enrolled: Enrolled }
  | { readonly at: "ask-to-keep"; readonly phone: OpenPhone }
  | { readonly at: "open"; readonly phone: OpenPhone };
