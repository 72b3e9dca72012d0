import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { addPerson, appoint, person } from "#src/domains/registry/fixtures/small-county.ts";
import { otherGrants, rightsWorld } from "#src/domains/registry/rights/fixtures/rights-world.ts";
import { createRightsSource } from "#src/domains/registry/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Rights, VisibilityClass } from "#src/platform/access/reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import {
  type GuardedTable,
  guardedTables,
  type InsertStatement,
  reduceToPolicies,
} from "#testing/guarded-tables.ts";
import { domains } from "./domains.ts";

/**
 * The registry's own table (registry/rights-table.pg.test.ts) tries its statements one by one. Here every table of every
 * domain is tried for every person in every organisation, against the rights that the domains grant.
 */
const source = createRightsSource([...domains.flatMap(({ grants }) => grants), ...otherGrants]);
const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  // The tables that rights are read from are emptied too: what was held before still counts.
  rightsSource: async (ctx, personId, day) => heldBy(personId) ?? (await source(ctx, personId, day)),
});

const tables = guardedTables();
let numbers: readonly number[];
let ownAt: number;
let insertInto: ReadonlyMap<string, InsertStatement>;
let privileges: ReadonlySet<string>;
const rights = new Map<string, Rights>();

function heldBy(personId: string): Rights | undefined {
  return [...rights.values()].find((held) => held.personId === personId);
}

beforeAll(async () => {
  const world = await rightsWorld(test$.current, "2026-11-05", "2026-11-04", "2026-11-06");
  numbers = world.numbers;
  const keeper = await addPerson(test$.current);
  await appoint(test$.current, keeper, world.places.eastTwo, "station_keeper");
  const clerk = await addPerson(test$.current);
  await appoint(test$.current, clerk, world.places.west, "handling_clerk");
  const people = { ...world.people, "station keeper": keeper, "handling clerk": clerk };
  for (const [name, id] of Object.entries(people)) {
    const { cell, county } = test$.current;
    const held = await withCounty(cell, county, person(id), async (ctx) => ctx.rights);
    if (held === null) throw new Error(`${name} has no rights`);
    rights.set(name, held);
  }
  ownAt = world.places.eastOne;
  await fillTables(world.people["subject"] ?? "");
});

async function fillTables(subject: string): Promise<void> {
  const { owner } = test$.current;
  insertInto = await reduceToPolicies(owner, tables);
  for (const { name, organisation } of tables) {
    for (const no of organisation === null ? [countyNo] : numbers) {
      await owner.query(insertInto.get(name)?.(no, no === ownAt ? subject : undefined) ?? "");
    }
  }
  const found = await owner.query<{ may: string }>(
    `select name || ' ' || operation as may from unnest($1::text[]) name, unnest(array['insert', 'update', 'delete']) operation
     where has_table_privilege('sanwang_narrow', name, operation)`,
    [tables.map(({ name }) => name)],
  );
  privileges = new Set(found.rows.map(({ may }) => may));
}

