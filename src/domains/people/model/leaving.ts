import { type Words, words } from "#src/platform/i18n/language.ts";

/** Why a person is no longer on the county's records: facts that the records show, no opinions. */
export const leavingReasons = ["moved-away", "transferred", "died", "entered-by-mistake"] as const;

export type LeavingReason = (typeof leavingReasons)[number];

export const leavingReasonWords: Readonly<Record<LeavingReason, Words>> = {
  "moved-away": words("迁居外地", "遷居外地", "moved away"),
  transferred: words("组织关系转出本县", "組織關係轉出本縣", "transferred to another county"),
  died: words("去世", "去世", "died"),
  "entered-by-mistake": words("登记有误", "登記有誤", "entered by mistake"),
};
