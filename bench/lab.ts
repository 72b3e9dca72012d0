import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Rights } from "#src/platform/access/reach.ts";
import { type Cell, openCell, type RightsSource } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { openPool } from "#src/platform/db/connect.ts";
import { migrateCell, migrateCounty } from "#src/platform/db/migrate.ts";
import { useServer } from "#src/platform/db/server/use-server.ts";

/** A PostgreSQL of its own, as durable as the product's, with one migrated county; gone when closed. */
export interface Lab extends AsyncDisposable {
  readonly cell: Cell;
  readonly county: County;
  /** The database's owner with search_path on the county: reads without policies. */
  readonly owner: pg.Client;
  connect(): Promise<pg.Client>;
}

const code = "990101";

export async function openLab(rightsSource: RightsSource): Promise<Lab> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  // Both sides of a comparison keep their connections while they take turns.
  const settings = { max_connections: "120" };
  const server = await useServer({ dataDir, log: () => undefined, settings });
  const owner = new pg.Client({ ...server.address, database: "postgres" });
  await owner.connect();
  await migrateCell(owner);
  await migrateCounty(owner, { code, nameHans: "清溪县", nameHant: "清溪縣" });
  await owner.query("alter role sanwang_app password 'bench-only'");
  await owner.query(`set search_path = county_${code}`);
  const pool = openPool(
    { ...server.address, user: "sanwang_app", password: "bench-only", database: "postgres" },
    { max: 50, pipeline: true, onLost: () => undefined },
  );
  const cell = openCell({ pool, clock: { now: () => new Date() }, rightsSource });
  const county = await cell.county(code);
  if (county === undefined) throw new Error("the lab has no county");
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ ...server.address, database: "postgres" });
    await client.connect();
    await client.query(`set search_path = county_${code}`);
    return client;
  };
  return {
    cell,
    county,
    owner,
    connect,
    [Symbol.asyncDispose]: async () => {
      await cell.close();
      await owner.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Rights with one reach in the class `organisation`, for persons the bench invents. */
export function reaching(personId: string, day: string, reach: readonly number[]): Rights {
  return {
    personId,
    day,
    version: "1",
    named: new Map([["bench.write", new Set(reach)]]),
    read: { organisation: reach },
    write: { organisation: reach },
    numbersBelow: 1_400 + 1_024,
  };
}
