import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerStation } from "#src/domains/stations/index.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { enrolAtHub, keepEnrolment, ownPublicKey } from "#src/platform/sync/station-enrolment.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import { addWorldPerson, foundWorldCounty, givePost } from "#testing/world/county.ts";
import { Child } from "../operations/worker.ts";
import { FolderHub } from "./folder-hub.ts";

/** Where the killed machines are at home, and who works at them. */
export interface KilledCounty {
  readonly branch: number;
  readonly office: string;
  readonly editor: string;
  readonly columnId: string;
  /** Writes at the station. */
  readonly author: string;
}

export type Machine = "hub" | "station";

/** A hub and a station, each a process with a PostgreSQL of its own, started again whenever they have died. */
export class TwoMachines implements AsyncDisposable {
  readonly dirs: Readonly<Record<Machine, string>>;
  readonly county: KilledCounty;
  /** The entries that the station said are saved. */
  readonly saved = new Map<string, Entry>();
  readonly #port: number;
  readonly #running: Partial<Record<Machine, Child>> = {};

  private constructor(dirs: Readonly<Record<Machine, string>>, port: number, county: KilledCounty) {
    this.dirs = dirs;
    this.#port = port;
    this.county = county;
  }

  static async make(): Promise<TwoMachines> {
    const [hub, station] = await Promise.all(
      ["hub", "station"].map((name) => mkdtemp(join(tmpdir(), `sanwang-fault-${name}-`))),
    );
    if (hub === undefined || station === undefined) throw new Error("no folders");
    const port = await freePort();
    const county = await makeCounty(hub, station, `http://127.0.0.1:${port}`);
    return new TwoMachines({ hub, station }, port, county);
  }

  /** The running process; starts it when there is none. @throws Error when it does not become ready */
  async up(machine: Machine): Promise<Child> {
    const running = this.#running[machine];
    if (running !== undefined) return running;
    const script = join(import.meta.dirname, `${machine}-process.ts`);
    const child = new Child(script, this.dirs[machine], String(this.#port), JSON.stringify(this.county));
    this.#running[machine] = child;
    if ((await child.hear("ready")) === undefined)
      throw new Error(`${machine} is not ready: ${child.lastWord}`);
    return child;
  }

  /** Waits until a machine that was killed, or whose database was, has ended. */
  async buried(machine: Machine): Promise<void> {
    const child = this.#running[machine];
    if (child === undefined) return;
    await child.ended;
    for (const { what, piece } of child.said) {
      if (what !== "saved") continue;
      const entry = JSON.parse(piece) as Entry;
      this.saved.set(entry.id, entry);
    }
    this.#running[machine] = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const machine of ["station", "hub"] as const) {
      const child = this.#running[machine];
      if (child === undefined) continue;
      child.killDatabase();
      child.kill();
      await this.buried(machine);
    }
    for (const dir of Object.values(this.dirs))
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A county in the hub's folder, and in the station's the enrolment that its code brought. */
async function makeCounty(hubDir: string, stationDir: string, url: string): Promise<KilledCounty> {
  await using hub = await FolderHub.open(hubDir, systemClock);
  const { branches, office, editor, columnId } = await foundWorldCounty(hub, randomUUID, 1);
  const branch = branches[0] ?? 1;
  const author = await addWorldPerson(hub, randomUUID);
  const post = { personId: author, organisationNo: branch, kind: "secretary", from: "2020-01-01" } as const;
  await givePost(hub, randomUUID, post);
  const station = { stationId: randomUUID(), organisationNo: branch, name: "活动室", room: "一楼" };
  const { code } = await hub.act(registerStation, station);
  await claimStationFolder(stationDir);
  const publicKey = ownPublicKey(stationDir);
  const asked = { hub: url, code, publicKey, program: "0.1.0", line: hub.line };
  await keepEnrolment(stationDir, await enrolAtHub(asked));
  return { branch, office, editor, columnId, author };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
