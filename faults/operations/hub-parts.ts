import { createHeadKeeper, headFile } from "#src/platform/audit/audit-head.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { type Config, readConfig } from "#src/platform/config/config.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Log } from "#src/platform/log/log.ts";
import { makeFirstCounty } from "#src/processes/first-county.ts";
import { type OpenDatabase, openDatabase } from "#src/processes/open-database.ts";
import { faultCounty } from "./fault-county.ts";

/** What acts in these tests, as an operator at the machine does. */
export const operator: Actor = { kind: "system", job: "faults" };

export interface HubParts {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly county: County;
}

/** The database of a data folder, opened as the hub opens it. */
export async function openHubParts(dataDir: string, log: Log): Promise<HubParts> {
  const config = readConfig({ SANWANG_DATA: dataDir });
  const database = await openDatabase(config, {
    log,
    prepare: (owner) => makeFirstCounty(owner, { kind: "empty", county: faultCounty }),
  });
  const county = await database.cell.county(faultCounty.code);
  if (county === undefined) throw new Error("the first county is missing");
  return { config, database, county };
}

/** Notes the chain's head after every step, not once a minute, so that each is checked. */
export function everyHead({ config, database }: HubParts) {
  return createHeadKeeper({
    cell: database.cell,
    dataDir: config.dataDir,
    onError: (error) => {
      throw error;
    },
    everyMs: 0,
  });
}

export function headsOf({ config, county }: HubParts): string {
  return headFile(config.dataDir, county.code);
}
