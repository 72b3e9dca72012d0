import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { inTransaction } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { sequenceActs } from "./sequence-acts.ts";
import { sequenceAll, startSequencer } from "./sequencer.ts";

const world = useTestCell({ realTime: true });

const note = defineAction({
  name: "test.note",
  needs: "public",
  input: z.object({ wait: z.number(), fail: z.boolean() }),
  run: async (_ctx, { wait, fail }) => {
    await sleep(wait);
    if (fail) throw new Error("rolled back on purpose");
  },
});

const failOnError = (error: unknown): void => {
  throw error;
};

/** Fifty writers, each a chain of acts of random length and fate; the pool holds ten, as in a hub. */
async function writeFrom(writers: number, actsEach: number, longest: number): Promise<number> {
  const { cell, county } = world.current;
  let committed = 0;
  const writer = async (): Promise<void> => {
    for (let act = 0; act < actsEach; act += 1) {
      const wait = Math.random() < 0.05 ? longest : Math.random() * 10;
      const done = perform(cell, county, { kind: "system", job: "test" }, note, {
        wait,
        fail: Math.random() < 0.2,
      });
      const added = await done.then(
        () => 1,
        () => 0,
      );
      committed += added;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return committed;
}

async function expectAllSealedOnce(): Promise<number> {
  const { owner } = world.current;
  const { rows } = await owner.query<Record<string, string>>(
    `select (select count(*) from act) as acts, (select count(*) from act_sequence) as sealed,
       (select max(seq) from act_sequence) as last,
       (select count(*) from act where not exists (select from act_sequence where entry_id = act.id)) as lost`,
  );
  expect(rows[0]).toMatchObject({ lost: "0", sealed: rows[0]?.["acts"], last: rows[0]?.["acts"] });
  return Number(rows[0]?.["acts"]);
}

test("numbers all that commits, densely and once, under fifty writers with slow and failing ones", async () => {
  const { cell, county } = world.current;
  const sequencers = [1, 2].map(() => startSequencer({ cell, pollMs: 20, onError: failOnError }));
  const committed = await writeFrom(50, 20, 400);
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
  await sequenceAll(cell, county);
  expect(await expectAllSealedOnce()).toBe(committed);
});

test("never reads again what stands before its place, also while a transaction older than it runs", async () => {
  const { cell, county, owner } = world.current;
  const placeAfter = (sql: string): Promise<bigint> =>
    inTransaction(cell, county, { kind: "system", job: "test" }, "read write", async ({ client }) => {
      const { rows } = await client.query<{ place: string }>(sql);
      return BigInt(rows[0]?.place ?? 0);
    });
  await owner.query("begin");
  await owner.query("select pg_current_xact_id()");
  // As a restore leaves it: its rows have numbers above the older transaction's and are sealed.
  const restored = await placeAfter(
    "update sequencer_state set read_below = (pg_current_xact_id()::text::numeric + 1)::text::xid8 returning read_below as place",
  );
  await sequenceAll(cell, county);
  await owner.query("rollback");
  expect(await placeAfter("select read_below as place from sequencer_state")).toBeGreaterThanOrEqual(
    restored,
  );
});

test("takes a lease that ran out, refuses one that is held", async () => {
  const { cell, county, owner } = world.current;
  const [first, second] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
  expect(await sequenceActs(cell, county, first)).toMatchObject({ outcome: "sealed" });
  expect(await sequenceActs(cell, county, second)).toEqual({ outcome: "held-elsewhere" });
  await owner.query("update sequencer_state set held_until = clock_timestamp() - interval '1 second'");
  expect(await sequenceActs(cell, county, second)).toMatchObject({ outcome: "sealed" });
  await owner.query("update sequencer_state set holder = null");
});

test("settles no instant while a transaction that began before it may still record", async () => {
  const { cell, county, owner } = world.current;
  const step = async (): Promise<void> => {
    await sequenceActs(cell, county, "00000000-0000-4000-8000-000000000003");
    await sleep(5);
  };
  const settled = async (): Promise<Date> =>
    (await owner.query<{ settled_at: Date }>("select settled_at from sequencer_state")).rows[0]
      ?.settled_at as Date;
  await sequenceAll(cell, county);
  const slow = perform(cell, county, { kind: "system", job: "test" }, note, { wait: 600, fail: false });
  await sleep(100);
  for (let steps = 0; steps < 3; steps += 1) await step();
  const stamped = (await owner.query<{ at: Date }>("select clock_timestamp() as at")).rows[0]?.at as Date;
  expect((await settled()).getTime()).toBeLessThan(stamped.getTime() - 90);
  await slow;
  for (let steps = 0; steps < 3; steps += 1) await step();
  const last = (await owner.query<{ at: Date }>("select max(at) as at from act")).rows[0]?.at as Date;
  expect((await settled()).getTime()).toBeGreaterThanOrEqual(last.getTime());
});

test("loses and doubles nothing when its process is killed in the middle", async () => {
  const { cell, county } = world.current;
  const written = new AbortController();
  const writing = writeFrom(20, 150, 50).finally(() => written.abort());
  let kills = 0;
  while (!written.signal.aborted) {
    const child = sequencerProcess();
    await once(child.stdout as NodeJS.ReadableStream, "data");
    await sleep(Math.random() * 60);
    child.kill("SIGKILL");
    await once(child, "exit");
    kills += 1;
  }
  await writing;
  expect(kills).toBeGreaterThanOrEqual(1);
  await world.current.owner.query("update sequencer_state set held_until = clock_timestamp()");
  await sequenceAll(cell, county);
  await expectAllSealedOnce();
});

const source = (path: string): string => JSON.stringify(join(projectRoot, "src/platform", path));

/** A process that seals without pause, started as a hub's worker would be; the lease is cut short for the test. */
function sequencerProcess(): ChildProcess {
  const script = `
    const { default: pg } = await import("pg");
    const { openCell } = await import(${source("db/cell.ts")});
    const { sequenceActs } = await import(${source("audit/sequence-acts.ts")});
    const pool = new pg.Pool({ ...${JSON.stringify(inject("postgres"))}, database: ${JSON.stringify(world.current.database)} });
    const cell = openCell({ pool, clock: { now: () => new Date() }, rightsSource: () => { throw new Error("no persons"); } });
    const [county] = await cell.counties();
    await pool.query(\`update \${county.schema}.sequencer_state set held_until = clock_timestamp()\`);
    for (let step = 0; ; step += 1) {
      await sequenceActs(cell, county, crypto.randomUUID());
      await pool.query(\`update \${county.schema}.sequencer_state set held_until = clock_timestamp()\`);
      if (step === 0) process.stdout.write("working");
    }`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
  });
}
