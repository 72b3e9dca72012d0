import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Action, perform } from "#src/platform/access/action.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { logAllChanges } from "#src/platform/sync/hub/change-log.ts";
import { entryCollection } from "#src/platform/sync/hub/entry-collection.ts";
import { forgetOld } from "#src/platform/sync/hub/forget-old.ts";
import { makeNotes, noteCollection, TestRights } from "#src/platform/sync/hub/fixtures/notes.ts";
import type { z } from "zod";
import { enrolDevice, type EnrolledDevice, type NewDevice } from "./enrol-device.ts";
import { hubApp } from "./hub-app.ts";
import { HubDatabase } from "./hub-database.ts";

const machine = { kind: "system", job: "world" } as const;

export type { EnrolledDevice, NewDevice };

/** The hub's own sync over a database of its own; its content are notes of organisations. */
export class WorldHub {
  readonly clock: Clock;
  readonly rights = new TestRights();
  readonly database: HubDatabase;
  readonly collections: readonly SyncCollection[] = [noteCollection, entryCollection];
  readonly failures: unknown[] = [];
  readonly line: Line;
  #dataDir = "";
  #app: Line = async () => new Response(null, { status: 503 });

  constructor(
    server: ServerAddress,
    clock: Clock,
    options: { readonly simulated: boolean } = { simulated: true },
  ) {
    this.clock = clock;
    this.database = new HubDatabase(server, { clock, ...options, rightsSource: this.rights.source });
    this.line = (request) => this.#app(request);
  }

  async open(): Promise<void> {
    this.#dataDir = await mkdtemp(join(tmpdir(), "sanwang-world-"));
    await this.database.create();
    await makeNotes(this.database);
    this.#serve();
  }

  async close(): Promise<void> {
    await this.database.drop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** @throws what the action throws */
  async act<Schema extends z.ZodType>(
    action: Action<Schema, unknown>,
    input: z.input<Schema>,
  ): Promise<void> {
    await perform(this.database.cell, this.database.county, machine, action, input);
  }

  /** Numbers and logs all that was done. */
  async settle(): Promise<void> {
    const { cell, county } = this.database;
    await sequenceAll(cell, county);
    await logAllChanges(cell, county, this.collections);
  }

  async forgetOld(): Promise<void> {
    await forgetOld(this.database.cell, this.database.county);
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

  async holds(personId: string, numbers: readonly number[]): Promise<void> {
    const holdings = numbers.length === 0 ? [] : [{ numbers }];
    await this.rights.change(this.database, personId, holdings);
  }

  /** The organisations where a person holds rights now. */
  numbersOf(personId: string): readonly number[] {
    return (this.rights.held.get(personId) ?? []).flatMap(({ numbers }) => numbers);
  }

  enrol(device: NewDevice): Promise<EnrolledDevice> {
    return enrolDevice(this.database.owner, this.clock.now(), device);
  }

  #serve(): void {
    this.#app = hubApp(this.database, {
      collections: this.collections,
      rights: this.rights,
      dataDir: this.#dataDir,
      onFailure: (error) => this.failures.push(error),
    });
  }
}
