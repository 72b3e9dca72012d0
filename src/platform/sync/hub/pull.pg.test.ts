import { randomUUID, randomUUIDv7 } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { PullLine } from "../wire.ts";
import { ModelDevice } from "./fixtures/model-device.ts";
import { changeNote, moveNote, noteCollection, tearUpNote, writeNote } from "./fixtures/notes.ts";
import { type TestDevice, useTestHub } from "./fixtures/test-hub.ts";
import { forgetOld } from "./forget-old.ts";

const test$ = useTestHub();
const machine = { kind: "system", job: "test" } as const;
const day = 86_400_000;

/** Organisations nobody else in this file uses. */
let nextOrganisation = 100;
function freshOrganisations(count: number): readonly number[] {
  nextOrganisation += count;
  return Array.from({ length: count }, (_, n) => nextOrganisation - count + n);
}

async function write(organisationNo: number, words = "一"): Promise<string> {
  const { cell, county } = test$.current;
  return perform(cell, county, machine, writeNote, { id: randomUUIDv7(), organisationNo, words });
}

async function person(numbers: readonly number[]): Promise<string> {
  const id = randomUUIDv7();
  await test$.current.rights.change(test$.current, id, [{ numbers }]);
  return id;
}

async function arrive(device: TestDevice, limit = 2_000): Promise<readonly PullLine[]> {
  const { epoch, setHash, buckets = [] } = await device.hello();
  return device.pull({ epoch, setHash, arriving: buckets.map((bucket) => ({ bucket, from: 0 })), limit });
}

/** What the database lets the person read of the notes, as documents. */
async function readable(personId: string): Promise<ReadonlyMap<string, unknown>> {
  const { cell, county } = test$.current;
  return withCounty(cell, county, { kind: "person", personId }, async (ctx) => {
    const found = await sql<{
      id: string;
      organisation_no: number;
    }>`select id, organisation_no from note`.execute(ctx.db);
    const wanted = found.rows.map((row) => ({
      bucket: `organisation:${row.organisation_no}`,
      rowId: row.id,
    }));
    const rows = await noteCollection.rows(ctx, wanted);
    return new Map(rows.map((row) => [`${row.bucket} note ${row.rowId}`, row.document]));
  });
}

test("a first pull gives what the person may read and no more, in the order of its numbers", async () => {
  const [own, alsoOwn, foreign] = freshOrganisations(3) as [number, number, number];
  const ids = [await write(own), await write(alsoOwn), await write(own)];
  await write(foreign);
  await test$.current.settle();
  const author = await person([own, alsoOwn]);
  const lines = await arrive(await test$.current.phone(author));
  expect(lines.map((line) => ("i" in line ? line.i : line.t))).toEqual([...ids, "end"]);
  expect((await readable(author)).size).toBe(3);
});

test("buckets of others that a device names are not given", async () => {
  const [own, foreign] = freshOrganisations(2) as [number, number];
  await write(foreign);
  await test$.current.settle();
  const phone = await test$.current.phone(await person([own]));
  const { epoch, setHash } = await phone.hello();
  const arriving = [{ bucket: `organisation:${foreign}`, from: 0 }];
  expect(await phone.pull({ epoch, setHash, arriving })).toMatchObject([{ t: "end", more: false }]);
});

test("whoever lost the reach gets the new set and nothing else", async () => {
  const [no] = freshOrganisations(1) as [number];
  await write(no);
  await test$.current.settle();
  const author = await person([no]);
  const phone = await test$.current.phone(author);
  const { epoch, setHash } = await phone.hello();
  await test$.current.rights.change(test$.current, author, []);
  const lines = await phone.pull({ epoch, setHash, arriving: [{ bucket: `organisation:${no}`, from: 0 }] });
  expect(lines).toMatchObject([{ t: "set", epoch, buckets: [`person:${author}`] }]);
});

test("a limit is kept to, and the next call goes on after it", async () => {
  const [no] = freshOrganisations(1) as [number];
  for (let n = 0; n < 7; n += 1) await write(no);
  await test$.current.settle();
  const phone = await test$.current.phone(await person([no]));
  const first = await arrive(phone, 5);
  expect(first).toHaveLength(6);
  const end = first.at(-1);
  expect(end).toMatchObject({ t: "end", more: true });
  const { epoch, setHash, buckets = [] } = await phone.hello();
  const from = end?.t === "end" ? end.s : 0;
  const rest = await phone.pull({
    epoch,
    setHash,
    arriving: buckets.map((bucket) => ({ bucket, from })),
    limit: 5,
  });
  expect(rest.map(({ t }) => t)).toEqual(["row", "row", "end"]);
  expect(rest.at(-1)).toMatchObject({ more: false });
});

