import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { atLeast, type Bench, median } from "./figure.ts";
import { openLab, reaching } from "./lab.ts";

const writers = 50;
const rounds = 12;
const sliceMs = 700;
const secretary: Actor = { kind: "person", personId: randomUUID() };

const write = defineAction({
  name: "bench.write",
  input: z.object({ body: z.string() }),
  needs: "right",
  scope: () => [7],
  run: async (ctx, { body }) => {
    await sql`insert into bench_note (organisation_no, body) values (7, ${body})`.execute(ctx.db);
  },
});

/**
 * Actions as the product runs them (rights, policies, parsed input), against the same two rows inserted by their owner
 * in a plain transaction over the same driver, 50 writers each. In turns of less than a second, so that a busy moment
 * meets both; the middle of the ratios counts. The first rounds only warm up.
 */
const bench: Bench = async (report) => {
  await using lab = await openLab(async (_ctx, personId, day) => reaching(personId, day, [7]));
  for (const statement of table) await lab.owner.query(statement);
  const clients = await Promise.all(Array.from({ length: writers }, () => lab.connect()));
  const measured: { acts: number; alone: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const alone = await rate((i) => insertAlone(clients[i] ?? lab.owner, i));
    const acts = await rate((i) => perform(lab.cell, lab.county, secretary, write, { body: `note ${i}` }));
    measured.push({ acts, alone });
  }
  await Promise.all(clients.map((client) => client.end()));
  const warm = measured.slice(2);
  const alone = median(warm.map((round) => round.alone));
  const ratio = median(warm.map((round) => round.acts / round.alone));
  report(atLeast(`acts with their row, ${writers} writers`, ratio * alone, "acts/s", alone, 0.5));
};

export default bench;

async function insertAlone(client: pg.Client, i: number): Promise<void> {
  const actId = randomUUID();
  await client.query("begin");
  await client.query(insertAct, [
    actId,
    new Date(),
    JSON.stringify({ body: `note ${i}` }),
    randomBytes(16),
    randomBytes(32),
  ]);
  await client.query(insertNote, [`note ${i}`, actId, new Date()]);
  await client.query("commit");
}

const insertAct = `insert into act (id, action, at, local_day, actor_kind, payload, salt, payload_hash)
  values ($1, 'bench.write', $2, '2026-01-01', 'system', $3, $4, $5)`;

const insertNote =
  "insert into bench_note (organisation_no, body, act_id, recorded_at) values (7, $1, $2, $3)";

/** Executions a second of 50 loops that each wait for their own. */
async function rate(work: (writer: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (performance.now() < began + sliceMs) {
        await work(writer);
        done += 1;
      }
    }),
  );
  return (done * 1_000) / (performance.now() - began);
}

const table = [
  `create table bench_note (id uuid not null default uuidv7(), organisation_no integer not null, body text not null,
     act_id uuid not null default cell.current_act(), recorded_at timestamptz not null default cell.current_act_at(),
     constraint bench_note_pkey primary key (id))`,
  "create index bench_note_organisation on bench_note (organisation_no, id)",
  "call cell.guard('bench_note', 'organisation')",
  "call cell.remember('bench_note')",
];
