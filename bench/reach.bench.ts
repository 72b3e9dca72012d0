import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { atMost, type Bench, inTurns } from "./figure.ts";
import { openLab, reaching } from "./lab.ts";

const rows = 200_000;
const organisations = 1_400;
const cadre = randomUUID();

/** Who asks: organisations in reach, and whether 300 rows are assigned to the person instead. */
const readers = new Map<string, { readonly name: string; readonly reach: readonly number[] }>([
  [randomUUID(), { name: "branch secretary", reach: [700] }],
  [cadre, { name: "cadre with 300 assigned rows", reach: [] }],
  [randomUUID(), { name: "township", reach: range(61, 120) }],
  [randomUUID(), { name: "county-wide", reach: range(1, organisations) }],
]);

/** The latest 50 of 200,000 guarded rows, against the owner's same query without policies. */
const bench: Bench = async (report) => {
  await using lab = await openLab(async (_ctx, personId, day) =>
    reaching(personId, day, readers.get(personId)?.reach ?? []),
  );
  for (const statement of table) await lab.owner.query(statement);
  await lab.owner.query(fill, [organisations, rows, cadre]);
  await lab.owner.query("vacuum analyze bench_record");
  for (const [personId, { name, reach }] of readers) {
    const actor: Actor = { kind: "person", personId };
    const own = reach.length === 0 ? "assigned_to" : undefined;
    const explicit =
      own === undefined
        ? "organisation_no = any ($1::int[])"
        : "(organisation_no = any ($1::int[]) or assigned_to = $2)";
    const values = own === undefined ? [reach] : [reach, personId];
    const { one: guarded, other: plain } = await inTurns(
      200,
      () =>
        withCounty(lab.cell, lab.county, actor, async (ctx) => {
          const found = await latest(ctx, own);
          if (found.rows.length !== 50) throw new Error(`${name} got ${found.rows.length} rows`);
        }),
      async () => {
        await lab.owner.query("begin read only");
        await lab.owner.query(
          `select id, day, body from bench_record where ${explicit} order by day desc, id limit 50`,
          values,
        );
        await lab.owner.query("commit");
      },
    );
    report(atMost(`latest 50 of ${rows} as ${name}`, guarded, "ms", plain, 2));
  }
};

export default bench;

function latest(ctx: ReadContext, own: string | undefined) {
  return sql<{ id: string }>`select id, day, body from bench_record
    where ${inReach(ctx, "organisation", "organisation_no", own)} order by day desc, id limit 50`.execute(
    ctx.db,
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const table = [
  `create table bench_record (id uuid not null default uuidv7(), organisation_no integer not null, assigned_to uuid,
     day date not null, body text not null, constraint bench_record_pkey primary key (id))`,
  "create index bench_record_organisation on bench_record (organisation_no, day desc, id)",
  "create index bench_record_day on bench_record (day desc, id)",
  "create index bench_record_assigned on bench_record (assigned_to, day desc, id) where assigned_to is not null",
  "call cell.guard('bench_record', 'organisation', 'assigned_to')",
];

const fill = `insert into bench_record (organisation_no, assigned_to, day, body)
  select 1 + (i * 7919) % $1::int, case when i % ($2::int / 300) = 0 then $3::uuid end, date '2025-01-01' + (i * 31) % 700, repeat('x', 80)
  from generate_series(1, $2::int) as i`;
