import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "#src/platform/config/config.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { addressOfUrl, ensureDatabase, ensurePassword, withClient } from "#src/platform/db/connect.ts";
import { migrateCell, migrateCounty, migrateCountySchema, type NewCounty } from "#src/platform/db/migrate.ts";
import { migrationsOf } from "#src/platform/db/migrations.ts";
import { type UsedServer, useServer } from "#src/platform/db/server/use-server.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { makeFirstCounty } from "./first-county.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";

/** Hubs that begin at the same moment on one DATABASE_URL, with the keys of one data folder. */

const county: NewCounty = { code: "990101", nameHans: "清溪县", nameHant: "清溪縣" };
const atOnce = [1, 2, 3] as const;
let folder: string;
let server: UsedServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sanwang-test-"));
  server = await useServer({
    dataDir: join(folder, "server"),
    log: () => undefined,
    settings: { fsync: "off" },
  });
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A database that is not there yet, in the environment of a hub. */
function newDatabase(): { readonly SANWANG_DATA: string; readonly DATABASE_URL: string } {
  const { host, port, user, password } = server.address;
  const name = `hubs_${randomUUID().replaceAll("-", "")}`;
  return {
    SANWANG_DATA: join(folder, name),
    DATABASE_URL: `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${name}`,
  };
}

/** Starts as many at once as hubs may; the one that runs the server ends last. */
async function startAll(env: NodeJS.ProcessEnv): Promise<void> {
  const opened = await Promise.all(atOnce.map(() => start(env)));
  try {
    await Promise.all(opened.map(use));
  } finally {
    for (const database of opened.toSorted((one) => (one.server?.owned === true ? 1 : -1)))
      await database.close();
  }
}

function start(env: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  return openDatabase(readConfig(env), {
    log: openLogs("silent").database,
    prepare: (owner) => makeFirstCounty(owner, { kind: "empty", county }),
  });
}

/** Signs in with the passwords that the folder's keys give: another process must not have set its own since. */
async function use(database: OpenDatabase): Promise<void> {
  expect((await database.cell.counties()).map(({ code }) => code)).toEqual([county.code]);
  await database.pool("sanwang_auth", 1).query("select 1");
}

async function applied(url: string, schema: string): Promise<readonly number[]> {
  return withClient(addressOfUrl(url), async (client) => {
    const found = await client.query<{ number: number }>(
      `select number from ${schema}.migration order by number`,
    );
    return found.rows.map(({ number }) => number);
  });
}

const everyNumber = (kind: "cell" | "county"): readonly number[] =>
  migrationsOf(kind).map(({ number }) => number);

test.each(["on a new server", "on a server that has the roles"])(
  "hubs that start at once %s make the database, its tables and the first county together",
  async () => {
    const env = newDatabase();
    await startAll(env);
    expect(await applied(env.DATABASE_URL, "cell")).toEqual(everyNumber("cell"));
    expect(await applied(env.DATABASE_URL, "county_990101")).toEqual(everyNumber("county"));
  },
);

test("several databases of one new server are made at once, though its roles are theirs together", async () => {
  const other = await useServer({
    dataDir: join(folder, "other-server"),
    log: () => undefined,
    settings: { fsync: "off" },
  });
  try {
    const addresses = [1, 2, 3, 4].map((no) => ({ ...other.address, database: `cell_${no}` }));
    await Promise.all(addresses.map(ensureDatabase));
    await Promise.all(addresses.map((address) => withClient(address, migrateCell)));
    const [login, password] = ["sanwang_site", "the same"] as const;
    await Promise.all(addresses.map((address) => ensurePassword(address, login, password)));
    const signedIn = addresses.map((address) =>
      withClient({ ...address, user: login, password }, (client) => client.query("select 1")),
    );
    expect(await Promise.all(signedIn)).toHaveLength(addresses.length);
  } finally {
    await other.stop();
  }
});

test("processes that open one data folder at once wait for the one that makes its tables", async () => {
  await expect(startAll({ SANWANG_DATA: join(folder, "embedded") })).resolves.toBeUndefined();
});

test("hubs of a newer version that start at once apply each pending migration once", async () => {
  const env = newDatabase();
  const [cellOlder, countyOlder] = [new Set(everyNumber("cell").slice(0, 4)), new Set([1, 2])];
  await ensureDatabase(addressOfUrl(env.DATABASE_URL));
  await withClient(addressOfUrl(env.DATABASE_URL), async (owner) => {
    await migrateCell(owner, cellOlder);
    await migrateCountySchema(owner, county.code, countyOlder);
    await owner.query(
      `insert into cell.county (code, schema_name, name_hans, name_hant) values ($1, $2, $3, $4)`,
      [county.code, `county_${county.code}`, county.nameHans, county.nameHant],
    );
  });
  await startAll(env);
  expect(await applied(env.DATABASE_URL, "cell")).toEqual(everyNumber("cell"));
  expect(await applied(env.DATABASE_URL, "county_990101")).toEqual(everyNumber("county"));
});

test("two processes of their own migrate one new database", async () => {
  const env = newDatabase();
  const migrate = () =>
    promisify(execFile)(process.execPath, [join(projectRoot, "bin", "sanwang.js"), "migrate"], { env });
  await Promise.all([migrate(), migrate()]);
  expect(await applied(env.DATABASE_URL, "cell")).toEqual(everyNumber("cell"));
});

test("a second process waits for the first one's migrations and then goes on", async () => {
  const env = newDatabase();
  const address = addressOfUrl(env.DATABASE_URL);
  await ensureDatabase(address);
  await withClient(address, migrateCell);
  await withClient(address, async (first) => {
    await first.query("begin");
    await first.query("lock table cell.migration in exclusive mode");
    let isThrough = false;
    const second = withClient(address, (owner) => migrateCounty(owner, county)).then(() => {
      isThrough = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isThrough).toBe(false);
    await first.query("commit");
    await second;
  });
  expect(await applied(env.DATABASE_URL, "county_990101")).toEqual(everyNumber("county"));
});
