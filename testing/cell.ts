import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import type { Rights } from "#src/platform/access/reach.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import { type Cell, openCell, type RightsSource } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { gatheringSocket } from "#src/platform/db/gathering-socket.ts";
import { migrateCell, migrateCounty } from "#src/platform/db/migrate.ts";

export const testCountyCode = "990101";

/** A cell of its own for one test file: a copy of the migrated template, with one invented county. */
export interface TestCell {
  readonly cell: Cell;
  readonly county: County;
  readonly clock: SetClock;
  /** A connection of the database's owner, search_path on the county. */
  readonly owner: pg.Client;
  readonly database: string;
}

const noRights: RightsSource = async (_ctx, personId, day): Promise<Rights> => ({
  personId,
  day,
  version: "1",
  named: new Map(),
  read: {},
  write: {},
  numbersBelow: 1024,
});

const appPassword = "test-only";

/** Registers the hooks that make and drop the file's database. Read `.current` inside tests. */
export function useTestCell(
  options: { rightsSource?: RightsSource; now?: string; realTime?: boolean } = {},
): {
  readonly current: TestCell;
} {
  const holder: { current: TestCell } = { current: undefined as unknown as TestCell };
  beforeAll(async () => {
    holder.current = await makeTestCell(options);
  });
  afterAll(async () => {
    const { cell, owner, database } = holder.current;
    await cell.close();
    await owner.end();
    await asSuperuser("postgres", (client) => client.query(`drop database ${database} with (force)`));
  });
  return holder;
}

/** Pipelined as the product's are. A pool tells its end before its connections are closed, so that dropping the database may end them with an error. */
export function openTestPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config.pipeline ? { ...config, stream: gatheringSocket } : config);
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

async function makeTestCell(options: {
  rightsSource?: RightsSource;
  now?: string;
  realTime?: boolean;
}): Promise<TestCell> {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  await asSuperuser("postgres", async (client) => {
    await ensureTemplate(client);
    await client.query(`create database ${database} template sanwang_template`);
  });
  const clock = new SetClock(options.now ?? "2026-11-05T09:00:00+08:00");
  const pool = openTestPool({
    ...inject("postgres"),
    database,
    user: "sanwang_app",
    password: appPassword,
    max: 10,
    pipeline: true,
  });
  const cell = openCell({
    pool,
    clock: options.realTime === true ? { now: () => new Date() } : clock,
    simulated: options.realTime !== true,
    rightsSource: options.rightsSource ?? noRights,
  });
  const county = await cell.county(testCountyCode);
  if (county === undefined) throw new Error("the template has no county");
  const owner = new pg.Client({ ...inject("postgres"), database });
  await owner.connect();
  await owner.query(`set search_path = ${county.schema}`);
  return { cell, county, clock, owner, database };
}

/** Made once a run, by whichever file comes first: the others wait for its lock on the marker's row. */
async function ensureTemplate(client: pg.Client): Promise<void> {
  await client
    .query("create table if not exists template_lock (only_row boolean primary key)")
    .catch(() => undefined);
  await client.query("begin");
  await client.query("insert into template_lock values (true) on conflict do nothing");
  await client.query("select only_row from template_lock for update");
  const found = await client.query("select from pg_database where datname = 'sanwang_template'");
  if (found.rowCount === 0) await buildTemplate();
  await client.query("commit");
}

async function buildTemplate(): Promise<void> {
  await asSuperuser("postgres", (client) => client.query("create database sanwang_building"));
  await asSuperuser("sanwang_building", async (client) => {
    await migrateCell(client);
    await migrateCounty(client, { code: testCountyCode, nameHans: "清溪县", nameHant: "清溪縣" });
    await client.query(`alter role sanwang_app password '${appPassword}'`);
    await client.query(`alter role sanwang_auth password '${appPassword}'`);
  });
  await asSuperuser("postgres", (client) =>
    client.query("alter database sanwang_building rename to sanwang_template"),
  );
}

async function asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...inject("postgres"), database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
