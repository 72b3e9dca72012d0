import { join } from "node:path";
import { sql } from "kysely";
import { type Accounts, carryOutErasures, clearAuth, endErasedAccounts } from "#src/domains/people/index.ts";
import { sendHeadsEachMinute } from "#src/platform/audit/send-heads.ts";
import type { Config } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { clearUnnamedFiles } from "#src/platform/files/store-file.ts";
import type { Log } from "#src/platform/log/log.ts";
import type { PeriodicJob } from "#src/platform/jobs/jobs.ts";
import { eraseByRetention } from "#src/platform/personal/erase-by-retention.ts";
import { keepErasureFile } from "#src/platform/personal/erasure-record.ts";
import { vacuumErased } from "#src/platform/personal/vacuum-erased.ts";
import { clearOldParts } from "#src/platform/sync/hub/forget-old.ts";
import { reopenSealed } from "#src/platform/sync/hub/reopen-sealed.ts";
import { domains } from "./domains.ts";
import { erasureMeans } from "./erasure-means.ts";
import { bringToNewestKeys } from "./newest-keys.ts";
import type { OpenDatabase } from "./open-database.ts";
import { incomingFolder, openHubSync } from "./sync-hub.ts";

const dayMs = 86_400_000;

/** What a county needs done by itself: heads of its audit sent, personal data whose time is over, what erasing left behind, unnamed files. */
export function upkeepJobs(
  { asOwner }: OpenDatabase,
  config: Config,
  accounts: Accounts,
  log: Log,
): readonly PeriodicJob[] {
  const personal = domains.flatMap((domain) => domain.personal ?? []);
  const store = openFileStore(config);
  return [
    sendHeadsEachMinute,
    {
      name: "privacy.erase-by-retention",
      cron: "10 3 * * *",
      run: async (cell, county) => void (await eraseByRetention(cell, county, personal, store)),
    },
    {
      name: "people.carry-out-erasures",
      cron: "*/10 * * * *",
      run: async (cell, county) =>
        void (await carryOutErasures(erasureMeans(config, accounts), cell, county)),
    },
    {
      name: "people.end-erased-accounts",
      cron: "*/10 * * * *",
      run: async (cell, county) => void (await endErasedAccounts(accounts, cell, county)),
    },
    {
      name: "privacy.bring-to-newest-keys",
      cron: "50 2 * * *",
      run: async (cell, county) => {
        if (await isFirst(cell, county))
          await bringToNewestKeys(join(config.dataDir, "keys"), cell, accounts);
      },
    },
    {
      name: "people.clear-auth",
      cron: "0 3 * * *",
      run: async (cell, county) => {
        if (await isFirst(cell, county)) await clearAuth(accounts, cell);
      },
    },
    {
      name: "privacy.keep-erasure-file",
      cron: "*/10 * * * *",
      run: (cell, county) => keepErasureFile(cell, county, config.dataDir),
    },
    {
      name: "privacy.vacuum-erased",
      cron: "40 3 * * *",
      run: async (cell, county) => {
        if (!(await erasedSince(cell, county, new Date(cell.clock.now().getTime() - dayMs - 3_600_000))))
          return;
        await asOwner((owner) => vacuumErased(owner, county.schema, personal));
      },
    },
    {
      name: "files.clear-unnamed",
      cron: "20 4 * * *",
      run: async (cell, county) => {
        if (await isFirst(cell, county)) await clearUnnamedFiles(cell, store);
      },
    },
    {
      name: "sync.reopen-sealed",
      cron: "*/30 * * * *",
      // With the keys that lie on the disk by now: `keys import` may have brought the right ones back.
      run: (cell, county) => reopenSealed(openHubSync(cell, config, log), county),
    },
    {
      name: "sync.clear-old-parts",
      cron: "30 4 * * *",
      run: async (cell) => clearOldParts(incomingFolder(config), cell.clock.now()),
    },
  ];
}

/** For what is the cell's own: one county's turn is enough. */
async function isFirst(cell: Cell, county: County): Promise<boolean> {
  const [first] = await cell.counties();
  return first?.code === county.code;
}

async function erasedSince(cell: Cell, county: County, instant: Date): Promise<boolean> {
  return withCounty(cell, county, { kind: "system", job: "privacy.vacuum-erased" }, async ({ db }) => {
    const found = await sql`
      select from act where action in ('privacy.erase-persons', 'privacy.erase-by-retention') and at >= ${instant} limit 1`.execute(
      db,
    );
    return found.rows.length > 0;
  });
}
