import { type Words, words } from "#src/platform/i18n/language.ts";

export const postKinds = [
  "secretary",
  "deputy_secretary",
  "committee_member",
  "organisation_officer",
  "campaign_officer",
  "editor",
  "moderator",
  "auditor",
  "security_administrator",
  "system_administrator",
  "privacy_clerk",
  "station_keeper",
  "visiting_cadre",
  "handling_clerk",
] as const;

export type PostKind = (typeof postKinds)[number];

export const postKindWords: Readonly<Record<PostKind, Words>> = {
  secretary: words("书记", "書記", "Secretary"),
  deputy_secretary: words("副书记", "副書記", "Deputy secretary"),
  committee_member: words("委员", "委員", "Committee member"),
  organisation_officer: words("组织员", "組織員", "Organisation officer"),
  campaign_officer: words("活动办工作人员", "活動辦工作人員", "Campaign officer"),
  editor: words("编辑", "編輯", "Editor"),
  moderator: words("评论审核员", "評論審核員", "Moderator"),
  auditor: words("审计员", "審計員", "Auditor"),
  security_administrator: words("安全管理员", "安全管理員", "Security administrator"),
  system_administrator: words("系统管理员", "系統管理員", "System administrator"),
  privacy_clerk: words("隐私专员", "隱私專員", "Privacy clerk"),
  station_keeper: words("站点管理员", "站點管理員", "Station keeper"),
  visiting_cadre: words("走访干部", "走訪幹部", "Visiting cadre"),
  handling_clerk: words("承办人员", "承辦人員", "Handling clerk"),
};

/** Nobody holds two of these on one day, and no office gives them: two administrators do, or the machine (decision 0017). */
export const separatedDuties: readonly PostKind[] = [
  "auditor",
  "security_administrator",
  "system_administrator",
  "privacy_clerk",
];

export function isSeparatedDuty(kind: string): boolean {
  return separatedDuties.some((duty) => duty === kind);
}
