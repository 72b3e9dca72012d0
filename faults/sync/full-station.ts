import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { SetClock } from "#src/platform/clock/clock.ts";
import { migrateStation } from "#src/platform/db/migrate.ts";
import { type ServerAddress, useServer } from "#src/platform/db/server/use-server.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { poolAs } from "#testing/world/database.ts";
import { writeManyNotes } from "#testing/world/many-notes.ts";
import { WorldDevice } from "#testing/world/world-device.ts";
import { WorldHub } from "#testing/world/world-hub.ts";
import type { SmallDisk } from "../disk/small-disk.ts";
import type { FaultReport } from "../fault.ts";

const rowsEach = 4_000;
const entriesEach = 40;
const organisationNo = 1;

/**
 * A station's PostgreSQL lies on a small disk of its own. Each round the disk is filled to the last byte while rows are on
 * their way and people go on writing: what is said to be saved must be kept, the contact stops with words, and with room
 * everything goes on.
 */
export async function fillStation(
  hubServer: ServerAddress,
  disk: SmallDisk,
  rounds: number,
): Promise<FaultReport> {
  const hub = new WorldHub(hubServer, new SetClock("2026-11-05T09:00:00+08:00"));
  await hub.open();
  const server = await useServer({ dataDir: join(disk.dir, "station"), log: () => undefined });
  const found = { stopped: 0, refused: 0, broken: [] as string[] };
  try {
    const station = await openStation(hub, server.address);
    const author = randomUUID();
    await hub.holds(author, [organisationNo]);
    await requireContact(station, hub, found.broken);
    for (let round = 0; round < rounds; round += 1) {
      await addRows(hub);
      await disk.fillTo(0);
      for (let n = 0; n < entriesEach; n += 1) if (!(await write(station, author))) found.refused += 1;
      const { outcome, error } = await station.contact();
      if (outcome === "complete") found.broken.push("a contact is complete on a full disk");
      else if (error?.stop === "device") found.stopped += 1;
      else found.broken.push(`a full disk is told as ${error?.message}`);
      await disk.makeRoom();
      for (let n = 0; n < entriesEach; n += 1) {
        if (!(await write(station, author))) found.broken.push("nothing is saved though there is room");
      }
      await requireContact(station, hub, found.broken);
    }
    return await reportOf(hub, station, rounds, found);
  } finally {
    await server.stop();
    await hub.close();
  }
}

async function openStation(hub: WorldHub, address: ServerAddress): Promise<WorldDevice> {
  const owner = new pg.Client({ ...address, database: "postgres" });
  await owner.connect();
  await migrateStation(owner);
  await owner.end();
  const holder = { kind: "station", organisationNo } as const;
  const store = new PgStore(poolAs(address, "postgres", "sanwang_station", { max: 2 }));
  const enrolled = await hub.enrol(holder);
  return new WorldDevice({
    name: "station",
    holder,
    enrolled,
    store,
    hub: hub.line,
    clock: hub.clock,
    clockOffMs: 0,
  });
}

async function addRows(hub: WorldHub): Promise<void> {
  const ids = Array.from({ length: rowsEach }, () => randomUUID());
  await hub.act(writeManyNotes, { ids, organisationNo, words: "村口的路灯修好了。".repeat(200) });
  await hub.settle();
}

/** @returns whether it was said to be saved. */
async function write(station: WorldDevice, author: string): Promise<boolean> {
  const input = { id: randomUUID(), organisationNo, words: "站里写下的。".repeat(100) };
  return station.write({ id: randomUUID(), author, action: "note.write", input }).then(
    () => true,
    () => false,
  );
}

async function requireContact(station: WorldDevice, hub: WorldHub, broken: string[]): Promise<void> {
  await hub.settle();
  const { outcome, error } = await station.contact();
  if (outcome !== "complete")
    broken.push(`no contact though there is room: ${error?.message} ${String(error?.cause)}`);
}

async function reportOf(
  hub: WorldHub,
  station: WorldDevice,
  rounds: number,
  {
    stopped,
    refused,
    broken,
  }: { readonly stopped: number; readonly refused: number; readonly broken: string[] },
): Promise<FaultReport> {
  await requireContact(station, hub, broken);
  const { lost, doubled } = await tallyOf(hub, station);
  const { rows } = await hub.database.owner.query<{ n: number }>("select count(*)::integer as n from note");
  const held = (await station.store.documents("note")).length;
  if (held !== rows[0]?.n) broken.push(`the station holds ${held} of ${rows[0]?.n} rows`);
  const note = [
    `${rounds} times filled to the last byte, ${stopped} contacts stopped`,
    `${refused} entries refused with words, ${station.written.length} saved`,
    `${held} rows held`,
    ...broken.slice(0, 5),
  ].join(", ");
  const ok = lost === 0 && doubled === 0 && broken.length === 0;
  return { fault: "full disk at a station", runs: rounds, lost, doubled, note, ok };
}

/** How often the hub did each entry: lost where never, doubled where more than once. */
async function tallyOf(
  hub: WorldHub,
  station: WorldDevice,
): Promise<{ readonly lost: number; readonly doubled: number }> {
  const ids = station.written.map(({ input }) => (input as { readonly id: string }).id);
  const found = await hub.database.owner.query<{ times: string }>(
    `select count(act.id) as times from unnest($1::uuid[]) as wanted (id)
     left join act on act.subject_id = wanted.id and act.action = 'note.write' group by wanted.id`,
    [ids],
  );
  const times = found.rows.map((row) => Number(row.times));
  return { lost: times.filter((n) => n === 0).length, doubled: times.filter((n) => n > 1).length };
}
