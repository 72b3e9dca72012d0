import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { registerStation } from "#src/domains/stations/index.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { addWorldPerson, foundWorldCounty, givePost, type WorldCounty } from "#testing/world/county.ts";
import { enrolAt } from "#testing/world/enrol-device.ts";
import { worldOrigin } from "#testing/world/world-device.ts";
import { WorldPhone } from "#testing/world/world-phone.ts";
import { FolderHub } from "../sync/folder-hub.ts";
import { freePort } from "../sync/two-machines.ts";
import { Box } from "./box.ts";
import { CutLine } from "./cut-line.ts";
import { DayClock } from "./day-clock.ts";
import { Program } from "./program.ts";

/** One phone in three is the second of its person. */
const phonesEach = 3;
const countyCode = "990103";

/** A hub and stations as programs of their own, phones in this process over HTTP, and who lives with them. */
export class SoakCounty {
  readonly folder: string;
  readonly clock: DayClock;
  readonly hub: Program;
  readonly chance: () => number;
  readonly boxes: Box[] = [];
  readonly phones: WorldPhone[] = [];
  /** Phones that were erased; what they sealed is with the hub or still waits. */
  readonly wiped: WorldPhone[] = [];
  readonly persons: string[] = [];
  /** How often each kind of thing happened. */
  readonly happened: Record<string, number> = {};
  readonly faults: string[] = [];
  county!: WorldCounty;

  private constructor(folder: string, hubPort: number, chance: () => number) {
    this.folder = folder;
    this.chance = chance;
    this.clock = new DayClock(join(folder, "clock"));
    this.hub = new Program({
      dataDir: join(folder, "hub"),
      port: hubPort,
      clockFile: this.clock.file,
      args: {
        first: ["start", "--empty", "--county", countyCode, "--name", "清溪縣"],
        later: ["start", "--empty", "--county", countyCode],
      },
    });
  }

  static async make(
    folder: string,
    counts: { readonly stations: number; readonly phones: number },
    chance: () => number,
  ): Promise<SoakCounty> {
    await mkdir(folder, { recursive: true });
    const made = new SoakCounty(folder, await freePort(), chance);
    // The program would found the committee today; here the county has been there for years.
    await made.atHub(async (hub) => {
      made.county = await foundWorldCounty(hub, randomUUID, counts.stations + 1);
      for (let n = 0; n < counts.phones; n += 1) await made.enrolPhone(hub, n % phonesEach === 2);
      for (let n = 0; n < counts.stations; n += 1) await made.#registerStation(hub, n);
    });
    await made.everythingUp();
    return made;
  }

  count(what: string): void {
    this.happened[what] = (this.happened[what] ?? 0) + 1;
  }

  below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }

  oneOf<T>(things: readonly T[]): T | undefined {
    return things[this.below(things.length)];
  }

  /** At the machine of the running hub, beside its program. */
  async atHub<T>(work: (hub: FolderHub) => Promise<T>): Promise<T> {
    await using hub = await FolderHub.open(this.hub.dataDir, this.clock);
    return await work(hub);
  }

  /** Everything that died is started again. */
  async everythingUp(): Promise<void> {
    await this.hub.up();
    await Promise.all(this.boxes.map(({ program }) => program.up()));
  }

  /** @param isSecond of a person who has one already */
  async enrolPhone(hub: FolderHub, isSecond: boolean, of?: string): Promise<void> {
    const personId = of ?? (isSecond ? this.persons.at(-1) : undefined) ?? (await this.newPerson(hub));
    const holder = { kind: "phone", personId } as const;
    const phone = await WorldPhone.make({
      name: `phone ${this.phones.length + this.wiped.length + 1}`,
      holder,
      enrolled: await enrolAt(hub, this.clock.now(), holder),
      hub: this.line,
      hubSealKey: hub.sync.keys.sealKey,
      clock: this.clock,
      clockOffMs: 0,
    });
    this.phones.push(phone);
  }

  async newPerson(hub: FolderHub): Promise<string> {
    const personId = await addWorldPerson(hub, randomUUID);
    const organisationNo = this.oneOf(this.county.branches) ?? 1;
    await givePost(hub, randomUUID, { personId, organisationNo, kind: "secretary", from: "2020-01-01" });
    this.persons.push(personId);
    return personId;
  }

  /** The phones' way: HTTP to the hub's program, as a browser's. */
  readonly line: Line = async (request) => {
    const { method, headers, signal } = request;
    const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
    return fetch(request.url.replace(worldOrigin, this.hub.url), { method, headers, body, signal });
  };

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { program, line } of this.boxes) {
      await program.end();
      await line[Symbol.asyncDispose]();
    }
    await this.hub.end();
  }

  async #registerStation(hub: FolderHub, n: number): Promise<void> {
    const organisationNo = this.county.branches[n] ?? 1;
    const station = { stationId: randomUUID(), organisationNo, name: `第${n}村活动室`, room: "一楼" };
    const { code } = await hub.act(registerStation, station);
    const line = await CutLine.open(Number(new URL(this.hub.url).port));
    const program = new Program({
      dataDir: join(this.folder, `station-${n}`),
      port: await freePort(),
      clockFile: this.clock.file,
      args: { first: ["station", "--hub", line.url, "--code", code], later: ["station"] },
    });
    this.boxes.push(new Box({ name: `station ${n}`, organisationNo, program, line }));
  }
}

/** What a keeper types once. */
export async function keepPassphrase(folder: string): Promise<string> {
  const path = join(folder, "passphrase");
  await writeFile(path, "three words together");
  return path;
}
