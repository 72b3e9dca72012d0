import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { person } from "#src/domains/registry/fixtures/small-county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { forgetHeld } from "#src/platform/sync/hub/forget-held.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { TestDevice } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { takeReport } from "#src/platform/sync/hub/take-report.ts";
import { type Role, useStationWorld } from "./fixtures/station-world.ts";
import { itemToday, phonesHolding, phonesStuck, retireStation, whereItemArrived } from "./index.ts";
import { heldAtStations } from "./reads/where-item-arrived.ts";

const world = useStationWorld();
const id = randomUUIDv7();
const documents = new Map<string, Record<string, unknown>>();

/** Stands in for the press: what lies in this month's bucket. */
const articles: SyncCollection = {
  name: "article",
  buckets: async () => ["news:2026-11"],
  changes: async () => [],
  rows: async (_ctx, wanted) =>
    wanted.flatMap(({ bucket, rowId }) => {
      const document = documents.get(rowId);
      return document === undefined ? [] : [{ bucket, rowId, document }];
    }),
};

/** The item as a change at this instant made it; without a document it was withdrawn. */
async function changed(at: string, document?: Record<string, unknown>): Promise<void> {
  if (document === undefined) documents.delete(id);
  else documents.set(id, document);
  await world.current.owner.query(
    `insert into sync_change (bucket, collection, row_id, seq, gone, act_id, logged_at)
     values ('news:2026-11', 'article', $1, 1, $2, $1, $3)
     on conflict (bucket, collection, row_id) do update set gone = excluded.gone, logged_at = excluded.logged_at`,
    [id, document === undefined, at],
  );
}

async function reports(box: TestDevice, held: number | null, stuck: readonly object[] = []): Promise<void> {
  const { hub, county, clock } = world.current;
  await box.hello();
  await takeReport(hub, county, await box.known(), {
    program: "0.1.0",
    clock: clock.now().toISOString(),
    held: held === null ? [] : [{ collection: "article", id, version: held }],
    stuck,
  });
}

async function arrivals(who: Role = "officer"): Promise<Record<string, string>> {
  const { cell, county, people } = world.current;
  const found = await withCounty(cell, county, person(people[who]), async (ctx) =>
    whereItemArrived(ctx, await itemToday(ctx, [articles], "article", id)),
  );
  return Object.fromEntries(
    found.map(({ name, state, why }) => [name, why === null ? state : `${state} ${why}`]),
  );
}

const boxes: Record<string, TestDevice> = {};

beforeAll(async () => {
  for (const name of ["甲", "乙", "丙", "丁"]) {
    const { code } = await world.current.register({ name });
    boxes[name] = await world.current.enrol(code);
  }
  await world.current.register({ name: "空" });
  const closed = await world.current.register({ name: "停" });
  await world.current.act("officer", retireStation, { stationId: closed.station.id, reason: "不用了" });
});

function boxOf(name: string): TestDevice {
  const found = boxes[name];
  if (found === undefined) throw new Error(`there is no station ${name}`);
  return found;
}

test("one sees where an item has arrived, where it is on its way and where it is stuck, and why", async () => {
  await reports(boxOf("乙"), null);
  world.current.clock.set("2026-11-05T10:00:00+08:00");
  await changed("2026-11-05T01:30:00.000Z", { version: 2, titleHans: "新路", titleHant: "新路" });
  await reports(boxOf("甲"), 2);
  await reports(boxOf("丙"), 1, [{ what: `article:${id}`, why: "disk-full" }]);
  await reports(boxOf("丁"), 1);
  expect(await arrivals()).toEqual({
    甲: "arrived",
    乙: "on-way",
    丙: "stuck disk-full",
    丁: "stuck",
    空: "no-box",
  });
  expect(await arrivals("neighbour")).toEqual({});
});

test("a withdrawn item has arrived where it is held no more", async () => {
  world.current.clock.set("2026-11-05T11:00:00+08:00");
  await changed("2026-11-05T02:30:00.000Z");
  await reports(boxOf("甲"), null);
  expect(await arrivals()).toMatchObject({ 甲: "arrived", 乙: "arrived", 丙: "on-way", 丁: "on-way" });
});

test("what no device was ever given, and what belongs to one organisation, is not asked for here", async () => {
  const { cell, county, people } = world.current;
  for (const [collection, rowId] of [
    ["article", randomUUIDv7()],
    ["task", id],
  ] as const) {
    const asked = withCounty(cell, county, person(people.officer), (ctx) =>
      itemToday(ctx, [articles], collection, rowId),
    );
    await expect(asked).rejects.toMatchObject({ code: "stations.item-unknown" });
  }
});