/** The classes that the rows of an action lie in, by the right it asks for; `extends`: the action opens its own row alone. */
const needs: Readonly<Record<string, { read?: VisibilityClass; write?: VisibilityClass; extends?: true }>> = {
  "people.invite-holders": { read: "person", write: "account" },
  "people.reset-access": { read: "person", write: "account" },
  "people.end-sessions": { read: "person", write: "account" },
  "people.suspend-account": { read: "person", write: "account" },
  "people.wipe-phones": { read: "person", write: "account" },
  "people.propose-duty": { write: "account" },
  "people.confirm-duty": { extends: true },
  "people.decline-duty": { extends: true },
  "people.set-offline-days": { write: "setting" },
  "people.propose-head-address": { write: "setting" },
  "people.agree-head-address": { write: "audit" },
  "people.decline-head-address": { write: "audit" },
  "people.read-audit": { read: "audit" },
  "people.read-consents": { read: "privacy" },
  "people.erase-person": { read: "privacy", extends: true },
  "people.add-person": { write: "person" },
  "people.move-person": { write: "person" },
  "people.read-persons": { read: "person" },
  "people.export-persons": { read: "person" },
  "people.unmask-phone": { read: "person" },
  "people.correct-name": { write: "person" },
  "people.correct-phone": { write: "person" },
  "library.add-media": { write: "press" },
  "library.withdraw-media": { write: "press" },
  "library.read-media": { read: "press" },
  "press.create-article": { write: "press" },
  "press.save-article": { write: "press" },
  "press.settle-doubts": { write: "press" },
  "press.publish-article": { write: "press" },
  "press.correct-article": { write: "press" },
  "press.withdraw-article": { write: "press" },
  "press.restore-article": { write: "press" },
  "press.settle-report": { write: "press" },
  "press.take-submission": { write: "press" },
  "press.return-submission": { write: "press" },
  "press.set-footer": { write: "setting" },
  "press.define-column": { write: "press" },
  "press.settle-phrase": { write: "press" },
  "press.end-phrase": { write: "press" },
  "press.ask-reconversion": { write: "press" },
  "press.read-articles": { read: "press" },
  "press.submit-item": { extends: true },
  "stations.register-station": { write: "station" },
  "stations.rename-station": { write: "station" },
  "stations.renew-code": { write: "station" },
  "stations.retire-station": { write: "station" },
  "stations.read-stations": { read: "station" },
  "stations.read-arrivals": { read: "station" },
  "stations.set-own-pin": { extends: true },
  "stations.give-pin-slip": { write: "person" },
  "stations.read-chain-breaks": { read: "station" },
};

test("every right of every domain says which rows it is about", () => {
  const granted = new Set(
    domains
      .filter(({ name }) => name !== "registry")
      .flatMap(({ grants }) => grants)
      .flatMap((grant) => grant.rights),
  );
  expect([...granted].toSorted()).toEqual(Object.keys(needs).toSorted());
});

test("who holds a right in an organisation reaches the rows it is about, and none writes a class without a right", () => {
  const faults: string[] = [];
  for (const [name, held] of rights) {
    for (const no of numbers) {
      for (const [right, { read, write }] of Object.entries(needs)) {
        if (held.named.get(right)?.has(no) !== true) continue;
        if (read !== undefined && held.read[read]?.includes(no) !== true)
          faults.push(`${name} ${right} at ${no} reads no ${read}`);
        if (write !== undefined && held.write[write]?.includes(no) !== true)
          faults.push(`${name} ${right} at ${no} writes no ${write}`);
      }
      for (const each of ["person", "account", "press", "station"] as const) {
        const reaches = held.write[each]?.includes(no) === true;
        const may = Object.entries(needs).some(
          ([right, { write }]) => write === each && held.named.get(right)?.has(no) === true,
        );
        if (reaches && !may) faults.push(`${name} writes ${each} at ${no} without a right`);
      }
    }
  }
  expect(faults).toEqual([]);
});

const rolledBack = new Error("the probe leaves nothing");
const operations = ["read", "insert", "update", "delete"] as const;
type Operation = (typeof operations)[number];

interface Attempt {
  readonly table: GuardedTable;
  readonly no: number;
  readonly operation: Operation;
}

interface Tried extends Attempt {
  readonly done: boolean;
}

const refusedByPolicy = "42501";

/** The organisations whose rows a statement reaches; none where it is refused. What it did is taken back. */
async function reachedBy(ctx: WriteContext, statement: string): Promise<readonly number[]> {
  await sql`savepoint attempt`.execute(ctx.db);
  try {
    return (await sql<{ no: number }>`${sql.raw(statement)}`.execute(ctx.db)).rows.map(({ no }) => no);
  } catch (error) {
    if ((error as { code?: string }).code !== refusedByPolicy) throw error;
    return [];
  } finally {
    await sql`rollback to savepoint attempt`.execute(ctx.db);
  }
}

async function tryTable(ctx: WriteContext, table: GuardedTable): Promise<readonly Tried[]> {
  const { name, organisation } = table;
  const [column, no] = organisation === null ? ["act_id", String(countyNo)] : [organisation, organisation];
  const all = {
    read: `select ${no} as no from ${name}`,
    update: `update ${name} set ${column} = ${column} returning ${no} as no`,
    delete: `delete from ${name} returning ${no} as no`,
  };
  const tried: Tried[] = [];
  for (const operation of operations) {
    const reached = operation === "insert" ? [] : await reachedBy(ctx, all[operation]);
    for (const each of organisation === null ? [countyNo] : numbers) {
      const put = `with put as (${insertInto.get(name)?.(each)}) select ${each} as no`;
      const done = operation === "insert" ? await reachedBy(ctx, put) : reached;
      tried.push({ table, no: each, operation, done: done.includes(each) });
    }
  }
  return tried;
}

