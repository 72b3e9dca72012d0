import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerStation } from "#src/domains/stations/index.ts";
import { makePinVerifier } from "#src/platform/access/pin-verifier.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { type ServerAddress, useServer } from "#src/platform/db/server/use-server.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { openTransport, type Transport } from "#src/platform/sync/device/transport.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { enrolStation } from "#src/platform/sync/hub/enrol-station.ts";
import { foundWorldCounty, givePost, root } from "#testing/world/county.ts";
import type { EnrolledDevice } from "#testing/world/enrol-device.ts";
import { ProductHub } from "#testing/world/product-hub.ts";
import { milliseconds } from "../figure.ts";
import { familyOf, isDatabase } from "../processes.ts";
import { writeManyWorks } from "./many-works.ts";
import { type BenchDevice, sessionOf } from "./notes-hub.ts";
import { serveIn } from "./served.ts";

/** The product's own hub, served by a process of its own, over a PostgreSQL as durable as the product's. */
export interface ProductBench extends AsyncDisposable {
  readonly hub: ProductHub;
  readonly server: ServerAddress;
  readonly branches: readonly number[];
  readonly url: string;
  /** Processor milliseconds that the serving process and the database's used so far. */
  cpuMs(): number;
}

export async function openProductBench(branchCount: number): Promise<ProductBench> {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  const server = await useServer({ dataDir, log: () => undefined });
  const hub = new ProductHub(server.address, systemClock, { simulated: false });
  await hub.open();
  const { branches } = await foundWorldCounty(hub, randomUUID, branchCount);
  const served = await serveIn("product-server.ts", {
    server: server.address,
    database: hub.database.name,
    dataDir,
  });
  return {
    hub,
    server: server.address,
    branches,
    url: served.url,
    cpuMs: () => cpuMsOf(served.pid),
    [Symbol.asyncDispose]: async () => {
      await served.stop();
      await hub.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Of a serving process and of the databases that this process runs. */
export function cpuMsOf(pid: number): number {
  const all = [...familyOf(pid), ...familyOf(process.pid).filter(isDatabase)];
  return all.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Someone of an organisation, with a post in it. */
export async function newPerson(
  { hub }: ProductBench,
  organisationNo: number,
  kind: Parameters<typeof givePost>[2]["kind"] = "secretary",
): Promise<string> {
  const personId = randomUUID();
  await hub.database.owner.query(
    `insert into person (id, organisation_no, name, name_script, act_id, recorded_at)
     values ($1, $2, $3, 'zh-Hans', uuidv7(), '2020-01-01')`,
    [personId, organisationNo, `某${personId.slice(0, 4)}`],
  );
  await givePost(hub, randomUUID, { personId, organisationNo, kind, from: "2020-01-01" });
  return personId;
}

export interface BenchStation extends BenchDevice {
  readonly device: EnrolledDevice;
  readonly transport: Transport;
}

export interface Works {
  readonly taskIds: readonly string[];
  readonly noticeIds: readonly string[];
}

/** Open tasks of an organisation, and notices to it that nobody has acknowledged. */
export async function giveWorks(
  { hub }: ProductBench,
  organisationNo: number,
  counts: { readonly tasks: number; readonly notices: number },
): Promise<Works> {
  const works = { taskIds: newIds(counts.tasks), noticeIds: newIds(counts.notices) };
  await hub.act(writeManyWorks, { ...works, organisationNo });
  return works;
}

function newIds(count: number): readonly string[] {
  return Array.from({ length: count }, () => randomUUID());
}

export async function newPhone({ hub, url }: ProductBench, personId: string): Promise<BenchDevice> {
  const store = new MemoryStore();
  return { session: sessionOf(url, await hub.enrol({ kind: "phone", personId }), store), store };
}

/** Everybody's. */
const pin = makePinVerifier("407319");

/** A registered station with a computer, where each of the people has set a PIN. */
export async function newStation(
  bench: ProductBench,
  organisationNo: number,
  people: readonly string[],
  store: DeviceStore = new MemoryStore(),
): Promise<BenchStation> {
  const { hub, url } = bench;
  const stationId = randomUUID();
  const { salt, hash, n, r, p } = await pin;
  const words = { name: "活动室", room: "村委会一楼" };
  const { code } = await hub.act(registerStation, { stationId, organisationNo, ...words });
  for (const personId of people) {
    await hub.database.owner.query(
      `insert into station_pin (id, station_id, organisation_no, person_id, salt, hash, n, r, p, set_on, act_id, recorded_at)
       values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, current_date, uuidv7(), now())`,
      [stationId, organisationNo, personId, salt, hash, n, r, p],
    );
  }
  const publicKey = Buffer.alloc(32).toString("base64url");
  const { cell, county } = hub.database;
  const enrolled = await enrolStation(cell, county, { code, publicKey, program: "0.1.0" });
  const device = { id: enrolled.device, token: enrolled.token };
  return {
    device,
    session: sessionOf(url, device, store),
    store,
    transport: openTransport({ hub: url, device }),
  };
}

/** Milliseconds that work took, and those of the processor that the hub and its database used for it. */
export async function measured(
  { cpuMs }: ProductBench,
  work: () => Promise<unknown>,
): Promise<{ readonly took: number; readonly cpuMs: number }> {
  const before = cpuMs();
  const took = await milliseconds(work);
  return { took, cpuMs: cpuMs() - before };
}

/** @throws Error unless so many entries of the device were done */
export async function requireDone(store: DeviceStore, count: number): Promise<void> {
  const answered = await store.answered();
  const done = answered.filter(({ answer }) => answer?.status === "done").length;
  if (done === count) return;
  const other = answered.find(({ answer }) => answer?.status !== "done");
  throw new Error(`${done} of ${count} entries were done; another: ${JSON.stringify(other)}`);
}

export { root };
