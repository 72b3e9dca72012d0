import { words } from "#src/platform/i18n/language.ts";

/** What an operator does next in a county where nobody keeps the records yet; the whole path is in docs/operations.md. */
export const firstOfficer = words(
  "下一步：还没有组织员。请执行 sanwang user add 姓名 --post organisation_officer --organisation 1，把登记单交给本人；本人登录工作台后登记人员、任命书记。",
  "下一步：還沒有組織員。請執行 sanwang user add 姓名 --post organisation_officer --organisation 1，把登記單交給本人；本人登錄工作台後登記人員、任命書記。",
  "Next: there is no organisation officer yet. Run sanwang user add NAME --post organisation_officer --organisation 1 and hand over the slip; that person then records people and appoints secretaries on the desk.",
);

export const importFirst = words(
  "下一步：导入单位并设立党组织：sanwang import units 文件.csv --with-organisations；然后 sanwang user add 姓名 --post organisation_officer --organisation 1 添加第一位组织员。",
  "下一步：導入單位並設立黨組織：sanwang import units 文件.csv --with-organisations；然後 sanwang user add 姓名 --post organisation_officer --organisation 1 添加第一位組織員。",
  "Next: import the units and found their organisations with sanwang import units FILE.csv --with-organisations, then add the first organisation officer with sanwang user add NAME --post organisation_officer --organisation 1.",
);
