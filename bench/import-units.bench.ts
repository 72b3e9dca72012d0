import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import {
  createRightsSource,
  importUnits,
  readUnitsFile,
  registryDomain,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { atMost, type Bench, median, milliseconds } from "./figure.ts";
import { type Lab, openLab } from "./lab.ts";

const operator = { kind: "system", job: "bench" } as const;
const rounds = 5;
const [many, few] = [45_000, 450];
const lists = { many: listOf(many), few: listOf(few) };

/**
 * A list of units read, checked and written with validity and act, each time into an empty county, against COPY. All
 * are taken in turns, COPY before and after, so that a busy moment meets both; the middle of the rounds counts.
 */
const bench: Bench = async (report) => {
  await using lab = await openLab(createRightsSource(registryDomain.grants));
  await lab.owner.query(
    "create table bench_copy (code text primary key, name text not null, level text not null, parent_code text)",
  );
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) measured.push(await oneRound(lab));
  const warm = measured.slice(1);
  const middle = (value: (round: Round) => number) => median(warm.map(value));
  const [small, copy] = [middle((round) => round.small), middle((round) => round.copy)];
  const flat = middle((round) => round.large / many / (round.small / few));
  const toCopy = middle((round) => round.large / round.copy);
  report(
    atMost("import units, cost a row: 45,000 rows to 450", flat * (small / few), "ms/row", small / few, 1.25),
  );
  report(atMost("import units: 45,000 rows to COPY of the same", toCopy * copy, "ms", copy, 15));
};

export default bench;

/** Milliseconds of each. */
interface Round {
  readonly large: number;
  readonly small: number;
  readonly copy: number;
}

async function oneRound(lab: Lab): Promise<Round> {
  const copies = [await copyList(lab), await copyList(lab)];
  const smalls: number[] = [];
  for (let run = 0; run < 5; run += 1) smalls.push(await importList(lab, lists.few));
  const large = await importList(lab, lists.many);
  for (let run = 0; run < 5; run += 1) smalls.push(await importList(lab, lists.few));
  copies.push(await copyList(lab), await copyList(lab));
  return { large, small: mean(smalls), copy: mean(copies) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function importList(lab: Lab, list: string): Promise<number> {
  await lab.owner.query("truncate unit, unit_profile, unit_profile_history cascade");
  return milliseconds(async () => {
    const file = await readUnitsFile("units.csv", Readable.from([Buffer.from(list)]));
    const { added } = await perform(lab.cell, lab.county, operator, importUnits, { file, on: "2026-01-01" });
    if (added !== file.rows.length) throw new Error(`${added} units were added`);
  });
}

async function copyList(lab: Lab): Promise<number> {
  await lab.owner.query("truncate bench_copy");
  return milliseconds(() => {
    const into = lab.owner.query(copyFrom("copy bench_copy from stdin with (format csv, header true)"));
    return pipeline(Readable.from([Buffer.from(lists.many)]), into);
  });
}

/** One county, a township for every 900 villages, as the real list is written. */
function listOf(rows: number): string {
  const lines = ["code,name,level,parent_code", "990101,清溪县,county,9901"];
  const townships = Math.ceil((rows - 1) / 901);
  for (let t = 1; t <= townships; t += 1) {
    const township = `990101${String(t).padStart(3, "0")}`;
    lines.push(`${township},第${t}镇,township,990101`);
    for (let v = 1; v <= 900 && lines.length <= rows; v += 1) {
      lines.push(`${township}${String(v).padStart(3, "0")},第${t}镇第${v}村委会,village,${township}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
