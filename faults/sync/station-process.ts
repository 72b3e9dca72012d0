import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { systemClock } from "#src/platform/clock/clock.ts";
import { migrateStation } from "#src/platform/db/migrate.ts";
import { useServer } from "#src/platform/db/server/use-server.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { poolAs } from "#testing/world/database.ts";
import { say } from "../operations/say.ts";
import { sayingStore, sayingTransport } from "./saying-parts.ts";
import type { Enrolment } from "./two-machines.ts";

const database = "postgres";
const contactsAtRest = 3;

/** A station as a process that may be killed: it writes without end, says what is saved, and has one contact after another. */
async function run(dataDir: string, hub: string, enrolment: Enrolment): Promise<void> {
  const server = await useServer({ dataDir, log: () => undefined });
  server.onExit(() => {
    say("lost");
    process.exit(1);
  });
  const owner = new pg.Client({ ...server.address, database });
  owner.on("error", () => undefined);
  await owner.connect();
  await migrateStation(owner);
  const store = sayingStore(new PgStore(poolAs(server.address, database, "sanwang_station", { max: 4 })));
  const transport = sayingTransport(openTransport({ hub, device: enrolment, silenceMs: 3_000 }));
  const patience = {
    tries: 1,
    firstWaitMs: 0,
    longestWaitMs: 0,
    sleep: async () => undefined,
    random: () => 0,
  };
  const session = openSession({
    store,
    transport,
    clock: systemClock,
    program: "0.1.0",
    patience,
    wipe: async () => undefined,
  });
  const resting = new AbortController();
  process.stdin.on("data", () => resting.abort());
  say("ready");
  const writing = write(store, enrolment.author, resting.signal);
  let atRest = 0;
  for (let contact = 1; atRest < contactsAtRest; contact += 1) {
    say(`begin ${contact}`);
    const { outcome, error } = await session.contact();
    say(`done ${contact} ${outcome} ${error?.message ?? ""}`);
    const isDone = resting.signal.aborted && outcome === "complete" && (await store.countUnsent()) === 0;
    atRest = isDone ? atRest + 1 : 0;
    await wait(isDone ? pauseAtRestMs : pauseMs);
  }
  await writing;
  say("rested");
}

/** What is said to be saved must arrive, whatever is killed next. */
async function write(store: DeviceStore, author: string, resting: AbortSignal): Promise<void> {
  while (!resting.aborted) {
    const note = randomUUID();
    const input = { id: note, organisationNo: 1, words: "站里写下的。".repeat(10) };
    const madeAt = systemClock.now().toISOString();
    await store.addEntry({ id: randomUUID(), action: "note.write", author, madeAt, input }).then(
      () => say(`saved ${note}`),
      () => undefined,
    );
    await wait(betweenEntriesMs);
  }
}

const betweenEntriesMs = 100;

const pauseMs = 10;

/** The hub logs for devices some tenths of a second after an act. */
const pauseAtRestMs = 800;

/** A parent that ends takes its station along. */
process.stdin.on("end", () => process.exit(0));

const [dataDir = "", hub = "", enrolment = ""] = process.argv.slice(2);
await run(dataDir, hub, JSON.parse(enrolment) as Enrolment);
