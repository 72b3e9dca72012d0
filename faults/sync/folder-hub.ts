import pg from "pg";
import type { z } from "zod";
import { type Action, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Clock } from "#src/platform/clock/clock.ts";
import { readConfig } from "#src/platform/config/config.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { migrateCounty } from "#src/platform/db/migrate.ts";
import { openLogs } from "#src/platform/log/log.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { type OpenDatabase, openDatabase } from "#src/processes/open-database.ts";
import { openProductSync, productApp } from "#testing/world/product-app.ts";
import { settleCounty } from "#testing/world/settle-county.ts";

const code = "990103";
const operator: Actor = { kind: "system", job: "faults" };

/** The product's hub over a data folder that its commands know as well: `sanwang backup`, `restore` and `keys`. */
export class FolderHub implements AsyncDisposable {
  readonly database: { readonly owner: pg.Client; readonly county: County };
  readonly sync: SyncHub;
  readonly line: Line;
  /** What entries met that no action declares. */
  readonly failures: unknown[] = [];
  readonly #open: OpenDatabase;

  private constructor(dataDir: string, open: OpenDatabase, database: FolderHub["database"]) {
    this.#open = open;
    this.database = database;
    const onFailure = (error: unknown): void => void this.failures.push(error);
    this.sync = openProductSync(open.cell, dataDir, onFailure);
    this.line = productApp(this.sync, database.county, onFailure);
  }

  /** Makes the county where there is none; `county` is the code of one that is there. */
  static async open(dataDir: string, clock: Clock, county = code): Promise<FolderHub> {
    const open = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), {
      log: openLogs("silent").database,
      clock,
      prepare: async (owner) => {
        const found = await owner.query("select from cell.county limit 1");
        if (found.rowCount === 0)
          await migrateCounty(owner, { code, nameHans: "清溪县", nameHant: "清溪縣" });
      },
    });
    const found = await open.cell.county(county);
    if (found === undefined || open.server === undefined) throw new Error("the folder has no county");
    const owner = new pg.Client({ ...open.server.address, database: "sanwang" });
    owner.on("error", () => undefined);
    await owner.connect();
    await owner.query(`set search_path = ${found.schema}`);
    return new FolderHub(dataDir, open, { owner, county: found });
  }

  readonly act = async <Schema extends z.ZodType, Result>(
    action: Action<Schema, Result>,
    input: z.input<Schema>,
    actor: Actor = operator,
  ): Promise<Result> => perform(this.#open.cell, this.database.county, actor, action, input);

  get cell(): Cell {
    return this.#open.cell;
  }

  onDatabaseLost(listener: () => void): void {
    this.#open.server?.onExit(listener);
  }

  async settle(): Promise<void> {
    await settleCounty({ cell: this.#open.cell, ...this.database });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.database.owner.end();
    await this.#open.close();
  }
}
