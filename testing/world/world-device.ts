import { createHash } from "node:crypto";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { type Contact, openSession, type SyncSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import type { OutboxFiles } from "#src/platform/sync/device/upload-files.ts";
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

/** A phone or station with its store, its line and its own clock. */
export class WorldDevice {
  readonly name: string;
  readonly id: string;
  readonly holder: NewDevice;
  readonly store: FillingStore;
  readonly line: SwitchableLine;
  /** Everything its people ever wrote on it. */
  readonly written: Entry[] = [];
  /** The last answer to each; the store forgets them after a while. */
  readonly answers = new Map<string, EntryAnswer>();
  readonly #photos = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #parts: DeviceParts;
  #session: SyncSession;

  constructor(parts: DeviceParts) {
    this.#parts = parts;
    this.name = parts.name;
    this.id = parts.enrolled.id;
    this.holder = parts.holder;
    this.store = new FillingStore(parts.store);
    this.line = new SwitchableLine(parts.hub);
    this.#session = this.#open();
  }

  get now(): Date {
    return new Date(this.#parts.clock.now().getTime() + this.#parts.clockOffMs);
  }

  async contact(): Promise<Contact> {
    const contact = await this.#session.contact();
    for (const answer of contact.answers) this.answers.set(answer.id, answer);
    return contact;
  }

  /** The program is killed and started again: what it held in memory is lost. */
  restart(): void {
    this.#session = this.#open();
  }

  async write(entry: Omit<Entry, "madeAt">): Promise<void> {
    const dated = { onBehalfOf: null, ...entry, madeAt: this.now.toISOString() };
    await this.store.addEntry(dated);
    this.written.push(dated);
  }

  /** @returns the photo's hash, by which entries name it. */
  takePhoto(bytes: Uint8Array<ArrayBuffer>): string {
    const hash = createHash("sha256").update(bytes).digest("hex");
    this.#photos.set(hash, bytes);
    return hash;
  }

  #open(): SyncSession {
    const { enrolled } = this.#parts;
    const files: OutboxFiles = {
      sizeOf: async (hash) => this.#photos.get(hash)?.byteLength,
      read: async (hash, from, to) => this.#photos.get(hash)?.slice(from, to) ?? new Uint8Array(),
    };
    return openSession({
      store: this.store,
      files,
      transport: openTransport({ hub: "http://localhost", device: enrolled, line: this.line.line }),
      clock: { now: () => this.now },
      program: "0.1.0",
      patience: { tries: 1, firstWaitMs: 0, longestWaitMs: 0, sleep: async () => undefined, random: () => 0 },
      wipe: async () => undefined,
    });
  }
}
