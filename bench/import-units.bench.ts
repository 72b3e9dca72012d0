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
const runs = 3;

/** A list of units read, checked and written with validity and act, each time into an empty county, against COPY. */
const bench: Bench = async (report) => {
  const small = await measure(450);
  const large = await measure(45_000);
  report(
    atMost(
      "import units, cost a row: 45,000 rows to 450",
      large.ours / 45_000,
      "ms/row",
      small.ours / 450,
      1.25,
    ),
  );
  report(atMost("import units: 45,000 rows to COPY of the same", large.ours, "ms", large.copy, 15));
};

export default bench;

async function measure(rows: number): Promise<{ ours: number; copy: number }> {
  await using lab = await openLab(createRightsSource(registryDomain.grants));
  const list = listOf(rows);
  await lab.owner.query(
    "create table bench_copy (code text primary key, name text not null, level text not null, parent_code text)",
  );
  const ours: number[] = [];
  const copy: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    ours.push(await milliseconds(() => importList(lab, list)));
    copy.push(await milliseconds(() => copyList(lab, list)));
    await lab.owner.query("truncate unit, unit_profile, unit_profile_history, bench_copy cascade");
  }
  return { ours: median(ours.slice(1)), copy: median(copy.slice(1)) };
}

async function importList(lab: Lab, list: string): Promise<void> {
  const file = await readUnitsFile("units.csv", Readable.from([Buffer.from(list)]));
  const { added } = await perform(lab.cell, lab.county, operator, importUnits, { file, on: "2026-01-01" });
  if (added !== list.trimEnd().split("\n").length - 1) throw new Error(`${added} units were added`);
}

function copyList(lab: Lab, list: string): Promise<void> {
  const into = lab.owner.query(copyFrom("copy bench_copy from stdin with (format csv, header true)"));
  return pipeline(Readable.from([Buffer.from(list)]), into);
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
