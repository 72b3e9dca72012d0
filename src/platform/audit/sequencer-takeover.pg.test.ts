import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { useTestCell } from "#testing/cell.ts";
import { type Sequencer, sequenceAll, startSequencer } from "./sequencer.ts";

/** What becomes of the acts when the process that seals them is killed, or stands still and goes on. */

const world = useTestCell({ realTime: true });
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const note = defineAction({
  name: "test.note",
  needs: "public",
  input: z.object({}),
  run: async () => undefined,
});

function act(): Promise<void> {
  const { cell, county } = world.current;
  return perform(cell, county, { kind: "system", job: "test" }, note, {});
}

const source = (path: string): string => JSON.stringify(join(projectRoot, "src/platform", path));

/**
 * A process that seals as a hub does and holds the lease when this returns. With `stopsInside` it stops itself in its
 * second step, between the lock of the state's row and the end of the transaction.
 */
async function holderProcess(stopsInside = false): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `const { openCell } = await import(${source("db/cell.ts")});
       const { openPool } = await import(${source("db/connect.ts")});
       const { startSequencer } = await import(${source("audit/sequencer.ts")});
       const address = { ...${JSON.stringify(inject("postgres"))}, database: ${JSON.stringify(world.current.database)} };
       const pool = openPool(address, { max: 2, pipeline: true, onLost: () => undefined });
       const cell = openCell({ pool, clock: { now: () => new Date() }, rightsSource: () => undefined });
       if (${stopsInside}) stopInside((await import("pg")).default.Client.prototype);
       function stopInside(client) {
         const { query } = client;
         let steps = 0;
         client.query = function (text, ...rest) {
           if (String(text).includes("as finished_below") && (steps += 1) === 2) process.kill(process.pid, "SIGSTOP");
           return query.call(this, text, ...rest);
         };
       }
       startSequencer({ cell, onError: () => undefined });`,
    ],
    { cwd: projectRoot, stdio: ["ignore", "ignore", "inherit"] },
  );
  closing.push(() => void child.kill("SIGKILL"));
  await until(async () => (await holder()) !== null);
  return child;
}

async function holder(): Promise<string | null> {
  const found = await world.current.owner.query<{ holder: string | null }>(
    "select holder from sequencer_state",
  );
  return found.rows[0]?.holder ?? null;
}

async function waiting(): Promise<number> {
  const found = await world.current.owner.query<{ n: number }>(
    "select count(*)::integer as n from act where not exists (select from act_sequence where entry_id = act.id)",
  );
  return found.rows[0]?.n ?? 0;
}

/** Gives the milliseconds it took. */
async function until(met: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await met()) && performance.now() - began < 20_000) await sleep(10);
  return performance.now() - began;
}

function sequencerHere(): Sequencer {
  const sequencer = startSequencer({
    cell: world.current.cell,
    onError: (error) => closing.push(() => expect(error).toBeUndefined()),
  });
  closing.unshift(() => sequencer.stop());
  return sequencer;
}

/** Ends all that seals, seals what is left and looks. */
async function expectAllSealedOnce(): Promise<void> {
  for (const close of closing.splice(0)) await close();
  const { owner, cell, county } = world.current;
  await sequenceAll(cell, county);
  const { rows } = await owner.query<Record<string, number>>(
    `select (select count(*)::integer from act) as acts, (select count(*)::integer from act_sequence) as sealed,
       (select max(seq)::integer from act_sequence) as last`,
  );
  expect(rows[0]).toMatchObject({ sealed: rows[0]?.["acts"], last: rows[0]?.["acts"] });
}

test("when the holder is killed another process seals within three seconds", async () => {
  const child = await holderProcess();
  sequencerHere();
  await act();
  await until(async () => (await waiting()) === 0);
  child.kill("SIGKILL");
  await once(child, "exit");
  await act();
  expect(await until(async () => (await waiting()) === 0)).toBeLessThan(3_000);
  await expectAllSealedOnce();
});

test("a holder that stands still is followed, and what it does when it goes on doubles nothing", async () => {
  const child = await holderProcess();
  sequencerHere();
  const stopping = new AbortController();
  const writing = Promise.all(
    [1, 2, 3].map(async () => {
      while (!stopping.signal.aborted) await act();
    }),
  );
  closing.unshift(() => {
    stopping.abort();
    return writing;
  });
  for (let round = 0; round < 4; round += 1) {
    await sleep(Math.random() * 300);
    child.kill("SIGSTOP");
    await act();
    const { rows } = await world.current.owner.query<{ last: string }>(
      "select pg_current_xact_id()::text as last",
    );
    const sealedUpTo = async (): Promise<boolean> => {
      const found = await world.current.owner.query(
        "select from sequencer_state where read_below::text::numeric >= $1::numeric",
        [rows[0]?.last],
      );
      return found.rowCount === 1;
    };
    expect(await until(sealedUpTo)).toBeLessThan(6_000);
    child.kill("SIGCONT");
  }
  stopping.abort();
  await writing;
  await expectAllSealedOnce();
});

test("a holder that stands still inside its step is put out of it, and goes on after", async () => {
  const child = await holderProcess(true);
  sequencerHere();
  await act();
  expect(await until(async () => (await waiting()) === 0)).toBeLessThan(5_000);
  child.kill("SIGCONT");
  await act();
  await until(async () => (await waiting()) === 0);
  await expectAllSealedOnce();
});
