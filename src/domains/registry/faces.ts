import type { DeskEntry, DeskFaces, DeskRoute } from "#src/platform/access/faces.ts";
import { words } from "#src/platform/i18n/language.ts";

export const deskRoutes: readonly DeskRoute[] = [
  { path: "registry/due", file: "work/desk/due.tsx" },
  { path: "registry/tasks", file: "work/desk/tasks.tsx" },
  { path: "registry/tasks/set", file: "work/desk/set-task.tsx" },
  { path: "registry/notices", file: "work/desk/notices.tsx" },
  { path: "registry/notices/send", file: "work/desk/send-notice.tsx" },
  { path: "registry/tree", file: "organisations/desk/tree.tsx" },
  { path: "registry/tree.csv", file: "organisations/desk/export-tree.ts" },
  { path: "registry/changes", file: "organisations/desk/changes.tsx" },
  { path: "registry/organisations/:id", file: "organisations/desk/organisation.tsx" },
  { path: "registry/organisations/:id/move", file: "organisations/desk/move-organisation.tsx" },
  { path: "registry/organisations/:id/found", file: "organisations/desk/found-organisation.tsx" },
  { path: "registry/organisations/:id/appoint", file: "posts/desk/appoint.tsx" },
  { path: "registry/organisations/:id/kind", file: "organisations/desk/change-kind.tsx" },
  { path: "registry/organisations/:id/dissolve", file: "organisations/desk/dissolve-organisation.tsx" },
  { path: "registry/organisations/:id/persons", file: "persons/desk/organisation-persons.tsx" },
  { path: "registry/organisations/:id/persons/add", file: "persons/desk/add-person.tsx" },
  { path: "registry/persons/:personId/move", file: "persons/desk/move-person.tsx" },
  { path: "registry/persons/:personId/leave", file: "persons/desk/leave-person.tsx" },
  { path: "registry/organisations/:id/roster", file: "posts/desk/roster.tsx" },
  { path: "registry/organisations/:id/roster.csv", file: "posts/desk/export-roster.ts" },
  { path: "registry/places", file: "places/desk/places.tsx" },
  { path: "registry/places/establish", file: "places/desk/establish-place.tsx" },
  { path: "registry/places/:id", file: "places/desk/place.tsx" },
  { path: "registry/places/:id/hand-over", file: "places/desk/hand-over-place.tsx" },
  { path: "registry/sectors", file: "sectors/desk/sectors.tsx" },
  { path: "registry/sectors/define", file: "sectors/desk/define-sector.tsx" },
  { path: "registry/sectors/:id", file: "sectors/desk/sector.tsx" },
  { path: "registry/sectors/:id/add", file: "sectors/desk/add-to-sector.tsx" },
  { path: "registry/sectors/:id/open", file: "sectors/desk/open-sector.tsx" },
  { path: "registry/units", file: "units/desk/units.tsx" },
  { path: "registry/units/import", file: "units/desk/import-units.tsx" },
];

export const deskEntries: readonly DeskEntry[] = [
  {
    path: "/desk/registry/due",
    label: words("待办", "待辦", "To do"),
    says: words(
      "上级交办的事项和发来的通知，核对本组织的登记。",
      "上級交辦的事項和發來的通知，核對本組織的登記。",
      "Tasks and notices from above; check your own record.",
    ),
    right: "registry.complete-task",
  },
  {
    path: "/desk/registry/tasks",
    label: words("事项", "事項", "Tasks"),
    says: words(
      "交办事项，看办得怎样，需要时撤回。",
      "交辦事項，看辦得怎樣，需要時撤回。",
      "Set tasks, see how they stand, withdraw them.",
    ),
    right: "registry.set-task",
  },
  {
    path: "/desk/registry/notices",
    label: words("通知", "通知", "Notices"),
    says: words(
      "发通知给下级，看谁收到了，需要时撤回。",
      "發通知給下級，看誰收到了，需要時撤回。",
      "Send notices to those below, see who has acknowledged, withdraw them.",
    ),
    right: "registry.send-notice",
  },
  {
    path: "/desk/registry/tree",
    label: words("党组织", "黨組織", "Organisations"),
    says: words(
      "看组织树、职务和历史，办理设立、转移、改名、撤销和任职。",
      "看組織樹、職務和歷史，辦理設立、轉移、改名、撤銷和任職。",
      "The tree, posts and their history; found, move, rename, dissolve, appoint.",
    ),
    right: "registry.read-tree",
  },
  {
    path: "/desk/registry/units",
    label: words("单位", "單位", "Units"),
    says: words(
      "乡镇、村、社区和其他单位，可从名单导入。",
      "鄉鎮、村、社區和其他單位，可從名單導入。",
      "Townships, villages, communities and others; import from a list.",
    ),
    right: "registry.read-tree",
  },
  {
    path: "/desk/registry/places",
    label: words("场所", "場所", "Places"),
    says: words(
      "活动室、礼堂、会议室在哪里，由谁管理。",
      "活動室、禮堂、會議室在哪裡，由誰管理。",
      "Where activity rooms, halls and meeting rooms are and who looks after them.",
    ),
    right: "registry.read-places",
  },
  {
    path: "/desk/registry/sectors",
    label: words("条线", "條線", "Sectors"),
    says: words(
      "教育、卫生等条线有哪些党组织，谁可以查阅。",
      "教育、衛生等條線有哪些黨組織，誰可以查閱。",
      "Lines across the tree, such as education and health: what belongs to them and who may read it.",
    ),
    right: "registry.read-sectors",
  },
  {
    path: "/desk/registry/changes",
    label: words("组织变动", "組織變動", "Changes"),
    says: words(
      "两个日期之间组织树有哪些变动。",
      "兩個日期之間組織樹有哪些變動。",
      "What changed in the tree between two dates.",
    ),
    right: "registry.read-tree",
  },
];

export const registryFaces: DeskFaces = {
  name: "registry",
  title: words("党组织与单位", "黨組織與單位", "Organisations and units"),
  routes: deskRoutes,
  entries: deskEntries,
};