test("one act of many rows is cut anywhere", async () => {
  const [no] = freshOrganisations(1) as [number];
  const { owner } = test$.current;
  const act = randomUUIDv7();
  await owner.query(
    `insert into note (id, organisation_no, words, act_id, recorded_at) select uuidv7(), $1, '', $2, now() from generate_series(1, 900)`,
    [no, act],
  );
  await owner.query(
    `insert into act (id, action, at, local_day, actor_kind, payload_hash) values ($1, 'note.import', now(), '2026-11-05', 'system', decode(repeat('00', 32), 'hex'))`,
    [act],
  );
  await test$.current.settle();
  const device = new ModelDevice(await test$.current.phone(await person([no])));
  expect(await device.contact(400, 517)).toBe(false);
  expect(device.documents.size).toBeGreaterThan(500);
  expect(await device.contact(400, null)).toBe(true);
  expect(device.documents.size).toBe(900);
});

test("a device that was away for longer than traces are kept begins anew", async () => {
  const { cell, county, clock } = test$.current;
  const [no] = freshOrganisations(1) as [number];
  const [gone, stays] = [await write(no), await write(no)];
  await test$.current.settle();
  const author = await person([no]);
  const device = new ModelDevice(await test$.current.phone(author));
  await device.contact(100, null);
  clock.advance(day);
  await perform(cell, county, machine, tearUpNote, { id: gone, organisationNo: no });
  await test$.current.settle();
  clock.advance(181 * day);
  await forgetOld(cell, county);
  await device.contact(100, null);
  expect([...device.documents.keys()]).toEqual([`organisation:${no} note ${stays}`]);
});

type Step =
  | { readonly do: "write" | "change" | "tear up"; readonly at: number; readonly note: number }
  | { readonly do: "move"; readonly note: number; readonly to: number }
  | { readonly do: "rights"; readonly numbers: readonly number[] }
  | { readonly do: "contact"; readonly limit: number; readonly cut: number | null }
  | { readonly do: "restore" | "half a year" | "settle" };

const place = fc.nat({ max: 2 });
const note = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom("write", "change", "tear up"), at: place, note }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), note, to: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rights" as const), numbers: fc.uniqueArray(place) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("contact" as const),
      limit: fc.integer({ min: 1, max: 6 }),
      cut: fc.option(fc.nat({ max: 8 })),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: "settle" as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: "restore" as const }, { do: "half a year" as const }) },
);

/** A county of three organisations, one person with a phone, and the notes as they are. */
async function story(steps: readonly Step[]): Promise<void> {
  const { cell, county, clock, owner, rights } = test$.current;
  const numbers = freshOrganisations(3);
  const noteAt = new Map<string, { no: number; version: number }>();
  const author = await person(numbers);
  const device = new ModelDevice(await test$.current.phone(author));
  const pick = (n: number) => [...noteAt][n % Math.max(1, noteAt.size)];
  const acts: Record<Step["do"], (step: never) => Promise<unknown>> = {
    write: async ({ at }: { at: number }) =>
      noteAt.set(await write(numbers[at] ?? 0), { no: numbers[at] ?? 0, version: 1 }),
    change: async ({ note: n }: { note: number }) => {
      const [id, known] = pick(n) ?? [];
      if (id === undefined || known === undefined) return;
      const input = { id, organisationNo: known.no, words: `${known.version}`, seenVersion: known.version };
      await perform(cell, county, machine, changeNote, input);
      known.version += 1;
    },
    move: async ({ note: n, to }: { note: number; to: number }) => {
      const [id, known] = pick(n) ?? [];
      if (id === undefined || known === undefined) return;
      await perform(cell, county, machine, moveNote, { id, organisationNo: known.no, to: numbers[to] ?? 0 });
      known.no = numbers[to] ?? 0;
    },
    "tear up": async ({ note: n }: { note: number }) => {
      const [id, known] = pick(n) ?? [];
      if (id === undefined || known === undefined) return;
      await perform(cell, county, machine, tearUpNote, { id, organisationNo: known.no });
      noteAt.delete(id);
    },
    rights: ({ numbers: held }: { numbers: readonly number[] }) =>
      rights.change(test$.current, author, [{ numbers: held.map((n) => numbers[n] ?? 0) }]),
    contact: ({ limit, cut }: { limit: number; cut: number | null }) => device.contact(limit, cut),
    settle: () => test$.current.settle(),
    restore: () => owner.query("update sync_epoch set epoch = $1, reason = 'restored'", [randomUUID()]),
    "half a year": async () => {
      clock.advance(200 * day);
      await forgetOld(cell, county);
    },
  };
  for (const each of steps) {
    // What one instant records twice leaves no history in between.
    clock.advance(1_000);
    await acts[each.do](each as never);
  }
  await test$.current.settle();
  while (!(await device.contact(3, null)));
  expect(new Map([...device.documents].toSorted())).toEqual(
    new Map([...(await readable(author))].toSorted()),
  );
}

test("whatever happens and wherever lines are cut, a device ends with what its person may read", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), story), { numRuns: 25 });
}, 120_000);
