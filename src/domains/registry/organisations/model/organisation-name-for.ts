import type { UnitKind } from "../../units/model/unit-kinds.ts";

/** Endings that name the self-governing committee, not the village or community itself. */
const committeeEndings =
  /(村民委员会|村民委員會|社区居民委员会|社區居民委員會|居民委员会|居民委員會|村委会|村委會|居委会|居委會|委会|委會)$/;

/** Characters that only stand in Traditional text and that names of places often have. */
const traditional = /[縣區鎮鄉莊園開發會東樂]/;

/** What the organisation of a unit is called at first, in the script the unit's name is written in. */
export function organisationNameFor(unit: { readonly name: string; readonly kind: UnitKind }): string {
  const party = traditional.test(unit.name) ? "黨" : "党";
  if (unit.kind === "county" || unit.kind === "township") return `${unit.name}${party}委`;
  return `${placeOf(unit.name)}${party}支部`;
}

/** `东勾乐村委会` is the committee of 东勾乐村; a community keeps its own ending. */
function placeOf(name: string): string {
  const ending = committeeEndings.exec(name)?.[0];
  if (ending === undefined) return name;
  const stem = name.slice(0, -ending.length);
  if (ending.startsWith("村")) return stem.endsWith("村") ? stem : `${stem}村`;
  if (ending.startsWith("社")) return `${stem}${ending.slice(0, 2)}`;
  return stem;
}
