import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { headFile } from "#src/platform/audit/audit-head.ts";
import { sequenceAll, startSequencer } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { loadProvince } from "#src/processes/demo/load-demo.ts";
import type { DemoSize } from "#src/processes/demo/make-demo-county.ts";
import { type OpenDatabase, openDatabase } from "#src/processes/open-database.ts";
import type { FaultReport } from "../fault.ts";

const writers = 8;
const mostSeconds = 60;
const operator: Actor = { kind: "system", job: "faults" };

/** Every execution raises one counter: a backup of one instant holds as many acts as the counter says. */
const count = defineAction({
  name: "faults.count",
  input: z.object({}),
  needs: "public",
  run: async ({ db }) => {
    await sql`update counter set next_value = next_value + 1 where name = 'faults'`.execute(db);
  },
});

/** Backs a county up by the command while eight writers go on, and restores it by the command into an empty folder. */
export async function restoreOnce(size: DemoSize, seed: number): Promise<Omit<FaultReport, "fault">> {
  const folder = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  const [from, to, file] = [join(folder, "from"), join(folder, "to"), join(folder, "backup.tar")];
  try {
    const confirmed = await inFolder(from, async (database) => {
      const [county] = await loadProvince(database, { count: 1, size, seed });
      if (county === undefined) throw new Error("no county was made");
      return backUpUnderLoad(database, county, from, file);
    });
    const began = performance.now();
    await sanwang(to, "restore", file);
    const seconds = (performance.now() - began) / 1_000;
    const { acts, counted, rows, faults } = await inFolder(to, (database) => look(database, to));
    const lost = Math.max(0, confirmed - acts, counted - acts);
    const doubled = Math.max(0, acts - counted);
    const ok = confirmed > 0 && lost === 0 && doubled === 0 && faults === 0 && seconds <= mostSeconds;
    const note = [
      `size ${size}, ${rows} persons`,
      `${confirmed} acts confirmed before the backup began, ${acts} in it`,
      `restored in ${seconds.toFixed(1)} s`,
      `audit faults ${faults}`,
      `seed ${seed}`,
    ].join(", ");
    return { runs: 1, lost, doubled, note, ok };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inFolder<T>(dataDir: string, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), {
    log: openLogs("error").database,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function sanwang(dataDir: string, ...args: readonly string[]): Promise<unknown> {
  return promisify(execFile)(process.execPath, [join(projectRoot, "bin", "sanwang.js"), ...args], {
    env: { SANWANG_DATA: dataDir },
  });
}

/** Gives how many acts were confirmed before the backup began. */
async function backUpUnderLoad(
  database: OpenDatabase,
  county: County,
  dataDir: string,
  file: string,
): Promise<number> {
  const { cell } = database;
  await database.asOwner((owner) =>
    owner.query(`insert into ${county.schema}.counter (name, next_value) values ('faults', 0)`),
  );
  const sequencer = startSequencer({ cell, onError: () => undefined });
  const stop = new AbortController();
  let confirmed = 0;
  const writing = Array.from({ length: writers }, async () => {
    while (!stop.signal.aborted) {
      await perform(cell, county, operator, count, {});
      confirmed += 1;
    }
  });
  await wait(1_000);
  const before = confirmed;
  await sanwang(dataDir, "backup", file);
  stop.abort();
  await Promise.all(writing);
  await sequencer.stop();
  return before;
}

interface Restored {
  readonly acts: number;
  readonly counted: number;
  readonly rows: number;
  readonly faults: number;
}

async function look({ cell }: OpenDatabase, dataDir: string): Promise<Restored> {
  const [county] = await cell.counties();
  if (county === undefined) throw new Error("no county was restored");
  await sequenceAll(cell, county);
  const found = await withCounty(cell, county, operator, ({ db }) =>
    sql<{ acts: number; counted: number; rows: number }>`
      select (select count(*)::integer from act where action = 'faults.count') as acts,
        (select count(*)::integer from person) as rows, next_value as counted
      from counter where name = 'faults'`.execute(db),
  );
  const { faultCount } = await verifyAudit(cell, county, headFile(dataDir, county.code));
  return { ...(found.rows[0] ?? { acts: 0, counted: 0, rows: 0 }), faults: faultCount };
}
