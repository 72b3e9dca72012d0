import { importUnits, readUnitsFile } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { faultCounty } from "./fault-county.ts";
import { type HubParts, operator } from "./hub-parts.ts";
import type { Found, Operation, Tally, Told } from "./operation.ts";

/**
 * Piece n is the county's list as of day n: every unit under a new name, three new villages with their branches, and
 * without the three that list n - 1 brought. So each import adds, changes, closes and founds.
 */
const townships = 10;
const standingVillages = 280;
const newVillages = 3;
const unitsInList = 1 + townships + standingVillages + newVillages;

function dayOf(piece: number): string {
  return new Date(Date.UTC(2000, 0, 1) + piece * 86_400_000).toISOString().slice(0, 10);
}

function listOf(piece: number): string {
  const { code } = faultCounty;
  const lines = ["code,name,level,parent_code", `${code},清溪縣第${piece}次,county,9901`];
  for (let i = 0; i < townships; i += 1) {
    lines.push(`${code}${100 + i},第${i}鄉第${piece}次,township,${code}`);
  }
  const village = (township: number, no: number) => {
    const own = `${code}${100 + township}${no}`;
    lines.push(`${own},${own}村第${piece}次,village,${code}${100 + township}`);
  };
  for (let i = 0; i < standingVillages; i += 1) village(i % townships, 200 + Math.floor(i / townships));
  for (let i = 0; i < newVillages; i += 1) {
    const serial = piece * newVillages + i;
    village(serial % townships, 500 + (Math.floor(serial / townships) % 500));
  }
  return lines.join("\n");
}

interface Counts {
  readonly begun: number;
  readonly ended: number;
  readonly superseded: number;
  readonly founded: number;
}

function wholeCounts(piece: number): Counts {
  const before = piece === 0 ? 0 : unitsInList;
  return {
    begun: unitsInList,
    ended: before,
    superseded: before,
    founded: piece === 0 ? unitsInList : newVillages,
  };
}

async function countsBy(parts: HubParts): Promise<ReadonlyMap<string, Counts>> {
  const { schema } = parts.county;
  return parts.database.asOwner(async (client) => {
    const found = await client.query<{ day: string } & Counts>(
      `select day::text, sum(begun)::integer as begun, sum(ended)::integer as ended,
         sum(superseded)::integer as superseded, sum(founded)::integer as founded
       from (
         select valid_from as day, 1 as begun, 0 as ended, 0 as superseded, 0 as founded from ${schema}.unit_profile
         union all select valid_to, 0, 1, 0, 0 from ${schema}.unit_profile where valid_to is not null
         union all select p.day, 0, 0, 1, 0 from ${schema}.unit_profile_history h
           cross join lateral (select (a.payload ->> 'on')::date as day from ${schema}.act a where a.id = h.superseded_by) p
         union all select valid_from, 0, 0, 0, 1 from ${schema}.organisation_span
       ) counted group by day`,
    );
    return new Map(found.rows.map(({ day, ...counts }) => [day, counts]));
  });
}

function judge(counts: Counts | undefined, piece: number): Found {
  if (counts === undefined) return "none";
  const whole = wholeCounts(piece);
  const differs = (Object.keys(whole) as (keyof Counts)[]).filter((key) => counts[key] !== whole[key]);
  return differs.length === 0
    ? "whole"
    : `import-${piece}:${differs.map((key) => `${key}=${counts[key]}/${whole[key]}`).join(",")}`;
}

async function check(parts: HubParts, { done }: Told): Promise<Tally> {
  const counts = await countsBy(parts);
  const broken: string[] = [];
  let [lost, doubled] = [0, 0];
  for (const piece of done.keys()) {
    const found = counts.get(dayOf(piece));
    const judged = judge(found, piece);
    if (judged === "whole") continue;
    if (found === undefined || found.begun < unitsInList) lost += 1;
    else if (found.begun > unitsInList) doubled += 1;
    broken.push(judged);
  }
  return { lost, doubled, broken: [...broken, ...(await strayNumbers(parts))] };
}

/** Numbers are drawn in the import's transaction, so a broken-off one leaves no gap. */
async function strayNumbers({ database, county }: HubParts): Promise<readonly string[]> {
  return database.asOwner(async (client) => {
    const found = await client.query<{ drawn: number; founded: number; highest: number }>(
      `select (select next_value - 1 from ${county.schema}.counter where name = 'organisation') as drawn,
         count(*)::integer as founded, max(no) as highest from ${county.schema}.organisation`,
    );
    const row = found.rows[0];
    return row?.drawn === row?.founded && row?.founded === row?.highest
      ? []
      : [`numbers:${JSON.stringify(row)}`];
  });
}

export const importing: Operation = {
  pauseMs: 0,
  prepare: async () => undefined,
  find: async (parts, piece) => judge((await countsBy(parts)).get(dayOf(piece)), piece),
  perform: async ({ database, county }, piece) => {
    async function* bytes() {
      yield Buffer.from(listOf(piece));
    }
    const file = await readUnitsFile(`list-${piece}.csv`, bytes());
    const input = { file, on: dayOf(piece), withOrganisations: true };
    const done = await perform(database.cell, county, operator, importUnits, input);
    return `${done.added}+${done.changed}`;
  },
  check,
};
