import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Cell, openCell, type RightsSource } from "#src/platform/db/cell.ts";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import { migrateCell, migrateCounty } from "#src/platform/db/migrate.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { onPower, type Power } from "./power.ts";
import { asSuperuser, copyDatabase, dropDatabase, poolAs, whileNobodyElseMigrates } from "./database.ts";

const code = "990102";

export interface WorldCellOptions {
  readonly clock: Clock;
  /** Whether rows are stamped by that clock. */
  readonly simulated: boolean;
  readonly rightsSource: RightsSource;
  /** Of the machine that the hub runs on. */
  readonly power?: Power;
}

/** Makes the cell and its one county in a database. */
export async function migrateWorld(owner: pg.ClientBase): Promise<void> {
  await migrateCell(owner);
  await migrateCounty(owner, { code, nameHans: "清溪县", nameHant: "清溪縣" });
}

/** The cell of a world's database, opened as a hub opens its own. */
export async function openWorldCell(
  server: ServerAddress,
  name: string,
  { power, ...options }: WorldCellOptions,
): Promise<{ readonly cell: Cell; readonly county: County }> {
  const pool = poolAs(server, name, "sanwang_app", { max: 20, pipeline: true });
  if (power !== undefined) onPower(pool, power);
  const cell = openCell({ pool, ...options });
  const county = await cell.county(code);
  if (county === undefined) throw new Error("the world has no county");
  return { cell, county };
}

/** A hub's database that can be set back to an earlier copy of itself, as a restore of a backup does. */
export class HubDatabase {
  readonly server: ServerAddress;
  readonly #options: WorldCellOptions;
  #name = `world_${randomUUID().replaceAll("-", "")}`;
  #backup: string | undefined;
  cell!: Cell;
  county!: County;
  /** The database's owner, search_path on the county: without policies. */
  owner!: pg.Client;

  constructor(server: ServerAddress, options: WorldCellOptions) {
    this.server = server;
    this.#options = options;
  }

  get name(): string {
    return this.#name;
  }

  async create(): Promise<void> {
    await asSuperuser(this.server, "postgres", (client) => client.query(`create database ${this.#name}`));
    await whileNobodyElseMigrates(this.server, () => asSuperuser(this.server, this.#name, migrateWorld));
    await this.#open();
  }

  /** The hub's program starts anew over what its database holds. */
  async reopen(): Promise<void> {
    await this.#close();
    await this.#open();
  }

  async backUp(): Promise<void> {
    await this.#close();
    if (this.#backup !== undefined) await dropDatabase(this.server, this.#backup);
    this.#backup = `world_backup_${randomUUID().replaceAll("-", "")}`;
    await copyDatabase(this.server, this.#name, this.#backup);
    await this.#open();
  }

  /** @returns false without a backup. */
  async restore(): Promise<boolean> {
    if (this.#backup === undefined) return false;
    await this.#close();
    await dropDatabase(this.server, this.#name);
    this.#name = `world_${randomUUID().replaceAll("-", "")}`;
    await copyDatabase(this.server, this.#backup, this.#name);
    await this.#open();
    await this.owner.query("update sync_epoch set epoch = $1, reason = 'restored'", [randomUUID()]);
    return true;
  }

  async drop(): Promise<void> {
    await this.#close();
    await dropDatabase(this.server, this.#name);
    if (this.#backup !== undefined) await dropDatabase(this.server, this.#backup);
  }

  async #open(): Promise<void> {
    const { cell, county } = await openWorldCell(this.server, this.#name, this.#options);
    this.cell = cell;
    this.county = county;
    this.owner = new pg.Client({ ...this.server, database: this.#name });
    await this.owner.connect();
    await this.owner.query(`set search_path = ${county.schema}`);
  }

  async #close(): Promise<void> {
    await this.cell.close();
    await this.owner.end();
    await this.#waitUntilAlone();
  }

  /** A closed connection ends in the server a moment later, and a database in use is not copied. */
  async #waitUntilAlone(): Promise<void> {
    await asSuperuser(this.server, "postgres", async (client) => {
      for (;;) {
        const others = await client.query("select from pg_stat_activity where datname = $1", [this.#name]);
        if (others.rowCount === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
  }
}
