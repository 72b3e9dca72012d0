import { words, type Words } from "#src/platform/i18n/language.ts";

const postWords: Readonly<Record<string, Words>> = {
  secretary: words("书记", "書記", "secretary"),
  deputy_secretary: words("副书记", "副書記", "deputy secretary"),
  committee_member: words("委员", "委員", "committee member"),
  organisation_officer: words("组织委员", "組織委員", "organisation officer"),
  campaign_officer: words("创先争优办公室", "創先爭優辦公室", "campaign officer"),
  editor: words("编辑", "編輯", "editor"),
  moderator: words("评论管理员", "評論管理員", "moderator"),
  auditor: words("审计员", "審計員", "auditor"),
  security_administrator: words("安全管理员", "安全管理員", "security administrator"),
  system_administrator: words("系统管理员", "系統管理員", "system administrator"),
  privacy_clerk: words("隐私专员", "隱私專員", "privacy clerk"),
  station_keeper: words("站点管理员", "站點管理員", "station keeper"),
  visiting_cadre: words("联系干部", "聯繫幹部", "visiting cadre"),
  handling_clerk: words("承办人员", "承辦人員", "handling clerk"),
};

/** The post's name; a kind unknown here stands as it is. */
export function postName(kind: string): Words {
  return postWords[kind] ?? words(kind, kind, kind);
}
