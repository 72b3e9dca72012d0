import { randomUUID } from "node:crypto";
import {
  createRightsSource,
  foundCountyCommittee,
  foundOrganisations,
  organisationTreeOn,
  registryDomain,
  reparentOrganisation,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { type Bench, median, milliseconds, within } from "./figure.ts";
import { type Lab, openLab } from "./lab.ts";

const operator = { kind: "system", job: "bench" } as const;
const branches = 200;
const from = "2020-01-01";

/**
 * A township committee with 200 organisations, 30,000 persons and 200,000 dependent rows goes under another committee
 * and back; and the whole tree of a county of 1,400 organisations is read on a date.
 */
const bench: Bench = async (report) => {
  await using lab = await openLab(createRightsSource(registryDomain.grants));
  const { townshipNo, otherNo } = await foundCounty(lab);
  await fillWithRows(lab);
  const took: number[] = [];
  const wal: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const before = await walPosition(lab);
    const parentNo = run % 2 === 0 ? otherNo : 1;
    const day = `2026-0${run + 1}-01`;
    took.push(
      await milliseconds(() =>
        perform(lab.cell, lab.county, operator, reparentOrganisation, {
          organisationNo: townshipNo,
          parentNo,
          from: day,
        }),
      ),
    );
    wal.push(((await walPosition(lab)) - before) / 1e6);
  }
  report(
    within(
      "re-parent a township of 200 organisations, 30,000 persons, 200,000 rows",
      median(took),
      "ms",
      200,
    ),
  );
  report(within("write-ahead log of that re-parenting", Math.max(...wal), "MB", 5));
  const tree: number[] = [];
  for (let run = 0; run < 30; run += 1) {
    await withCounty(lab.cell, lab.county, operator, async (ctx) => {
      tree.push(await milliseconds(() => organisationTreeOn(ctx, { on: "2026-06-01", knownAt: null })));
    });
  }
  report(within("tree of 1,400 organisations on a date", median(tree.slice(5)), "ms", 25));
};

export default bench;

async function foundCounty(lab: Lab): Promise<{ townshipNo: number; otherNo: number }> {
  const county = { id: randomUUID(), name: "中共清溪县委员会", unitId: null, from };
  await perform(lab.cell, lab.county, operator, foundCountyCommittee, county);
  const committee = (name: string) => ({
    id: randomUUID(),
    parent: 1,
    name,
    kind: "committee",
    unitId: null,
    from,
  });
  const township = committee("第一镇委员会");
  const other = committee("第二镇委员会");
  const branch = (parent: string, i: number) => ({
    id: randomUUID(),
    parent,
    name: `第${i}村支部`,
    kind: "branch",
    unitId: null,
    from,
  });
  const organisations = [
    township,
    other,
    ...Array.from({ length: branches }, (_, i) => branch(township.id, i)),
    ...Array.from({ length: 1_400 - branches - 3 }, (_, i) => branch(other.id, i)),
  ];
  await perform(lab.cell, lab.county, operator, foundOrganisations, { organisations });
  return { townshipNo: 2, otherNo: 3 };
}

/** Persons and dependent rows of the township's branches, which are numbers 4 to 203. */
async function fillWithRows(lab: Lab): Promise<void> {
  for (const statement of rows) await lab.owner.query(statement);
  await lab.owner.query("vacuum analyze");
}

const rows = [
  "set app.act_id = '00000000-0000-7000-8000-000000000000'",
  "set app.act_at = '2026-01-01Z'",
  `create table bench_dependent (id uuid not null default uuidv7(), organisation_no integer not null, body text not null,
     constraint bench_dependent_pkey primary key (id))`,
  "create index bench_dependent_organisation on bench_dependent (organisation_no, id)",
  "call cell.guard('bench_dependent', 'organisation')",
  "insert into bench_dependent (organisation_no, body) select 4 + i % 200, repeat('x', 80) from generate_series(1, 200000) i",
  `insert into person (id, name, name_script, organisation_no) select uuidv7(), '甲' || i, 'zh-Hant', 4 + i % 200 from generate_series(1, 30000) i`,
];

async function walPosition(lab: Lab): Promise<number> {
  const result = await lab.owner.query<{ bytes: string }>(
    "select pg_current_wal_insert_lsn() - '0/0' as bytes",
  );
  return Number(result.rows[0]?.bytes);
}
