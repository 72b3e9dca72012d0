import type { OrganisationKind } from "#src/domains/registry/organisations/model/organisation-kinds.ts";
import type { UnitKind } from "#src/domains/registry/units/model/unit-kinds.ts";
import type { TreeOrganisation } from "#src/domains/registry/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { type DemoOrigin, randomFor } from "./random.ts";

/** An organisation that a county of full size has beside the villages, with the unit it is in. */
export interface LargeOrganisation {
  readonly key: string;
  /** The number of one that stands, or the key of an earlier one. */
  readonly under: number | string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unit?: { readonly name: string; readonly kind: UnitKind };
}

/** How many organisations a county of full size has. */
export const organisationsInCounty = 1_400;

/** Bureaus, schools, enterprises, associations, buildings and party groups, up to the county's full number. */
export function largeOrganisations(
  origin: DemoOrigin,
  tree: readonly TreeOrganisation[],
): readonly LargeOrganisation[] {
  const townships = tree.filter(({ parentNo, kind }) => parentNo === countyNo && kind === "committee");
  const education = townships.find(({ name }) => name.startsWith("县教育局"));
  const real = townships.filter((each) => each !== education);
  const list = [
    ...bureaus(),
    ...real.flatMap((township) => schoolsOf(township, education?.no ?? countyNo)),
    ...real.flatMap(otherOrganisationsOf),
    ...enterprises(origin, real),
  ];
  const groups = groupsOf(tree.filter(({ kind, parentNo }) => kind === "branch" && parentNo !== countyNo));
  return [...list, ...groups.slice(0, Math.max(0, organisationsInCounty - tree.length - list.length))];
}

const bureauNames =
  "发展改革局 财政局 公安局 司法局 人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 水务局 商务局 文化和旅游局 卫生健康局 退役军人事务局 应急管理局 市场监督管理局 统计局 医疗保障局 信访办公室 机关事务管理局 总工会 妇女联合会 科学技术协会 残疾人联合会 供销合作社 档案馆 城市管理局 税务局 气象局 林业局".split(
    " ",
  );

const branchesOfBureau = ["机关党支部", "直属单位党支部", "离退休干部党支部"];

function bureaus(): readonly LargeOrganisation[] {
  return bureauNames.flatMap((bureau) => {
    const unit = { name: `县${bureau}`, kind: "bureau" as const };
    const key = `bureau ${bureau}`;
    return [
      { key, under: countyNo, name: `${unit.name}党委`, kind: "committee" as const, unit },
      ...branchesOfBureau.map((branch) => ({
        key: `${key} ${branch}`,
        under: key,
        name: `${unit.name}${branch}`,
        kind: "branch" as const,
      })),
    ];
  });
}

const schools = ["中心小学", "第二小学", "初级中学", "中心幼儿园"];
const associations = ["老年协会", "农技协会"];

function schoolsOf(township: TreeOrganisation, educationNo: number): readonly LargeOrganisation[] {
  return schools.map((school) => branchOf(`${placeOf(township)}${school}`, "school", educationNo));
}

function otherOrganisationsOf(township: TreeOrganisation): readonly LargeOrganisation[] {
  const building = `${placeOf(township)}商务楼宇`;
  return [
    ...associations.map((name) =>
      branchOf(`${placeOf(township)}${name}`, "social_organisation", township.no),
    ),
    {
      key: building,
      under: township.no,
      name: `${building}联合党支部`,
      kind: "joint_branch",
      unit: { name: building, kind: "building" },
    },
  ];
}

function branchOf(unit: string, kind: UnitKind, under: number): LargeOrganisation {
  return { key: unit, under, name: `${unit}党支部`, kind: "branch", unit: { name: unit, kind } };
}

const firsts = [..."禾穗渠榆柳棉苇荻槐菱"];
const seconds = [..."田川原坡湾汀坞桥"];
const trades =
  "果品 机械 管业 食品 家具 乐器 车辆配件 包装 建材 物流 种业 养殖 服装 电器 温室设备 饲料".split(" ");
const enterprisesInTownship = 11;

function enterprises(
  origin: DemoOrigin,
  townships: readonly TreeOrganisation[],
): readonly LargeOrganisation[] {
  const random = randomFor(origin, "enterprises");
  const taken = new Set<string>();
  return townships.flatMap((township) => {
    const made: LargeOrganisation[] = [];
    while (made.length < enterprisesInTownship) {
      const unit = `${random.pick(firsts)}${random.pick(seconds)}${random.pick(trades)}有限公司`;
      if (taken.has(unit)) continue;
      taken.add(unit);
      made.push(branchOf(unit, "enterprise", township.no));
    }
    return made;
  });
}

/** A first group in every village branch, then a second one, and so on. */
function groupsOf(branches: readonly TreeOrganisation[]): readonly LargeOrganisation[] {
  return ["第一", "第二"].flatMap((place) =>
    branches.map((branch) => ({
      key: `group ${branch.no} ${place}`,
      under: branch.no,
      name: `${branch.name.replace(/党支部$/, "")}${place}党小组`,
      kind: "party_group" as const,
    })),
  );
}

function placeOf({ name }: TreeOrganisation): string {
  return name.replace(/党委$/, "");
}
