import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { organisationTreeOn } from "#src/domains/registry/index.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { type HubParts, openHubParts, operator } from "../operations/hub-parts.ts";
import type { Findings, Life } from "../operations/life.ts";
import { Worker } from "../operations/worker.ts";
import type { SmallDisk } from "./small-disk.ts";

const told = "AppError:server.disk-full";
const toldAtStart = "AppError:database.disk-full";
const answersWithinMs = 10_000;
const staysFullMs = 1_500;

/** Below what the hub keeps free, but not full: it stops saving by itself. */
const shortOfRoom = 200;

/** Fills the disk under a working hub again and again, all of it and almost all of it, and makes room again. */
export async function fillRounds(
  life: Life,
  disk: SmallDisk,
  rounds: number,
  chance: () => number,
  findings: Findings,
): Promise<void> {
  const worker = new Worker(life.dataDir, life.operation, life.next);
  await worker.hear("ready");
  const reader = await openHubParts(life.dataDir, pino({ level: "silent" }));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const left of [0, shortOfRoom]) {
        await worker.hearNext("begin", answersWithinMs);
        await wait(chance() * 100);
        await disk.fillTo(left);
        if ((await worker.hearNext("failed", answersWithinMs)) === undefined)
          findings.broken.push("nobody was told");
        await wait(staysFullMs);
        await read(reader, findings);
        await disk.makeRoom();
        if ((await worker.hearNext("done", answersWithinMs)) === undefined)
          findings.broken.push(`goes on not even with room: ${worker.lastWord}`);
      }
    }
  } finally {
    await reader.database.close();
    worker.kill();
    await worker.ended;
  }
  life.take(worker.said);
  findings.broken.push(...wordsOtherThan(worker, told));
}

async function read({ database, county }: HubParts, findings: Findings): Promise<void> {
  const asked = withCounty(database.cell, county, operator, (ctx) =>
    organisationTreeOn(ctx, { on: ctx.today, knownAt: null }),
  );
  await asked.catch((error: unknown) => findings.broken.push(`cannot be read: ${error}`));
}

/** Hub and database end on a full disk and are started there: it serves, or says why not; with room it goes on. */
export async function startOnFullDisk(life: Life, disk: SmallDisk, findings: Findings): Promise<void> {
  const last = new Worker(life.dataDir, life.operation, life.next);
  await last.hear("done");
  await disk.fillTo(0);
  last.killDatabase();
  await last.ended;
  life.take(last.said);
  const onFull = new Worker(life.dataDir, life.operation, life.next);
  const ready = await onFull.hear("ready", 1, 3 * answersWithinMs);
  findings.broken.push(...wordsOtherThan(onFull, ready === undefined ? toldAtStart : told));
  onFull.kill();
  await onFull.ended;
  await disk.makeRoom();
  const withRoom = new Worker(life.dataDir, life.operation, life.next);
  if ((await withRoom.hear("done")) === undefined)
    findings.broken.push(`no start with room: ${withRoom.lastWord}`);
  withRoom.kill();
  await withRoom.ended;
  life.take(withRoom.said);
}

function wordsOtherThan({ said }: Worker, expected: string): readonly string[] {
  const others = said.filter(
    ({ what, piece }) => what === "lost" || (what === "failed" && piece !== expected),
  );
  return [...new Set(others.map(({ what, piece, rest }) => `${what} ${piece} ${rest}`.trim()))];
}
