import { type Words, words } from "#src/platform/i18n/language.ts";
import type { PostKind } from "#src/domains/registry/posts/model/post-kinds.ts";
import type { OfficeKey } from "./offices.ts";

/** Where in the demo county: the county committee, the demo's township or village, or an office. */
export type DemoPlace = "county" | "township" | "village" | OfficeKey;

/** One kind of user of the system, with an account in the demo. */
export interface DemoRole {
  /** The sign-in name. */
  readonly login: string;
  readonly role: Words;
  /** Whose organisation keeps the person's record; without one nobody's. */
  readonly home?: DemoPlace;
  readonly post?: { readonly kind: PostKind; readonly at: DemoPlace };
  /** A right from another source than a post. */
  readonly source?: "assignment" | "handling" | "sector";
  /** Receives codes at an invented number; no operator has numbers that begin with 160. */
  readonly phone?: string;
}

/** The townships and villages of the list in which the demo's people work. */
export const demoTownship = "双塘镇";
export const demoVillage = "东双塘村";

function post(
  login: string,
  kind: PostKind,
  places: { readonly home: DemoPlace; readonly at?: DemoPlace },
  role: Words,
): DemoRole {
  return { login, role, home: places.home, post: { kind, at: places.at ?? places.home } };
}

export const demoRoles: readonly DemoRole[] = [
  post("leader", "secretary", { home: "county" }, words("县委书记", "縣委書記", "County secretary")),
  post(
    "organisation",
    "organisation_officer",
    { home: "organisation", at: "county" },
    words("组织部组织员（全县）", "組織部組織員（全縣）", "Organisation department, county"),
  ),
  post(
    "campaign",
    "campaign_officer",
    { home: "campaign", at: "county" },
    words("活动办工作人员", "活動辦工作人員", "Campaign office"),
  ),
  post(
    "township",
    "organisation_officer",
    { home: "township" },
    words("乡镇组织员", "鄉鎮組織員", "Township organisation officer"),
  ),
  {
    ...post(
      "secretary",
      "secretary",
      { home: "village" },
      words("村支部书记", "村支部書記", "Branch secretary"),
    ),
    phone: "16000000001",
  },
  post(
    "keeper",
    "station_keeper",
    { home: "village" },
    words("村站点管理员", "村站點管理員", "Station keeper"),
  ),
  {
    ...post(
      "cadre",
      "visiting_cadre",
      { home: "agriculture", at: "village" },
      words("走访干部（联村）", "走訪幹部（聯村）", "Visiting cadre"),
    ),
    source: "assignment",
    phone: "16000000002",
  },
  {
    ...post(
      "handler",
      "handling_clerk",
      { home: "education" },
      words("承办单位人员（教育局）", "承辦單位人員（教育局）", "Handling clerk, education bureau"),
    ),
    source: "handling",
  },
  {
    login: "sector",
    role: words("教育条线查阅人", "教育條線查閱人", "Reader of the education sector"),
    home: "education",
    source: "sector",
  },
  post("editor", "editor", { home: "news" }, words("新闻中心编辑", "新聞中心編輯", "Editor")),
  post(
    "county_editor",
    "editor",
    { home: "news", at: "county" },
    words("县级编辑（全县）", "縣級編輯（全縣）", "Editor of the county"),
  ),
  post("moderator", "moderator", { home: "news" }, words("评论审核员", "評論審核員", "Moderator")),
  post("auditor", "auditor", { home: "audit" }, words("审计员", "審計員", "Auditor")),
  post(
    "security",
    "security_administrator",
    { home: "information" },
    words("安全管理员", "安全管理員", "Security administrator"),
  ),
  post(
    "system",
    "system_administrator",
    { home: "information" },
    words("系统管理员", "系統管理員", "System administrator"),
  ),
  post("privacy", "privacy_clerk", { home: "general" }, words("隐私专员", "隱私專員", "Privacy clerk")),
  { login: "resident", role: words("居民", "居民", "Resident"), phone: "16000000003" },
];
