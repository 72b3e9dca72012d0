import type pg from "pg";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#src/platform/access/actor.ts";
import { localDay, SetClock } from "#src/platform/clock/clock.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import type { Contact } from "#src/platform/sync/device/sync-session.ts";
import { seeded } from "../faults/seeded.ts";
import { addWorldPerson, foundWorldCounty, type WorldCounty } from "./world/county.ts";
import type { Database } from "./world/database.ts";
import { actsWithoutEntry, disagreements, lostOrDoubled } from "./world/expectations.ts";
import { flushWorld } from "./world/flush.ts";
import { overgrown } from "./world/growth.ts";
import { inWords } from "./world/in-words.ts";
import { keepPicture } from "./world/keep-picture.ts";
import { workingIn } from "./world/working-in.ts";
import type { UsbDisk } from "./world/disk-steps.ts";
import { appoint } from "./world/office-steps.ts";
import { orRefused } from "./world/or-refused.ts";
import { outdating } from "./world/outdating.ts";
import { makeStationDatabases } from "./world/station-database.ts";
import { occasions, steps } from "./world/steps.ts";
import type { WorldDevice } from "./world/world-device.ts";
import { WorldPhone } from "./world/world-phone.ts";
import { WorldPhones } from "./world/world-phones.ts";
import { WorldStation } from "./world/world-station.ts";
import { ProductHub } from "./world/product-hub.ts";

export interface WorldOptions {
  readonly server: ServerAddress;
  /** Decides everything that happens, so that a world can be lived through again. */
  readonly seed: number;
  readonly stations: number;
  readonly phones: number;
  readonly branches?: number;
}

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
  readonly phones = new WorldPhones(this);
  readonly usb: UsbDisk;
  /** The file of a picture that lies at the hub: articles show it. */
  picture!: string;
  /** How often the hub was set back to a backup. */
  restored = 0;
  #backedUpAt: Date | undefined;
  #stations: readonly Database[] = [];

  readonly #folder: string;
  readonly #happened = new Map<string, number>();

  private constructor({ server, seed }: WorldOptions, folder: string) {
    this.seed = seed;
    this.#folder = folder;
    this.usb = { folder: join(folder, "usb"), writtenAt: undefined };
    this.chance = seeded(seed);
    this.hub = new ProductHub(server, this.clock);
  }

  static async make(options: WorldOptions): Promise<World> {
    const world = new World(options, await mkdtemp(join(tmpdir(), "sanwang-world-")));
    await world.hub.open();
    world.county = await foundWorldCounty(world.hub, world.newId, options.branches ?? 5);
    world.picture = await keepPicture(world);
    world.#stations = await makeStationDatabases(options.server, options.stations);
    for (const [n, { pool }] of world.#stations.entries()) {
      const organisationNo = world.#organisations[n % world.#organisations.length] ?? 1;
      await world.#enrolStation(`station ${n}`, { kind: "station", organisationNo }, pool);
    }
    // Every fourth phone is the second of its person.
    for (let n = 0; n < options.phones; n += 1) {
      const personId = (n % 4 === 3 ? world.persons.at(-1) : undefined) ?? (await world.#newPerson());
      await world.phones.enrol(personId);
    }
    return world;
  }

  /** One thing happens. What the hub refuses its writers is no fault. */
  async step(): Promise<void> {
    this.pass(secondMs);
    const all = steps.reduce((sum, { weight }) => sum + weight, 0);
    let at = this.chance() * all;
    const chosen = steps.find(({ weight }) => (at -= weight) < 0) ?? steps[0];
    if (chosen !== undefined && (await orRefused(chosen.happen(this)))) this.count(chosen.name);
  }

  count(what: string): void {
    this.#happened.set(what, (this.#happened.get(what) ?? 0) + 1);
  }

  /** How often each kind of thing happened; in a long life none may be missing. */
  get happened(): Readonly<Record<string, number>> {
    const kinds = [...steps.map(({ name }) => name), ...occasions];
    return Object.fromEntries(kinds.map((kind) => [kind, this.#happened.get(kind) ?? 0]));
  }

  /** Every line is whole, every program of this version, and all devices have contacts until nothing is left to send. */
  flushEverything(): Promise<void> {
    return flushWorld(this);
  }

  /** Everything in which hub and devices do not agree after `flushEverything`, and what went wrong before. */
  async findFaults(): Promise<readonly string[]> {
    const found = [...this.faults, ...this.hub.failures.map(inWords), ...(await actsWithoutEntry(this))];
    for (const device of this.devices) {
      found.push(...(await disagreements(this, device)), ...(await lostOrDoubled(this, device)));
      found.push(...(await device.otherFaults()));
    }
    return [...found, ...(await this.phones.findFaults())];
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
  async restore(): Promise<boolean> {
    const age = this.clock.now().getTime() - (this.#backedUpAt?.getTime() ?? 0);
    if (age >= 25 * dayMs || !(await outdating(this, () => this.hub.restore()))) return false;
    this.restored += 1;
    return true;
  }

  /** A device's program starts anew; a phone that was too long without a contact is then erased. */
  async restart(device: WorldDevice): Promise<void> {
    await device.restart();
    if (device instanceof WorldPhone && device.isWiped) await this.phones.replace(device);
  }

  /** Also those that are in nobody's hands any more. */
  get everyDevice(): readonly WorldDevice[] {
    return [...this.devices, ...this.phones.former];
  }

  /** How many entries were written on all devices. */
  get entries(): number {
    return this.everyDevice.reduce((sum, { written, unheard }) => sum + written.length + unheard.length, 0);
  }

  /** How many entries got which last answer; to what was sealed the hub tells no phone an answer. */
  entriesByStatus(): Readonly<Record<string, number>> {
    const tally: Record<string, number> = {};
    for (const { written, answers } of this.everyDevice) {
      for (const { id } of written) {
        const status = answers.get(id)?.status ?? "sealed";
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

  /** As far as its first bytes say; now and then too large for one cut of the line. */
  someRecording(): Uint8Array {
    const bytes = new Uint8Array(1_000 + this.below(this.chance() < 0.2 ? 400_000 : 30_000));
    bytes.set([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]);
    for (let at = 14; at < bytes.length; at += 997) bytes[at] = this.below(256);
    return bytes;
  }

  /** One clock in five is wrong, by up to ten years. */
  someClockOff(): number {
    return this.chance() < 0.2 ? (this.chance() - 0.5) * 20 * yearMs : 0;
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
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #organisations(): readonly number[] {
    return [...this.county.branches, ...this.county.townships];
  }

  async #newPerson(): Promise<string> {
    const personId = await addWorldPerson(this.hub, this.newId);
    this.persons.push(personId);
    await appoint(this, personId, this.anyOrganisation());
    return personId;
  }

  async #enrolStation(name: string, holder: WorldStation["holder"], pool: pg.Pool): Promise<void> {
    const { hub, clock } = this;
    const station = await WorldStation.make({
      name,
      holder,
      enrolled: await hub.enrol(holder),
      hub: hub.line,
      hubSignKey: hub.sync.keys.signKey,
      pool,
      dataDir: join(this.#folder, name),
      clock,
      clockOffMs: this.someClockOff(),
    });
    this.devices.push(station);
  }
}
