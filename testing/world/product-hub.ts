import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import { type Action, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { clearUnnamedFiles } from "#src/platform/files/store-file.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { domains, rightsSource } from "#src/processes/domains.ts";
import { enrolAt, type EnrolledDevice, type NewDevice } from "./enrol-device.ts";
import { HubDatabase } from "./hub-database.ts";
import { Power } from "./power.ts";
import { openProductSync, productApp } from "./product-app.ts";
import { settleCounty } from "./settle-county.ts";

const nightlyNames = [
  "sync.turn-day",
  "press.expire-articles",
  "sync.forget-old",
  "sync.forget-held",
  "sync.clear-received-files",
];

const nightly = domains
  .flatMap((domain) => domain.jobs ?? [])
  .filter(({ name }) => nightlyNames.includes(name));

export const machine = { kind: "system", job: "world" } as const;

/** The product's own hub, with all its collections, actions and rights, over a database of its own. */
export class ProductHub {
  readonly clock: Clock;
  readonly database: HubDatabase;
  readonly failures: unknown[] = [];
  readonly power = new Power();
  readonly line: Line;
  sync!: SyncHub;
  #dataDir = "";
  #app: Line = async () => new Response(null, { status: 503 });

  constructor(
    server: ServerAddress,
    clock: Clock,
    options: { readonly simulated?: boolean; readonly rightsSource?: RightsSource } = {},
  ) {
    this.clock = clock;
    const { power } = this;
    this.database = new HubDatabase(server, { clock, simulated: true, rightsSource, power, ...options });
    this.line = (request) => this.#answer(request);
  }

  async open(): Promise<void> {
    this.#dataDir = await mkdtemp(join(tmpdir(), "sanwang-world-"));
    await this.database.create();
    this.#serve();
  }

  async close(): Promise<void> {
    await this.database.drop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** @throws what the action throws */
  async act<Schema extends z.ZodType, Result>(
    action: Action<Schema, Result>,
    input: z.input<Schema>,
    actor: Actor = machine,
  ): Promise<Result> {
    return perform(this.database.cell, this.database.county, actor, action, input);
  }

  /** Numbers, handles and logs all that was done. */
  async settle(): Promise<void> {
    await settleCounty(this.database);
  }

  /** Ends what has expired and forgets what is old. */
  async doNightlyWork(): Promise<void> {
    const { cell, county } = this.database;
    for (const job of nightly) await job.run(cell, county);
    await clearUnnamedFiles(cell, this.sync.files);
  }

  async backUp(): Promise<void> {
    await this.database.backUp();
    this.#serve();
  }

  async restore(): Promise<boolean> {
    const restored = await this.database.restore();
    this.#serve();
    return restored;
  }

  enrol(device: NewDevice): Promise<EnrolledDevice> {
    return enrolAt(this, this.clock.now(), device);
  }

  /** The power is back: what was in the program's memory is gone. */
  async restart(): Promise<void> {
    this.power.comesBack();
    await this.database.reopen();
    this.#serve();
  }

  /** A hub whose power goes meanwhile says nothing any more. */
  async #answer(request: Request): Promise<Response> {
    const answer = this.power.isOut ? undefined : await this.#app(request);
    if (answer === undefined || this.power.isOut) throw new TypeError("the hub is not there");
    return answer;
  }

  #serve(): void {
    const onFailure = (error: unknown): void => {
      if (!this.power.isOut) this.failures.push(error);
    };
    this.sync = openProductSync(this.database.cell, this.#dataDir, onFailure);
    this.#app = productApp(this.sync, this.database.county, onFailure);
  }
}
