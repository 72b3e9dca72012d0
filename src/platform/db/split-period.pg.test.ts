import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { sql } from "kysely";
import { asKnown } from "./as-known.ts";
import { type PeriodChange, periodTable, splitPeriod } from "./split-period.ts";

const test$ = useTestCell({ now: "2026-01-01T00:00:00Z" });
const machine = { kind: "system", job: "test" } as const;

const prices = periodTable({ name: "price", key: { thing: "text" }, values: { amount: "integer" } });

beforeAll(async () => {
  const { owner } = test$.current;
  await owner.query(`create table price (id uuid not null, organisation_no integer not null default 1, thing text not null,
    amount integer not null, valid daterange not null, act_id uuid not null default cell.current_act(),
    recorded_at timestamptz not null default cell.current_act_at(), constraint price_pkey primary key (id))`);
  await owner.query("alter table price add constraint price_key unique (thing, valid without overlaps)");
  await owner.query("call cell.guard('price', 'setting')");
  await owner.query("call cell.remember('price')");
  await owner.query("update sequencer_state set settled_at = 'infinity'");
});

const change = defineAction({
  name: "test.change-price",
  input: z.custom<PeriodChange<"thing", "amount">>(() => true),
  needs: "right",
  run: (ctx, input) => splitPeriod(ctx, prices, input),
});

async function set(from: string, until: string | null, amount: number | null): Promise<void> {
  const { cell, county, clock } = test$.current;
  clock.advance(60_000);
  const values = amount === null ? null : { amount };
  await perform(cell, county, machine, change, { key: { thing: "tea" }, from, until, values });
}

async function periods(knownAt: string | null = null): Promise<string[]> {
  const { cell, county } = test$.current;
  return withCounty(cell, county, machine, async (ctx) => {
    const found = await sql<{ text: string }>`
      select amount || ' ' || valid as text from ${asKnown("price", ["amount", "valid"], knownAt)} p order by valid
    `.execute(ctx.db);
    return found.rows.map(({ text }) => text);
  });
}

test("a change cuts, splits, replaces and leaves the rest; what was known before can still be read", async () => {
  await set("2026-01-01", null, 1);
  const first = test$.current.clock.now().toISOString();
  await set("2026-03-01", "2026-04-01", 2);
  expect(await periods()).toEqual([
    "1 [2026-01-01,2026-03-01)",
    "2 [2026-03-01,2026-04-01)",
    "1 [2026-04-01,)",
  ]);
  await set("2026-02-01", "2026-05-01", 3);
  expect(await periods()).toEqual([
    "1 [2026-01-01,2026-02-01)",
    "3 [2026-02-01,2026-05-01)",
    "1 [2026-05-01,)",
  ]);
  await set("2026-06-01", null, null);
  await set("2025-12-01", "2026-01-01", 4);
  expect(await periods()).toEqual([
    "4 [2025-12-01,2026-01-01)",
    "1 [2026-01-01,2026-02-01)",
    "3 [2026-02-01,2026-05-01)",
    "1 [2026-05-01,2026-06-01)",
  ]);
  expect(await periods(first)).toEqual(["1 [2026-01-01,)"]);
});

test("a change that began before what it meets was recorded is refused", async () => {
  const { cell, county, clock } = test$.current;
  await set("2027-01-01", null, 7);
  clock.advance(-3_600_000);
  await expect(
    perform(cell, county, machine, change, {
      key: { thing: "tea" },
      from: "2027-02-01",
      until: null,
      values: { amount: 8 },
    }),
  ).rejects.toMatchObject({ code: "database.changed-meanwhile" });
});
