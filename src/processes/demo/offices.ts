import type { OrganisationKind } from "#src/domains/registry/organisations/model/organisation-kinds.ts";
import type { UnitKind } from "#src/domains/registry/units/model/unit-kinds.ts";

/** A county office or what belongs to one: the unit and the organisation in it. */
export interface Office {
  readonly key: OfficeKey;
  /** The office its organisation stands under; without one the county committee. */
  readonly under?: OfficeKey;
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly organisation: string;
  readonly kind: OrganisationKind;
}

export type OfficeKey =
  | "organisation"
  | "campaign"
  | "general"
  | "news"
  | "information"
  | "audit"
  | "agriculture"
  | "civil"
  | "education"
  | "middle-school"
  | "primary-school";

function bureau(key: OfficeKey, unit: string): Office {
  return { key, unit, unitKind: "bureau", organisation: `${unit}机关党支部`, kind: "branch" };
}

function school(key: OfficeKey, unit: string): Office {
  return { key, under: "education", unit, unitKind: "school", organisation: `${unit}党支部`, kind: "branch" };
}

/** The offices the demo begins with, each after the one it stands under. */
export const offices: readonly Office[] = [
  bureau("organisation", "县委组织部"),
  bureau("campaign", "县创先争优活动办公室"),
  bureau("general", "县委办公室"),
  bureau("news", "县新闻中心"),
  bureau("information", "县信息中心"),
  bureau("audit", "县审计局"),
  bureau("agriculture", "县农业农村局"),
  bureau("civil", "县民政局"),
  { key: "education", unit: "县教育局", unitKind: "bureau", organisation: "县教育局党委", kind: "committee" },
  school("middle-school", "县第二中学"),
  school("primary-school", "县实验小学"),
];
