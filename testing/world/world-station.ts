import pino from "pino";
import type pg from "pg";
import { contentOf, oneContact } from "#src/processes/station/one-contact.ts";
import { openStationParts, type StationParts } from "#src/processes/station/station-parts.ts";
import { filesError } from "#src/platform/files/errors.ts";
import { SyncError } from "#src/platform/sync/device/sync-error.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import type { Enrolment } from "#src/platform/sync/station-enrolment.ts";
import { writeEntry } from "#src/platform/sync/station-store/entry-files.ts";
import { firstBrokenAct } from "#src/platform/sync/station-store/act-chain.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import { FillingStationStore } from "./filling-store.ts";
import { onPower, Power } from "./power.ts";
import { type DeviceParts, type DeviceProgram, impatient, WorldDevice, worldOrigin } from "./world-device.ts";

const county = {
  code: "990102",
  nameHans: "清溪县",
  nameHant: "清溪縣",
  timeZone: "Asia/Shanghai",
  defaultScript: "zh-Hans",
} as const;

/** A program without power comes to no result at all. */
const withoutPower = { outcome: "stopped", why: "other" } as const;

export type WorldStationParts = Omit<DeviceParts, "store" | "holder"> & {
  readonly holder: { readonly kind: "station"; readonly organisationNo: number };
  readonly hubSignKey: string;
  readonly pool: pg.Pool;
  readonly dataDir: string;
};

/** The station without its pages: its contacts with content, its store in PostgreSQL, its chunks on the disk. */
export class WorldStation extends WorldDevice {
  declare readonly store: FillingStationStore;
  declare readonly holder: WorldStationParts["holder"];
  parts!: StationParts;
  readonly #made: WorldStationParts;
  /** What its log was told in the contact under way. */
  #met: unknown;

  private constructor(made: WorldStationParts, store: FillingStationStore) {
    super({ ...made, store });
    this.#made = made;
  }

  static async make(made: WorldStationParts): Promise<WorldStation> {
    const power = new Power();
    onPower(made.pool, power);
    const station = new WorldStation(made, new FillingStationStore(new PgStore(made.pool), power));
    await station.#start();
    return station;
  }

  /** As the station's program begins: what a killed one left half swept goes. */
  override async restart(): Promise<void> {
    await super.restart();
    await this.#start();
    await contentOf(this.parts, "always");
    await this.store.readAnswers();
  }

  /** Files that held documents name and that are not here whole, and files here that none names. */
  override async otherFaults(): Promise<readonly string[]> {
    const { pool, index, chunks, today } = this.parts;
    const named = new Set((await namedFiles(pool, today())).map(({ file }) => file));
    const whole = await index.wholeFiles();
    const faults = [
      ...[...named.difference(whole)].map((file) => `${this.name} lacks the file ${file}`),
      ...[...whole.difference(named)].map(
        (file) => `${this.name} holds the file ${file}, which nothing names`,
      ),
    ];
    const listed = new Set<string>();
    for await (const list of index.lists()) for (const hash of list.chunks) listed.add(hash);
    for await (const hash of chunks.hashes()) {
      if (!listed.has(hash)) faults.push(`${this.name} holds a chunk ${hash} of no file`);
    }
    for (const hash of listed) {
      if ((await chunks.read(hash)) === undefined) faults.push(`${this.name} lacks the chunk ${hash}`);
    }
    const broken = await firstBrokenAct(pool);
    return broken === null ? faults : [...faults, `the chain of ${this.name} breaks at act ${broken}`];
  }

  protected override timeOfWriting(): Date {
    return this.parts.clock.now();
  }

  protected override async save(entry: Entry): Promise<void> {
    const files = (entry.files ?? []).flatMap((hash) => {
      const bytes = this.photos.get(hash);
      return bytes === undefined ? [] : [{ hash, mediaType: "image/jpeg", bytes }];
    });
    this.photos.clear();
    await this.store.write(() => writeEntry(this.parts.pool, entry, files));
  }

  protected override open(): DeviceProgram {
    const watch = {
      onStep: () => undefined,
      onContent: () => undefined,
      isAsked: () => false,
      signal: new AbortController().signal,
    };
    return {
      contact: async () => {
        this.#met = undefined;
        const { outcome, why } = await oneContact(this.parts, watch, impatient).catch((error: unknown) => {
          if (this.store.power.isOut) return withoutPower;
          throw error;
        });
        if (why === null) return { outcome, error: null };
        const error = this.#met instanceof SyncError ? this.#met : new SyncError("no-line", { code: why });
        return { outcome: outcome === "complete" ? "stopped" : outcome, error };
      },
    };
  }

  async #start(): Promise<void> {
    const { enrolled, holder, hubSignKey, pool, dataDir, clock } = this.#made;
    const enrolment: Enrolment = {
      hub: worldOrigin,
      device: enrolled,
      county,
      organisationNo: holder.organisationNo,
      hubSignKey,
    };
    const requireRoom = async (): Promise<void> => {
      if (this.store.isFull) throw filesError("files.disk-full");
    };
    const logMethod = ([first]: readonly unknown[]): void => {
      this.#met ??= (first as { readonly err?: unknown }).err;
    };
    this.parts = {
      ...(await openStationParts({
        dataDir,
        enrolment,
        pool,
        log: pino({ level: "warn", hooks: { logMethod } }),
        line: this.line.line,
        requireRoom,
        time: { machine: { now: () => this.now }, monotonic: () => clock.now().getTime() },
      })),
      store: this.store,
    };
  }
}
