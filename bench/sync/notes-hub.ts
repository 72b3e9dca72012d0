import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "#src/platform/clock/clock.ts";
import { type ServerAddress, useServer } from "#src/platform/db/server/use-server.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { openSession, type SyncSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { writeManyNotes } from "#testing/world/many-notes.ts";
import { type EnrolledDevice, type NewDevice, WorldHub } from "#testing/world/world-hub.ts";
import type { NotesServerOptions } from "./notes-server.ts";
import { serveIn } from "./served.ts";

/** A hub of notes that is served by a process of its own, over a PostgreSQL as durable as the product's. */
export interface NotesHub extends AsyncDisposable {
  readonly hub: WorldHub;
  readonly server: ServerAddress;
  readonly url: string;
  /** Of the serving process. */
  readonly pid: number;
  /** Where it keeps its keys and files. */
  readonly dataDir: string;
}

/** `organisations` get `notesEach` notes each, and `persons` hold rights in the first of them. */
export async function openNotesHub(options: {
  readonly organisations: number;
  readonly notesEach: number;
  readonly persons: readonly string[];
}): Promise<NotesHub> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  const server = await useServer({ dataDir, log: () => undefined });
  const hub = new WorldHub(server.address, systemClock, { simulated: false });
  await hub.open();
  for (const person of options.persons) await hub.holds(person, [1]);
  for (let organisationNo = 1; organisationNo <= options.organisations; organisationNo += 1) {
    const ids = Array.from({ length: options.notesEach }, () => randomUUID());
    await hub.act(writeManyNotes, {
      ids,
      organisationNo,
      words: "村口的路灯修好了，晚上开会不用打手电。".repeat(4),
    });
  }
  await hub.settle();
  const served = await serveIn("notes-server.ts", {
    server: server.address,
    database: hub.database.name,
    dataDir,
    held: options.persons.map((person) => [person, [1]] as const),
  } satisfies NotesServerOptions);
  return {
    hub,
    server: server.address,
    url: served.url,
    pid: served.pid,
    dataDir,
    [Symbol.asyncDispose]: async () => {
      await served.stop();
      await hub.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface BenchDevice {
  readonly session: SyncSession;
  readonly store: DeviceStore;
}

/** A new device of the hub, ready for its first contact. */
export async function newDevice(
  { hub, url }: NotesHub,
  holder: NewDevice,
  store: DeviceStore = new MemoryStore(),
): Promise<BenchDevice> {
  return { session: sessionOf(url, await hub.enrol(holder), store), store };
}

export function sessionOf(url: string, device: EnrolledDevice, store: DeviceStore): SyncSession {
  return openSession({
    store,
    transport: openTransport({ hub: url, device }),
    clock: systemClock,
    program: "0.1.0",
    wipe: async () => undefined,
  });
}

/** @throws Error when the contact is not complete */
export async function wholeContact(session: SyncSession): Promise<number> {
  const { outcome, error, rows } = await session.contact();
  if (outcome !== "complete") throw new Error(`a contact ended ${outcome}`, { cause: error });
  return rows;
}
