import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeToken } from "#src/platform/sync/hub/devices.ts";
import { Child } from "../operations/worker.ts";

/** The station that the hub knows, and who writes at it. */
export interface Enrolment {
  readonly id: string;
  readonly token: string;
  readonly author: string;
}

export type Machine = "hub" | "station";

/** A hub and a station, each a process with a PostgreSQL of its own, started again whenever they have died. */
export class TwoMachines implements AsyncDisposable {
  readonly dirs: Readonly<Record<Machine, string>>;
  /** The notes that the station said are saved. */
  readonly saved = new Set<string>();
  readonly #enrolment: Enrolment = { id: randomUUID(), token: makeToken(), author: randomUUID() };
  readonly #port: number;
  readonly #running: Partial<Record<Machine, Child>> = {};

  private constructor(dirs: Readonly<Record<Machine, string>>, port: number) {
    this.dirs = dirs;
    this.#port = port;
  }

  static async make(): Promise<TwoMachines> {
    const [hub, station] = await Promise.all(
      ["hub", "station"].map((name) => mkdtemp(join(tmpdir(), `sanwang-fault-${name}-`))),
    );
    if (hub === undefined || station === undefined) throw new Error("no folders");
    return new TwoMachines({ hub, station }, await freePort());
  }

  /** The running process; starts it when there is none. @throws Error when it does not become ready */
  async up(machine: Machine): Promise<Child> {
    const running = this.#running[machine];
    if (running !== undefined) return running;
    const address = machine === "hub" ? String(this.#port) : `http://127.0.0.1:${this.#port}`;
    const script = join(import.meta.dirname, `${machine}-process.ts`);
    const child = new Child(script, this.dirs[machine], address, JSON.stringify(this.#enrolment));
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
    for (const { what, piece } of child.said) if (what === "saved") this.saved.add(piece);
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

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
