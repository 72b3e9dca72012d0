import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { addPerson } from "#src/domains/people/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { sequenceActs } from "#src/platform/audit/sequence-acts.ts";
import { everyHead, type HubParts, operator } from "./hub-parts.ts";
import type { Operation, Tally, Told } from "./operation.ts";
import { say } from "./say.ts";

/**
 * Piece n is a turn of the sequencer until nothing more waits, while writers go on. Mostly the holder keeps its name over
 * its death; a start at each tenth piece takes a new one, which has to wait until the dead one's lease has run out.
 */
const writers = 6;
const gatherMs = 200;
const freshHolderEvery = 10;
const leaseRunsOutWithinMs = 4_000;

const lastingHolder = "fa017500-0000-8000-8000-000000000000";

let holder = lastingHolder;

async function prepare(parts: HubParts, from: number): Promise<void> {
  const life = randomUUID();
  if (from % freshHolderEvery === freshHolderEvery - 1) holder = life;
  const until = performance.now() + leaseRunsOutWithinMs;
  while ((await sequenceActs(parts.database.cell, parts.county, holder)).outcome === "held-elsewhere") {
    if (performance.now() > until) throw new Error("the dead sequencer's lease blocks its successor");
    await wait(100);
  }
  for (let writer = 0; writer < writers; writer += 1) void keepWriting(parts, `${life}-${writer}`);
}

/** Ends with the process or its database. */
async function keepWriting({ database, county }: HubParts, who: string): Promise<void> {
  for (let serial = 0; ; serial += 1) {
    const name = `甲${who}-${serial}`;
    const input = { name, nameScript: "zh-Hant", organisationNo: 1 };
    const written = await perform(database.cell, county, operator, addPerson, input).catch(() => undefined);
    if (written === undefined) return;
    say(`written ${written.personId}`);
  }
}

async function seal(parts: HubParts): Promise<string> {
  const { cell } = parts.database;
  for (;;) {
    const step = await sequenceActs(cell, parts.county, holder);
    if (step.outcome === "held-elsewhere") throw new Error("the lease was taken away");
    if (step.sealed > 0) await everyHead(parts).keep(parts.county, step.head);
    if (!step.more) return `${step.head.seq}:${step.head.chainHash.toString("hex")}`;
  }
}

async function check(parts: HubParts, { done, written }: Told): Promise<Tally> {
  const heads = await lostHeads(parts, [...done.values()]);
  const acts = await checkWritten(parts, written);
  return { ...acts, lost: acts.lost + heads };
}

async function lostHeads({ database, county }: HubParts, heads: readonly string[]): Promise<number> {
  return database.asOwner(async (client) => {
    const sealed = await client.query<{ head: string }>(
      `select seq::text || ':' || encode(chain_hash, 'hex') as head from ${county.schema}.act_sequence`,
    );
    const known = new Set(sealed.rows.map(({ head }) => head));
    return heads.filter((head) => !head.startsWith("0:") && !known.has(head)).length;
  });
}

/** Each person must be there once, with one act, which must be sealed once. */
async function checkWritten(
  { database, county: { schema } }: HubParts,
  written: readonly string[],
): Promise<Tally> {
  return database.asOwner(async (client) => {
    const found = await client.query<{ persons: number; acts: number; seals: number }>(
      `select count(distinct p.id)::integer as persons, count(a.id)::integer as acts, count(s.seq)::integer as seals
       from unnest($1::uuid[]) as told (id) join ${schema}.person p on p.id = told.id
       left join ${schema}.act a on a.id = p.act_id left join ${schema}.act_sequence s on s.entry_id = a.id`,
      [written],
    );
    const { persons = 0, acts = 0, seals = 0 } = found.rows[0] ?? {};
    const twice = await client.query(
      `select from ${schema}.person group by name having count(*) > 1
       union all select from ${schema}.act_sequence group by entry_id having count(*) > 1`,
    );
    const agree = persons === acts && acts === seals;
    return {
      lost: written.length - persons,
      doubled: twice.rowCount ?? 0,
      broken: agree ? [] : [`persons=${persons},acts=${acts},seals=${seals}`],
    };
  });
}

export const sealing: Operation = {
  pauseMs: gatherMs,
  prepare,
  find: async () => "none",
  perform: seal,
  check,
};
