import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import pg from "pg";
import { perform } from "#src/platform/access/action.ts";
import { startSequencer } from "#src/platform/audit/sequencer.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { useServer } from "#src/platform/db/server/use-server.ts";
import { startChangeLog } from "#src/platform/sync/hub/change-log.ts";
import { tokenHash } from "#src/platform/sync/hub/devices.ts";
import {
  makeNotes,
  moveNote,
  noteCollection,
  tearUpNote,
  TestRights,
  writeNote,
} from "#src/platform/sync/hub/fixtures/notes.ts";
import { hubApp } from "#testing/world/hub-app.ts";
import { migrateWorld, openWorldCell } from "#testing/world/hub-database.ts";
import { say } from "../operations/say.ts";
import type { Enrolment } from "./two-machines.ts";

const database = "postgres";
const operator = { kind: "system", job: "faults" } as const;

/** A hub as a process that may be killed: it serves one station and goes on writing, moving and tearing up notes. */
async function run(dataDir: string, port: number, enrolment: Enrolment): Promise<void> {
  const server = await useServer({ dataDir, log: () => undefined });
  server.onExit(() => {
    say("lost");
    process.exit(1);
  });
  const owner = new pg.Client({ ...server.address, database });
  owner.on("error", () => undefined);
  await owner.connect();
  await migrateWorld(owner);
  const rights = new TestRights();
  rights.held.set(enrolment.author, [{ numbers: [1] }]);
  const world = { clock: systemClock, simulated: false, rightsSource: rights.source };
  const { cell, county } = await openWorldCell(server.address, database, world);
  await owner.query(`set search_path = ${county.schema}`);
  await prepare(owner, enrolment);
  startSequencer({ cell, onError: sayFailed });
  startChangeLog({ cell, collections: [noteCollection], onError: sayFailed });
  const app = hubApp(
    { cell, county },
    { collections: [noteCollection], rights, dataDir, onFailure: sayFailed },
  );
  createServer(getRequestListener(app)).listen(port, "127.0.0.1", () => say("ready"));
  const resting = new AbortController();
  process.stdin.on("data", () => resting.abort());
  const notes: string[] = [];
  while (!resting.signal.aborted) {
    await change(cell, county, notes).catch(sayFailed);
    await wait(betweenActsMs);
  }
  say("resting");
}

const betweenActsMs = 30;

function sayFailed(error: unknown): void {
  say(`failed ${String(error).split("\n")[0]}`);
}

/** Writes a note, or moves or tears up the oldest of those it has written. */
async function change(cell: Cell, county: County, notes: string[]): Promise<void> {
  const id = Math.random() < 0.5 ? notes.shift() : undefined;
  if (id === undefined) {
    const fresh = randomUUID();
    const input = { id: fresh, organisationNo: 1, words: "村口的路灯修好了。".repeat(10) };
    await perform(cell, county, operator, writeNote, input);
    notes.push(fresh);
  } else if (Math.random() < 0.5) {
    await perform(cell, county, operator, moveNote, { id, organisationNo: 1, to: 2 });
  } else {
    await perform(cell, county, operator, tearUpNote, { id, organisationNo: 1 });
  }
}

/** Once; a hub that was killed before it was through makes the rest. */
async function prepare(owner: pg.Client, { id, token }: Enrolment): Promise<void> {
  const found = await owner.query("select to_regclass('note') as note");
  if (found.rows[0].note === null) {
    await owner.query("begin");
    await makeNotes({ owner });
    await owner.query("commit");
  }
  await owner.query(
    `insert into sync_device (id, kind, organisation_no, public_key, token_hash, name, program, enrolled_at, act_id, recorded_at)
     values ($1, 'station', 1, $2, $3, '', '0.1.0', now(), $1, now()) on conflict do nothing`,
    [id, Buffer.alloc(32), tokenHash(token)],
  );
}

/** A parent that ends takes its hub along. */
process.stdin.on("end", () => process.exit(0));

const [dataDir = "", port = "", enrolment = ""] = process.argv.slice(2);
await run(dataDir, Number(port), JSON.parse(enrolment) as Enrolment);
