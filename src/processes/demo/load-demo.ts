import type pg from "pg";
import type { Accounts } from "#src/domains/people/index.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { migrateCounty } from "#src/platform/db/migrate.ts";
import { type DemoSize, makeDemoCounty } from "./make-demo-county.ts";
import type { DemoOrigin } from "./random.ts";

type Progress = (done: number, total: number) => void;

/** Lets the demo county of an installation grow to the size of a real one. */
export async function loadCounty(
  { cell }: { readonly cell: Cell },
  load: { readonly origin: DemoOrigin; readonly accounts: Accounts; readonly onProgress: Progress },
): Promise<County> {
  const { origin, accounts, onProgress } = load;
  const county = await cell.county(origin.countyCode);
  if (county === undefined) throw new Error(`The demo county ${origin.countyCode} is not in this cell.`);
  await makeDemoCounty({ cell, county, accounts, size: "county", seed: origin.seed, onProgress });
  return county;
}

/** Names that no county bears, each written alike in both scripts. */
const names = [
  ..."禾川 望禾 荻川 槐原 桐浦 菱塘 柳浦 榆坪 桑坪 梨川 杏原 棠川 荷浦 竹坪 芷川 椿川".split(" "),
  ..."柏浦 梓川 楠坪 榴川 葵原 蓼浦 菖川 茶坪 芹川 菱川 荻浦 槐浦 桐原 柳原 榆川 桑原".split(" "),
];

export const mostCounties = names.length;

/** Codes of no province of China. */
const firstCode = 991_001;

export interface ProvinceLoad {
  readonly count: number;
  readonly size: DemoSize;
  readonly seed: number;
  /** As in `makeDemoCounty`. */
  readonly day?: string;
  /** Told for all counties together. */
  readonly onProgress?: Progress;
}

/**
 * Makes counties for measuring beside those that are there, with invented names and without accounts. Each has a host
 * name: 991001.localhost and so on.
 */
export async function loadProvince(
  hub: { readonly cell: Cell; asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> },
  load: ProvinceLoad,
): Promise<readonly County[]> {
  const codes = names.slice(0, load.count).map((name, index) => ({ name, code: String(firstCode + index) }));
  await hub.asOwner(async (owner) => {
    for (const { name, code } of codes) {
      const county = { code, nameHans: `${name}县`, nameHant: `${name}縣`, host: `${code}.localhost` };
      await migrateCounty(owner, county);
    }
  });
  const counties = (await hub.cell.counties()).filter(({ code }) => codes.some((each) => each.code === code));
  for (const [index, county] of counties.entries()) {
    await makeDemoCounty({
      cell: hub.cell,
      county,
      size: load.size,
      seed: load.seed,
      ...(load.day !== undefined && { day: load.day }),
      onProgress: (done, total) => load.onProgress?.(index * total + done, counties.length * total),
    });
  }
  return counties;
}