/** Everything a person can try on every row of every table, each attempt taken back. */
async function tryEverything(personId: string): Promise<readonly Tried[]> {
  const { cell, county } = test$.current;
  const tried: Tried[] = [];
  const probe = defineAction({
    name: "test.probe",
    input: z.null(),
    needs: "signed-in",
    run: async (ctx) => {
      for (const table of tables) tried.push(...(await tryTable(ctx, table)));
      throw rolledBack;
    },
  });
  await perform(cell, county, person(personId), probe, null).catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  return tried;
}

/** What the form of the table's guard promises to who holds `held`. */
function promisedByForm(held: Rights, { table, no, operation }: Attempt, isOwn: boolean): boolean {
  const { form, visibilityClass, organisation } = table;
  const reads = held.read[visibilityClass] ?? [];
  const writes = held.write[visibilityClass] ?? [];
  const mayRead =
    form === "guard_common" || (form === "guard_shared" ? reads.length > 0 : reads.includes(no) || isOwn);
  if (operation === "read") return mayRead;
  const mayWrite =
    form === "guard_common" ? writes.length > 0 : writes.includes(organisation === null ? countyNo : no);
  return mayWrite && (operation === "insert" || mayRead);
}

interface Question {
  readonly held: Rights;
  readonly operation: Operation;
  readonly isOwn: boolean;
  readonly promised: boolean;
}

/** Where a migration adds policies of its own to the form, what they come to. */
const besides: Readonly<Record<string, (question: Question) => boolean>> = {
  // What is published, or in stock for stations, and where stations stand, everybody signed in may know.
  published_article: ({ operation, promised }) => operation === "read" || promised,
  media: ({ operation, promised }) => operation === "read" || promised,
  station: ({ operation, promised }) => operation === "read" || promised,
  // Once judged, an entry is its author's alone.
  sync_entry: ({ operation, isOwn }) => operation === "read" && isOwn,
  // Nobody sets another's PIN; who has been seen to set one may be known to the keeper.
  station_pin: ({ operation, isOwn, promised }) =>
    operation === "update" ? isOwn : operation !== "insert" && promised,
  // Phones are given up by their owner too.
  sync_device: ({ operation, isOwn, promised }) => promised || (operation === "update" && isOwn),
  // A parent that is out of reach takes nobody in: all these rows hang below the county itself.
  organisation_edge: ({ held, operation, promised }) =>
    promised && (operation === "read" || held.write.organisation?.includes(countyNo) === true),
  // Proposed and decided in one's own name only, and read by the second administrator too.
  duty_change: ({ held, operation, promised }) =>
    operation === "read" && (promised || held.named.has("people.confirm-duty")),
};

function expected(held: Rights, attempt: Attempt, isOwn: boolean): boolean {
  const { table, operation } = attempt;
  const promised =
    promisedByForm(held, attempt, isOwn) &&
    (operation === "read" || privileges.has(`${table.name} ${operation}`));
  return besides[table.name]?.({ held, operation, isOwn, promised }) ?? promised;
}

test("every table answers every person in every organisation as its guard promises", async () => {
  const faults: string[] = [];
  const done: Record<string, number> = {};
  for (const [name, held] of rights) {
    for (const attempt of await tryEverything(held.personId)) {
      const { table, no, operation } = attempt;
      const isOwn = table.own !== null && name === "subject" && no === ownAt;
      if (attempt.done) done[operation] = (done[operation] ?? 0) + 1;
      if (attempt.done !== expected(held, attempt, isOwn))
        faults.push(`${name} ${operation} ${table.name} at ${no}: ${attempt.done ? "done" : "refused"}`);
    }
  }
  expect(faults).toEqual([]);
  for (const operation of operations) expect(done[operation]).toBeGreaterThan(100);
});
