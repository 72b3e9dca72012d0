import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { useTestCell, openTestPool } from "#testing/cell.ts";
import { migrateCounty } from "../db/migrate.ts";
import { sequenceAll } from "../audit/sequencer.ts";
import { dispatchEvents } from "../events/dispatch-events.ts";
import type { CountyEvent, EventJob } from "../events/events.ts";
import { handleEvent } from "../events/handle-event.ts";
import { type Jobs, startJobs } from "./jobs.ts";

const world = useTestCell();
const handled: string[] = [];
const errors: string[] = [];
const ran: string[] = [];
let jobs: Jobs;
let pool: pg.Pool;
let failuresLeft = 1;

const raise = defineAction({
  name: "test.raise-hand",
  needs: "public",
  input: z.object({ text: z.string() }),
  run: async () => undefined,
});

const count: CountyEvent = {
  action: "test.raise-hand",
  handler: "test.count-hands",
  handle: async (ctx, act) => {
    const { text } = act.payload as { text: string };
    await ctx.db
      .insertInto("counter")
      .values({ name: `hand-${text}`, next_value: 1 })
      .execute();
    if (text === "second" && failuresLeft > 0) {
      failuresLeft -= 1;
      throw new Error("张三的电话 13800138000 打不通");
    }
    handled.push(text);
  },
};

beforeAll(async () => {
  const { database, owner } = world.current;
  await owner.query("alter role sanwang_jobs password 'test-only'");
  pool = openTestPool({
    ...inject("postgres"),
    database,
    user: "sanwang_jobs",
    password: "test-only",
    max: 3,
  });
  jobs = await startJobs({
    cell: world.current.cell,
    pool,
    events: [count],
    periodic: [
      {
        name: "test.every-minute",
        cron: "* * * * *",
        run: async (_cell, county) => void ran.push(county.code),
      },
    ],
    onError: (error, what) => void errors.push(`${what}: ${String(error)}`),
  });
});

afterAll(async () => {
  await jobs.stop();
  await pool.end();
});

async function until(met: () => boolean): Promise<void> {
  for (let waited = 0; !met() && waited < 20_000; waited += 50) await sleep(50);
}

const act = (text: string): Promise<void> => {
  const { cell, county } = world.current;
  return perform(cell, county, { kind: "system", job: "test" }, raise, { text });
};

test("gives every committed act to its handler once, again after a failure, leaving nothing of the failed try", async () => {
  const { cell, county, owner } = world.current;
  await act("first");
  await act("second");
  await sequenceAll(cell, county);
  await jobs.dispatch(county);
  await until(() => handled.length === 2);
  expect(handled.toSorted()).toEqual(["first", "second"]);
  const counters = await owner.query(
    "select name, next_value from counter where name like 'hand-%' order by name",
  );
  expect(counters.rows.map((row: { name: string }) => row.name)).toEqual(["hand-first", "hand-second"]);
  expect(errors).toEqual([expect.stringContaining("test.count-hands")]);
});

test("keeps in the queue nothing of what an error quoted", async () => {
  const { owner } = world.current;
  const { rows } = await owner.query<{ text: string }>(
    "select coalesce(string_agg(job::text, ''), '') as text from jobs.job",
  );
  expect(rows[0]?.text).toContain("test.count-hands");
  expect(rows[0]?.text).not.toContain("13800138000");
});

test("changes nothing when a job comes a second time", async () => {
  const { cell, county, owner } = world.current;
  const { rows } = await owner.query<{ id: string; seq: string }>(
    "select id, seq from act join act_sequence on entry_id = id where action = 'test.raise-hand' order by seq limit 1",
  );
  const [row] = rows;
  expect(await handleEvent(cell, county, count, { actId: row?.id ?? "", seq: row?.seq ?? "" })).toBe(
    "handled-before",
  );
  expect(handled).toHaveLength(2);
});

test("records the handling as an act of its own that names what it handled", async () => {
  const { owner } = world.current;
  const { rows } = await owner.query<{ actor_kind: string; of: string }>(
    "select actor_kind, payload ->> 'of' as of from act where action = 'test.count-hands'",
  );
  expect(rows).toHaveLength(2);
  expect(rows.every((row) => row.actor_kind === "system" && row.of !== null)).toBe(true);
});

test("owes a handler that is new in a county at work only what comes after", async () => {
  const { cell, county } = world.current;
  const offered: EventJob[] = [];
  const late: CountyEvent = { ...count, handler: "test.count-late" };
  const offer = (): Promise<string> =>
    dispatchEvents(cell, county, [late], async (more) => void offered.push(...more));
  await sequenceAll(cell, county);
  expect(await offer()).toBe("done");
  expect(offered).toEqual([]);
  await act("third");
  await sequenceAll(cell, county);
  await offer();
  expect(offered).toMatchObject([
    { handler: "test.count-late", action: "test.raise-hand", county: county.code },
  ]);
  await offer();
  expect(offered).toHaveLength(1);
});

test("offers again what was enqueued by a process that died before it moved its cursor", async () => {
  const { cell, county } = world.current;
  const offered: EventJob[] = [];
  const event: CountyEvent = { ...count, handler: "test.count-late" };
  await act("fourth");
  await sequenceAll(cell, county);
  const dying = dispatchEvents(cell, county, [event], async (more) => {
    offered.push(...more);
    throw new Error("killed");
  });
  await expect(dying).rejects.toThrow("killed");
  await dispatchEvents(cell, county, [event], async (more) => void offered.push(...more));
  expect(offered).toHaveLength(2);
  expect(offered[0]).toEqual(offered[1]);
});

test("runs a periodic job for the county", async () => {
  const { owner } = world.current;
  const { rows } = await owner.query<{ cron: string; timezone: string; key: string }>(
    "select cron, timezone, key from jobs.schedule where name = 'test.every-minute'",
  );
  expect(rows).toEqual([{ cron: "* * * * *", timezone: "Asia/Shanghai", key: "990101" }]);
  await owner.query(
    "insert into jobs.job (name, data, singleton_key, policy) values ('test.every-minute', '{\"county\":\"990101\"}', '990101', 'exclusive')",
  );
  await until(() => ran.length > 0);
  expect(ran[0]).toBe("990101");
});

test("schedules the periodic jobs of a county that is made while it runs", async () => {
  const { cell, owner } = world.current;
  await migrateCounty(owner, { code: "990102", nameHans: "新县", nameHant: "新縣" });
  const counties = async (): Promise<readonly string[]> =>
    (
      await owner.query<{ key: string }>("select key from jobs.schedule where name = 'test.every-minute'")
    ).rows.map(({ key }) => key);
  let scheduled = await counties();
  for (let waited = 0; scheduled.length < 2 && waited < 20_000; waited += 200) {
    await cell.countiesAnew();
    await sleep(200);
    scheduled = await counties();
  }
  expect(scheduled.toSorted()).toEqual(["990101", "990102"]);
});
