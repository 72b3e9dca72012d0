import { createHash } from "node:crypto";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import type { Patience } from "#src/platform/sync/device/patience.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { type Contact, openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import { FillingStore } from "./filling-store.ts";
import { SwitchableLine } from "./switchable-line.ts";
import type { EnrolledDevice, NewDevice } from "./enrol-device.ts";

/** What a device of the world is made of. */
export interface DeviceParts {
  readonly name: string;
  readonly holder: NewDevice;
  readonly enrolled: EnrolledDevice;
  readonly store: DeviceStore;
  readonly hub: Line;
  readonly clock: Clock;
  /** How far the device's clock is off, in milliseconds. */
  readonly clockOffMs: number;
}

/** A device's program from its start until it is killed or its power goes. */
export interface DeviceProgram {
  contact(): Promise<ContactSeen>;
}

/** `stuck` is what the program itself tells of; a station tells its hub. */
export type ContactSeen = Pick<Contact, "outcome" | "error"> & Partial<Pick<Contact, "stuck">>;

export type Photo = Uint8Array<ArrayBuffer>;

/** No second try: the world cuts lines on purpose. */
export const impatient: Patience = {
  tries: 1,
  firstWaitMs: 0,
  longestWaitMs: 0,
  sleep: async () => undefined,
  random: () => 0,
};

/** Where devices of a world find their hub. */
export const worldOrigin = "http://localhost";

/** A phone or station with its store, its line and its own clock. */
export class WorldDevice {
  readonly name: string;
  readonly holder: NewDevice;
  readonly store: FillingStore;
  readonly line: SwitchableLine;
  /** Everything its people ever wrote on it and were told is saved. */
  readonly written: Entry[] = [];
  /** What the power went out over: it may be on the disk or not. */
  readonly unheard: Entry[] = [];
  protected enrolled: EnrolledDevice;
  protected readonly photos = new Map<string, Photo>();
  readonly #clock: Clock;
  readonly #clockOffMs: number;
  #program: DeviceProgram | undefined;

  constructor(parts: DeviceParts) {
    this.name = parts.name;
    this.holder = parts.holder;
    this.enrolled = parts.enrolled;
    this.store = parts.store instanceof FillingStore ? parts.store : new FillingStore(parts.store);
    this.line = new SwitchableLine(parts.hub);
    this.#clock = parts.clock;
    this.#clockOffMs = parts.clockOffMs;
  }

  /** As the hub knows it now. */
  get id(): string {
    return this.enrolled.id;
  }

  get now(): Date {
    return new Date(this.#clock.now().getTime() + this.#clockOffMs);
  }

  get answers(): ReadonlyMap<string, EntryAnswer> {
    return this.store.answers;
  }

  async contact(): Promise<ContactSeen> {
    this.#program ??= this.open();
    return this.#program.contact();
  }

  /** The program is killed and started again: what it held in memory is lost. */
  async restart(): Promise<void> {
    this.store.power.comesBack();
    this.#program = undefined;
  }

  /** When it comes back, the person is told "saved". */
  async write(entry: Omit<Entry, "madeAt">): Promise<void> {
    const dated = { onBehalfOf: null, ...entry, madeAt: this.timeOfWriting().toISOString() };
    await this.save(dated).catch((error: unknown) => {
      if (this.store.power.isOut) this.unheard.push(dated);
      throw error;
    });
    this.written.push(dated);
  }

  /** @returns the photo's hash, by which the entry written next names it. */
  takePhoto(bytes: Photo): string {
    const hash = createHash("sha256").update(bytes).digest("hex");
    this.photos.set(hash, bytes);
    return hash;
  }

  /** What of a device is wrong besides its documents and entries, in words. */
  async otherFaults(): Promise<readonly string[]> {
    return [];
  }

  protected timeOfWriting(): Date {
    return this.now;
  }

  protected async save(entry: Entry): Promise<void> {
    await this.store.addEntry(entry);
  }

  protected open(): DeviceProgram {
    const { photos } = this;
    return openSession({
      store: this.store,
      files: {
        sizeOf: async (hash) => photos.get(hash)?.byteLength,
        read: async (hash, from, to) => photos.get(hash)?.slice(from, to) ?? new Uint8Array(),
      },
      transport: openTransport({ hub: worldOrigin, device: this.enrolled, line: this.line.line }),
      clock: { now: () => this.now },
      program: "0.1.0",
      patience: impatient,
      wipe: async () => undefined,
    });
  }
}
