import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { receiveMedia, type ReceivedMedia } from "#src/domains/library/index.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { localDay, SetClock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import type { Contact } from "#src/platform/sync/device/sync-session.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { seeded } from "../faults/seeded.ts";
import { addWorldPerson, foundWorldCounty, type WorldCounty } from "./world/county.ts";
import type { Database } from "./world/database.ts";
import { actsWithoutEntry, disagreements, lostOrDoubled } from "./world/expectations.ts";
import { overgrown } from "./world/growth.ts";
import { workingIn } from "./world/working-in.ts";
import { appoint } from "./world/office-steps.ts";
import { orRefused } from "./world/or-refused.ts";
import { makeStationDatabases } from "./world/station-database.ts";
import { steps } from "./world/steps.ts";
import { WorldDevice } from "./world/world-device.ts";
import { ProductHub } from "./world/product-hub.ts";

export interface WorldOptions {
  readonly server: ServerAddress;
  /** Decides everything that happens, so that a world can be lived through again. */
  readonly seed: number;
  readonly stations: number;
  readonly phones: number;
  readonly branches?: number;
}

/** The first sends what waits, the second brings it to the others; what comes back refused needs no third. */
const mostRounds = 4;

const secondMs = 1_000;
const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const timeZone = "Asia/Shanghai";

/** A hub, stations and phones in one process under one clock, each device with a line that can be cut. */
export class World implements AsyncDisposable {
  readonly seed: number;
  readonly clock = new SetClock("2026-01-05T09:00:00+08:00");
  readonly hub: ProductHub;
  readonly devices: WorldDevice[] = [];
  readonly persons: string[] = [];
  /** What was found wrong on the way, in words. */
  readonly faults: string[] = [];
  readonly contacts: Record<Contact["outcome"], number> = { complete: 0, stopped: 0, wiped: 0 };
  readonly chance: () => number;
  county!: WorldCounty;
  /** A picture that lies at the hub: media show it. */
  received!: ReceivedMedia;
  /** How often the hub was set back to a backup. */
  restored = 0;
  #backedUpAt: Date | undefined;
  #stations: readonly Database[] = [];

  private constructor({ server, seed }: WorldOptions) {
    this.seed = seed;
    this.chance = seeded(seed);
    this.hub = new ProductHub(server, this.clock);
  }

  static async make(options: WorldOptions): Promise<World> {
    const world = new World(options);
    await world.hub.open();
    world.county = await foundWorldCounty(world.hub, world.newId, options.branches ?? 5);
    world.received = await receivePicture(world.hub);
    world.#stations = await makeStationDatabases(options.server, options.stations);
    for (const [n, { pool }] of world.#stations.entries()) {
      const organisationNo = world.#organisations[n % world.#organisations.length] ?? 1;
      await world.#enrol(`station ${n}`, { kind: "station", organisationNo }, new PgStore(pool));
    }
    // Every fourth phone is the second of its person.
    for (let n = 0; n < options.phones; n += 1) {
      const personId = (n % 4 === 3 ? world.persons.at(-1) : undefined) ?? (await world.#newPerson());
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
    await this.hub.doNightlyWork();
    for (let round = 0; round < mostRounds; round += 1) {
      let sent = 0;
      for (const device of this.devices) sent += await this.#flush(device);
      if (sent === 0 && round > 0) return;
    }
    this.faults.push("devices do not come to rest");
  }

  /** Everything in which hub and devices do not agree after `flushEverything`, and what went wrong before. */
  async findFaults(): Promise<readonly string[]> {
    const found = [...this.faults, ...this.hub.failures.map(inWords), ...(await actsWithoutEntry(this))];
    for (const device of this.devices) {
      found.push(...(await disagreements(this, device)), ...(await lostOrDoubled(this, device)));
    }
    return found;
  }

  /** Which tables have grown beyond what is there, a night and a contact of all devices later. */
  async findGrowth(): Promise<readonly string[]> {
    await this.flushEverything();
    return overgrown(this);
  }

  async backUp(): Promise<void> {
    await this.hub.backUp();
    this.#backedUpAt = this.clock.now();
  }

  /** Devices keep what was answered for thirty days, so no older backup than that is harmless. */
  async restore(): Promise<void> {
    const age = this.clock.now().getTime() - (this.#backedUpAt?.getTime() ?? 0);
    if (age < 25 * dayMs && (await this.hub.restore())) this.restored += 1;
  }

  /** How many entries were written on all devices. */
  get entries(): number {
    return this.devices.reduce((sum, { written }) => sum + written.length, 0);
  }

  /** How many entries got which last answer; `unsent` are those without any. */
  entriesByStatus(): Readonly<Record<string, number>> {
    const tally: Record<string, number> = {};
    for (const { written, answers } of this.devices) {
      for (const { id } of written) {
        const status = answers.get(id)?.status ?? "unsent";
        tally[status] = (tally[status] ?? 0) + 1;
      }
    }
    return tally;
  }

  /** One for each station, in their order. */
  get stationDatabases(): readonly Database[] {
    return this.#stations;
  }

  get today(): string {
    return localDay(this.clock.now(), timeZone);
  }

  get office(): Actor {
    return { kind: "person", personId: this.county.office };
  }

  get editor(): Actor {
    return { kind: "person", personId: this.county.editor };
  }

  dayAfter(days: number): string {
    return localDay(new Date(this.clock.now().getTime() + days * dayMs), timeZone);
  }

  pass(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** A uuid of the seed's chance. */
  readonly newId = (): string => {
    const digits = Array.from({ length: 32 }, () => this.below(16).toString(16)).join("");
    return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
  };

  below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }

  oneOf<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)];
  }