test("phones are counted, and few of them not even exactly", async () => {
  const { cell, county, owner } = world.current;
  const phones = async (count: number, version: number): Promise<void> => {
    await owner.query(
      `with made as (
         insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, last_contact_at, act_id, recorded_at)
         select gen_random_uuid(), 'phone', gen_random_uuid(), sha256(n::text::bytea), '', '0', $3, $3, $2, $3
         from generate_series(1, $1::integer) n returning id)
       insert into sync_held (device_id, collection, row_id, version, said_at)
       select id, 'article', $2, $4::integer, $3 from made`,
      [count, id, "2026-11-05T00:00:00Z", version],
    );
  };
  await phones(6, 3);
  await phones(2, 2);
  const item = { collection: "article", id, changedAt: "2026-11-05T02:30:00.000Z" };
  expect(await phonesHolding(cell, county, { ...item, version: 3 })).toEqual({
    now: 6,
    older: "few",
    inUse: 8,
  });
  expect(await phonesHolding(cell, county, { ...item, version: null })).toMatchObject({ now: 0, older: 8 });
});

test("what phones say the hub did not take is counted by its reason, without those that are lost", async () => {
  const { cell, county, owner } = world.current;
  const phones = async (
    count: number,
    stuck: readonly string[],
    lostAt: string | null = null,
  ): Promise<void> => {
    await owner.query(
      `with made as (
         insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, last_contact_at, wipe_ordered_at,
           act_id, recorded_at)
         select gen_random_uuid(), 'phone', gen_random_uuid(), sha256(n::text::bytea), '', '0', $3, $3, $4, $2, $3
         from generate_series(1, $1::integer) n returning id)
       insert into sync_report (device_id, received_at, program, device_clock, stuck) select id, $3, '0', $3, $5 from made`,
      [
        count,
        id,
        "2026-11-05T00:00:00Z",
        lostAt,
        JSON.stringify(stuck.map((why, n) => ({ what: `written:${n}`, why }))),
      ],
    );
  };
  expect(await phonesStuck(cell, county)).toEqual([]);
  await phones(6, ["sync.file-lost", "sync.file-lost"]);
  await phones(2, ["sync.file-lost", "files.too-large"]);
  await phones(9, ["sync.lost"], "2026-11-05T00:00:00Z");
  await phones(7, []);
  expect(await phonesStuck(cell, county)).toEqual([
    { why: "sync.file-lost", phones: 8 },
    { why: "files.too-large", phones: "few" },
  ]);
});

test("phones that have erased, by themselves or by order, are counted no more, and forgotten by the night's work", async () => {
  const { cell, county, owner, clock } = world.current;
  const rowId = randomUUIDv7();
  const phone = async (changes: string): Promise<void> => {
    await owner.query(
      `with made as (
         insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, last_contact_at, act_id, recorded_at)
         select gen_random_uuid(), 'phone', gen_random_uuid(), sha256(n::text::bytea), '', '0', $2, $2, $1, $2
         from generate_series(1, 5) n returning id)
       insert into sync_held (device_id, collection, row_id, version, said_at) select id, 'article', $1, 1, $2 from made`,
      [rowId, "2026-11-05T00:00:00Z"],
    );
    await owner.query(
      `update sync_device set ${changes} where id in (select device_id from sync_held where row_id = $1 and version = 1)`,
      [rowId],
    );
    await owner.query("update sync_held set version = version + 1 where row_id = $1", [rowId]);
  };
  const counted = async () => {
    const item = { collection: "article", id: rowId, version: 1, changedAt: "2026-11-05T00:00:00.000Z" };
    const { now } = await phonesHolding(cell, county, item);
    const kept = await owner.query("select from sync_held where row_id = $1", [rowId]);
    return { now, kept: kept.rowCount };
  };
  const [before, at] = [clock.now().toISOString(), (day: string) => `'${day}T12:00:00+08:00'`];
  await phone(`last_contact_at = ${at("2026-11-20")}`);
  await phone(`last_contact_at = ${at("2026-11-01")}`);
  await phone(`wipe_ordered_at = ${at("2026-11-19")}, last_contact_at = ${at("2026-11-20")}`);
  await phone(`ended_at = ${at("2026-11-19")}, last_contact_at = ${at("2026-11-20")}`);
  clock.set("2026-11-21T09:00:00+08:00");
  expect(await counted()).toEqual({ now: 5, kept: 20 });
  await forgetHeld(cell, county);
  expect(await counted()).toEqual({ now: 5, kept: 10 });
  clock.set("2026-11-30T09:00:00+08:00");
  await forgetHeld(cell, county);
  expect(await counted()).toEqual({ now: 5, kept: 5 });
  clock.set(before);
});

test("what each station holds of an item is found by its key, however much they hold", async () => {
  const { cell, county, owner, people } = world.current;
  await owner.query(
    `insert into sync_held (device_id, collection, row_id, version, organisation_no, said_at)
     select d.id, 'article', gen_random_uuid(), 1, d.organisation_no, d.enrolled_at
     from sync_device d, generate_series(1, 5000) where d.kind = 'station'`,
  );
  await owner.query("analyze sync_held");
  const plan = await withCounty(cell, county, person(people.officer), async (ctx) => {
    const query = heldAtStations(ctx, { collection: "article", id });
    const explained = await sql<{ "QUERY PLAN": string }>`explain ${query}`.execute(ctx.db);
    return explained.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  expect(plan).toMatch(/Index (Only )?Scan using sync_held_/);
  expect(plan).not.toContain("Seq Scan on sync_held");
});
