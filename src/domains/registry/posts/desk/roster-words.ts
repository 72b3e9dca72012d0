import { words } from "#src/platform/i18n/language.ts";

export const rosterWords = {
  title: words("{name}：人员名单", "{name}：人員名單", "{name}: persons"),
  count: words("{on}，共 {n} 人", "{on}，共 {n} 人", "{n} persons on {on}"),
  recorded: words(
    "打开或导出名单都会记录，名单上的人能看到。号码打码显示。",
    "打開或導出名單都會記錄，名單上的人能看到。號碼打碼顯示。",
    "Opening or exporting the list is recorded, and those on it can see that. Numbers are masked.",
  ),
  name: words("姓名", "姓名", "Name"),
  organisation: words("所在组织", "所在組織", "Organisation"),
  posts: words("职务", "職務", "Posts"),
  phone: words("手机号码", "手機號碼", "Mobile number"),
  export: words("导出名单（CSV）", "導出名單（CSV）", "Export the list (CSV)"),
  none: words("还没有登记人员", "還沒有登記人員", "No persons yet"),
  noneText: words(
    "这里和下级组织还没有登记人员，或不在您的范围内。",
    "這裡和下級組織還沒有登記人員，或不在您的範圍內。",
    "No persons are recorded here or below, or they are out of your reach.",
  ),
  open: words("人员名单", "人員名單", "List of persons"),
  tree: words("党组织名单", "黨組織名單", "List of organisations"),
  exportTree: words(
    "导出党组织名单（CSV）",
    "導出黨組織名單（CSV）",
    "Export the list of organisations (CSV)",
  ),
  no: words("编号", "編號", "No."),
  organisationName: words("名称", "名稱", "Name"),
  kind: words("类别", "類別", "Kind"),
  parent: words("隶属于", "隸屬於", "Stands under"),
  level: words("层级", "層級", "Level"),
};