  anyOrganisation(): number {
    return this.oneOf(this.#organisations) ?? 1;
  }

  anyPerson(): string {
    return this.oneOf(this.persons) ?? "";
  }

  anyDevice(): WorldDevice {
    const device = this.oneOf(this.devices);
    if (device === undefined) throw new Error("a world without devices");
    return device;
  }

  someWords(): string {
    return "修好了村口的路灯，".repeat(1 + this.below(20));
  }

  /** Passes for a photo by its first bytes. */
  somePhoto(): Uint8Array<ArrayBuffer> {
    const body = Array.from({ length: 200 + this.below(4_000) }, () => this.below(256));
    return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...body]);
  }

  /** @param question gives ids in an order that the seed decides. */
  async anyRow(question: string): Promise<string | undefined> {
    const { rows } = await this.hub.database.owner.query<{ id: string }>(question);
    return this.oneOf(rows)?.id;
  }

  /** Those of the world's persons who hold a post in the organisation today. */
  async holdersIn(organisationNo: number): Promise<readonly string[]> {
    const { rows } = await this.hub.database.owner.query<{ id: string }>(
      `select distinct person_id as id from post where organisation_no = $1 and person_id = any ($2::uuid[])
         and valid_from <= $3::date and (valid_to is null or valid_to > $3::date) order by id`,
      [organisationNo, this.persons, this.today],
    );
    return rows.map(({ id }) => id);
  }

  workingIn(personId: string): Promise<readonly number[]> {
    return workingIn(this.hub.database.owner, personId, this.today);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const station of this.#stations) await station[Symbol.asyncDispose]();
    await this.hub.close();
  }

  get #organisations(): readonly number[] {
    return [...this.county.branches, ...this.county.townships];
  }

  /** @returns how many entries were answered. */
  async #flush(device: WorldDevice): Promise<number> {
    device.line.mend();
    device.line.version = undefined;
    device.store.isFull = false;
    await this.hub.settle();
    const { outcome, error, answers } = await device.contact();
    if (outcome !== "complete") {
      this.faults.push(`${device.name} has no contact over a whole line: ${inWords(error)}`);
    }
    return answers.length;
  }

  async #newPerson(): Promise<string> {
    const personId = await addWorldPerson(this.hub, this.newId);
    this.persons.push(personId);
    await appoint(this, personId, this.anyOrganisation());
    return personId;
  }

  async #enrol(name: string, holder: WorldDevice["holder"], store: DeviceStore): Promise<void> {
    const enrolled = await this.hub.enrol(holder);
    const clockOffMs = this.chance() < 0.2 ? (this.chance() - 0.5) * 20 * yearMs : 0;
    const parts = { name, holder, enrolled, store, hub: this.hub.line, clock: this.clock, clockOffMs };
    this.devices.push(new WorldDevice(parts));
  }
}

async function receivePicture({ sync }: ProductHub): Promise<ReceivedMedia> {
  const raw = { width: 16, height: 16, channels: 3 } as const;
  const picture = await sharp(randomBytes(16 * 16 * 3), { raw })
    .png()
    .toBuffer();
  return receiveMedia(
    sync.files,
    (async function* whole() {
      yield picture;
    })(),
  );
}

function inWords(error: unknown): string {
  return error instanceof Error ? `${error.message} ${inWords(error.cause ?? "")}` : String(error);
}
