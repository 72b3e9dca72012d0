import { seeded } from "../faults/seeded.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import type { Contact } from "#src/platform/sync/device/sync-session.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import type { Database } from "./world/database.ts";
import { disagreements, lostOrDoubled } from "./world/expectations.ts";
import { makeStationDatabases } from "./world/station-database.ts";
import { orRefused, steps } from "./world/steps.ts";
import { WorldDevice } from "./world/world-device.ts";
import { WorldHub } from "./world/world-hub.ts";

export interface WorldOptions {
  readonly server: ServerAddress;
  /** Decides everything that happens, so that a world can be lived through again. */
  readonly seed: number;
  readonly stations: number;
  readonly phones: number;
  readonly organisations?: number;
}

/** The first sends what waits, the second brings it to the others; what comes back refused needs no third. */
const mostRounds = 4;

const secondMs = 1_000;
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

/** A hub, stations and phones in one process under one clock, each device with a line that can be cut. */
export class World implements AsyncDisposable {
  readonly seed: number;
  readonly clock = new SetClock("2026-01-05T09:00:00+08:00");
  readonly hub: WorldHub;
  readonly devices: WorldDevice[] = [];
  readonly persons: string[] = [];
  /** What was found wrong on the way, in words. */
  readonly faults: string[] = [];
  readonly contacts: Record<Contact["outcome"], number> = { complete: 0, stopped: 0, wiped: 0 };
  readonly chance: () => number;
  readonly #organisations: number;
  #backedUpAt: Date | undefined;
  #stations: readonly Database[] = [];

  private constructor({ server, seed, organisations = 6 }: WorldOptions) {
    this.seed = seed;
    this.chance = seeded(seed);
    this.#organisations = organisations;
    this.hub = new WorldHub(server, this.clock);
  }

  static async make(options: WorldOptions): Promise<World> {
    const world = new World(options);
    await world.hub.open();
    world.#stations = await makeStationDatabases(options.server, options.stations);
    for (const [n, { pool }] of world.#stations.entries()) {
      const organisationNo = 1 + (n % world.#organisations);
      await world.#enrol(`station ${n}`, { kind: "station", organisationNo }, new PgStore(pool));
    }
    // Every third person has two phones.
    for (let n = 0; n < options.phones; n += 1) {
      const personId = n % 4 === 3 ? (world.persons.at(-1) ?? world.newId()) : await world.#newPerson();
      await world.#enrol(`phone ${n}`, { kind: "phone", personId }, new MemoryStore());
    }
    return world;
  }

  /** One thing happens. What the hub refuses its writers is no fault. */
  async step(): Promise<void> {
    this.pass(secondMs);
    const all = steps.reduce((sum, { weight }) => sum + weight, 0);
    let at = this.chance() * all;
    const chosen = steps.find(({ weight }) => (at -= weight) < 0) ?? steps[0];
    if (chosen !== undefined) await orRefused(chosen.happen(this));
  }

  /** Every line is whole, every program of this version, and all devices have contacts until nothing is left to send. */
  async flushEverything(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      let sent = 0;
      for (const device of this.devices) sent += await this.#flush(device);
      if (sent === 0 && round > 0) return;
    }
    this.faults.push("devices do not come to rest");
  }

  /** Everything in which hub and devices do not agree after `flushEverything`, and what went wrong before. */
  async findFaults(): Promise<readonly string[]> {
    const found = [...this.faults, ...this.hub.failures.map(String)];
    for (const device of this.devices) {
      found.push(...(await disagreements(this.hub, device)), ...(await lostOrDoubled(this.hub, device)));
    }
    return found;
  }

  async backUp(): Promise<void> {
    await this.hub.backUp();
    this.#backedUpAt = this.clock.now();
  }

  /** Devices keep what was answered for thirty days, so no older backup than that is harmless. */
  async restore(): Promise<void> {
    const age = this.clock.now().getTime() - (this.#backedUpAt?.getTime() ?? 0);
    if (age < 25 * dayMs) await this.hub.restore();
  }

  /** How many entries were written on all devices. */
  get entries(): number {
    return this.devices.reduce((sum, { written }) => sum + written.length, 0);
  }

  async sizes(): Promise<{ readonly notes: number; readonly log: number }> {
    const found = await this.hub.database.owner.query<{ notes: string; log: string }>(
      "select (select count(*) from note) as notes, (select count(*) from sync_change) as log",
    );
    return { notes: Number(found.rows[0]?.notes), log: Number(found.rows[0]?.log) };
  }

  pass(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** A uuid of the seed's chance. */
  newId(): string {
    const digits = Array.from({ length: 32 }, () => this.below(16).toString(16)).join("");
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
  }

  below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }

  oneOf<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)];
  }

  anyOrganisation(): number {
    return 1 + this.below(this.#organisations);
  }

  anyPerson(): string {
    return this.oneOf(this.persons) ?? "";
  }

  anyDevice(): WorldDevice {
    const device = this.oneOf(this.devices);
    if (device === undefined) throw new Error("a world without devices");
    return device;
  }

  /** A phone is its person's; at a station writes whoever comes by. */
  authorOn({ holder }: WorldDevice): string {
    return holder.kind === "phone" ? holder.personId : this.anyPerson();
  }

  someWords(): string {
    return "修好了村口的路灯，".repeat(1 + this.below(20));
  }

  async anyNote(): Promise<NoteRow | undefined> {
    const found = await this.hub.database.owner.query<NoteRow>(
      "select id, organisation_no, version from note order by id",
    );
    return this.oneOf(found.rows);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const station of this.#stations) await station[Symbol.asyncDispose]();
    await this.hub.close();
  }

  /** @returns how many entries were answered. */
  async #flush(device: WorldDevice): Promise<number> {
    device.line.mend();
    device.line.version = undefined;
    await this.hub.settle();
    const { outcome, error, answers } = await device.contact();
    if (outcome !== "complete") {
      this.faults.push(`${device.name} has no contact over a whole line: ${error?.message}`);
    }
    return answers.length;
  }

  async #newPerson(): Promise<string> {
    const personId = this.newId();
    this.persons.push(personId);
    await this.hub.holds(personId, [this.anyOrganisation()]);
    return personId;
  }

  async #enrol(name: string, holder: WorldDevice["holder"], store: WorldDevice["store"]): Promise<void> {
    const enrolled = await this.hub.enrol(holder);
    const clockOffMs = this.chance() < 0.2 ? (this.chance() - 0.5) * 20 * yearMs : 0;
    const parts = { name, holder, enrolled, store, hub: this.hub.line, clock: this.clock, clockOffMs };
    this.devices.push(new WorldDevice(parts));
  }
}

interface NoteRow {
  readonly id: string;
  readonly organisation_no: number;
  readonly version: number;
}
