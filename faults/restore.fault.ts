import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { backUp } from "#src/platform/backup/back-up.ts";
import { restore } from "#src/platform/backup/restore.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { headFile } from "#src/platform/audit/audit-head.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { loadProvince } from "#src/processes/demo/load-demo.ts";
import { domains } from "#src/processes/domains.ts";
import { openDatabase, type OpenDatabase } from "#src/processes/open-database.ts";
import type { FaultTest } from "./fault.ts";

const writers = 8;
const mostSeconds = 60;

/** Every execution raises one counter: a backup of one instant holds as many acts as the counter says. */
const count = defineAction({
  name: "faults.count",
  input: z.object({}),
  needs: "public",
  run: async ({ db }) => {
    await sql`update counter set next_value = next_value + 1 where name = 'organisation'`.execute(db);
  },
});

/** A county of full size, backed up while eight writers go on, restored into an empty folder within a minute. */
const restoreUnderLoad: FaultTest = async (report, _runs, seed) => {
  const folder = await mkdtemp(join(tmpdir(), "sanwang-restore-"));
  const path = join(folder, "backup.tar");
  try {
    const rows = await inFolder(join(folder, "from"), async (database, dataDir) => {
      const [county] = await loadProvince(database, { count: 1, size: "county", seed });
      if (county === undefined) throw new Error("no county was made");
      return backUpUnderLoad(database, county, dataDir, path);
    });
    const began = performance.now();
    const found = await inFolder(join(folder, "to"), async (database, dataDir) => {
      await database.asOwner((owner) =>
        restore({
          owner,
          store: openFileStore({ dataDir }),
          path,
          dataDir,
          personal: domains.flatMap((domain) => domain.personal ?? []),
          into: false,
        }),
      );
      const seconds = (performance.now() - began) / 1_000;
      return { seconds, ...(await compare(database.cell)) };
    });
    const { seconds, lost, doubled, faults } = found;
    const note = `${rows} rows in ${seconds.toFixed(1)} s, ${found.acts} acts, audit faults ${faults}, seed ${seed}`;
    const ok = found.acts > 0 && lost === 0 && doubled === 0 && faults === 0 && seconds <= mostSeconds;
    report({ fault: "restore of a backup taken under load", runs: 1, lost, doubled, note, ok });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export default restoreUnderLoad;

async function inFolder<T>(
  dataDir: string,
  work: (database: OpenDatabase, dataDir: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), {
    log: openLogs("error").database,
  });
  try {
    return await work(database, dataDir);
  } finally {
    await database.close();
  }
}

async function backUpUnderLoad(
  database: OpenDatabase,
  county: County,
  dataDir: string,
  path: string,
): Promise<number> {
  const { cell } = database;
  await database.asOwner((owner) =>
    owner.query(`update ${county.schema}.counter set next_value = 0 where name = 'organisation'`),
  );
  const stop = new AbortController();
  const writing = Array.from({ length: writers }, async () => {
    while (!stop.signal.aborted) await perform(cell, county, { kind: "system", job: "faults" }, count, {});
  });
  await sleep(1_000);
  const manifest = await database.asOwner((owner) =>
    backUp({ owner, store: openFileStore({ dataDir }), path, createdAt: cell.clock.now() }),
  );
  stop.abort();
  await Promise.all(writing);
  return manifest.tables.reduce((sum, table) => sum + table.rows, 0);
}

interface Comparison {
  readonly acts: number;
  readonly lost: number;
  readonly doubled: number;
  readonly faults: number;
}

async function compare(cell: Cell): Promise<Comparison> {
  const [county] = await cell.counties();
  if (county === undefined) throw new Error("no county was restored");
  await sequenceAll(cell, county);
  const { acts, counted } = await withCounty(
    cell,
    county,
    { kind: "system", job: "faults" },
    async ({ db }) => {
      const result = await sql<{ acts: number; counted: number }>`
      select (select count(*)::integer from act where action = 'faults.count') as acts, next_value as counted
      from counter where name = 'organisation'`.execute(db);
      return result.rows[0] ?? { acts: 0, counted: 1 };
    },
  );
  const { faultCount } = await verifyAudit(cell, county, headFile(tmpdir(), county.code));
  return {
    acts,
    lost: Math.max(0, counted - acts),
    doubled: Math.max(0, acts - counted),
    faults: faultCount,
  };
}
