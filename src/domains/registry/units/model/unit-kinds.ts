import { type Words, words } from "#src/platform/i18n/language.ts";

export const unitKinds = [
  "county",
  "township",
  "village",
  "community",
  "enterprise",
  "social_organisation",
  "building",
  "park",
  "school",
  "bureau",
] as const;

export type UnitKind = (typeof unitKinds)[number];

export const unitKindWords: Readonly<Record<UnitKind, Words>> = {
  county: words("县", "縣", "County"),
  township: words("乡镇、街道", "鄉鎮、街道", "Township"),
  village: words("村", "村", "Village"),
  community: words("社区", "社區", "Community"),
  enterprise: words("企业", "企業", "Enterprise"),
  social_organisation: words("社会组织", "社會組織", "Social organisation"),
  building: words("楼宇", "樓宇", "Office building"),
  park: words("园区", "園區", "Park"),
  school: words("学校", "學校", "School"),
  bureau: words("机关单位", "機關單位", "Bureau"),
};
