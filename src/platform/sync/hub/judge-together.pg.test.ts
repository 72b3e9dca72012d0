import { randomUUIDv7 } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { defineAction } from "../../access/action.ts";
import { extendReach } from "../../db/extend-reach.ts";
import type { Entry, EntryAnswer } from "../wire.ts";
import { noteEntry, type TestDevice, useTestHub } from "./fixtures/test-hub.ts";
import { answerPush } from "./push.ts";

const test$ = useTestHub();
let authors: readonly string[];
beforeEach(async () => {
  authors = [randomUUIDv7(), randomUUIDv7()];
  for (const each of authors) {
    await test$.current.rights.change(test$.current, each, [{ numbers: [1, 2] }]);
  }
});

/** Writes a note beyond what its right is asked for, with the reach for it or without. */
const beyond = (widens: boolean) =>
  defineAction({
    name: "note.write",
    needs: "right",
    input: z.object({ id: z.uuid(), organisationNo: z.number() }),
    scope: (_ctx, { organisationNo }) => [organisationNo],
    run: async (ctx, { id }) => {
      if (widens) await extendReach(ctx, "organisation", [900]);
      await sql`insert into note (id, organisation_no, words) values (${id}, 900, '外')`.execute(ctx.db);
    },
  });

/** Says that it asks once, and asks again: after what it waits for, and it has to be done by itself. */
const wordy = defineAction({
  name: "note.write",
  needs: "right",
  input: z.object({ id: z.uuid(), organisationNo: z.number() }),
  asksOnce: true,
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ id, organisationNo }) => ({ subjectId: id, organisationNo }),
  run: async (ctx, { id, organisationNo }) => {
    await sql`insert into note (id, organisation_no, words) values (${id}, ${organisationNo}, '一')`.execute(
      ctx.db,
    );
    await sql`update note set words = words || '二' where id = ${id}`.execute(ctx.db);
  },
});
const moreActions = [
  ["note.widen", beyond(true)] as const,
  ["note.stray", beyond(false)] as const,
  ["note.wordy", wordy] as const,
];

interface Made {
  readonly entry: Entry & { readonly noteId: string };
  readonly input: object;
  readonly before: Entry | undefined;
  /** The first note that was written, and how often it was changed. */
  readonly first: string;
  readonly version: number;
}

const change = ({ input, first }: Made, seenVersion: number) => ({
  action: "note.change",
  input: { ...input, id: first, seenVersion },
});

const kinds = {
  good: () => ({}),
  change: (made: Made) => change(made, made.version),
  "stale change": (made: Made) => change(made, made.version + 5),
  "change of none": (made: Made) => change({ ...made, first: made.entry.noteId }, 1),
  "note known": ({ input, first }: Made) => ({ input: { ...input, id: first } }),
  "no such action": () => ({ action: "registry.crown-king" }),
  "bad input": () => ({ input: { id: "x" } }),
  "no such words": ({ input }: Made) => ({ input: { ...input, words: "a\u0000b" } }),
  "not allowed": ({ input }: Made) => ({ input: { ...input, organisationNo: 3 } }),
  "not the author": () => ({ author: randomUUIDv7() }),
  "on behalf": () => ({ onBehalfOf: authors[0] }),
  "not an entry": () => ({ madeAt: "yesterday" }),
  nameless: () => ({ id: "7" }),
  "another's id": ({ entry, before }: Made) => ({ id: before?.id ?? entry.id }),
  "file to come": () => ({ files: ["ab".repeat(32)] }),
  widening: () => ({ action: "note.widen" }),
  stray: () => ({ action: "note.stray" }),
  wordy: () => ({ action: "note.wordy" }),
} satisfies Record<string, (made: Made) => object>;
type Kind = keyof typeof kinds;

/** Mostly good ones, so that bad ones meet groups of every length. */
const steps = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Kind>("good") },
      { weight: 1, arbitrary: fc.constant<Kind>("change") },
      { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(kinds) as Kind[])) },
    ),
    author: fc.constantFrom(0, 0, 0, 0, 1),
  }),
  { minLength: 1, maxLength: 60, size: "max" },
);
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** Entries under new ids, and what to call those ids. */
function entriesOf(all: Steps, at: Date): { entries: readonly Entry[]; names: Map<string, string> } {
  const names = new Map(authors.map((id, n) => [id, `author ${n}`]));
  const entries: Entry[] = [];
  let first: string | undefined;
  let version = 1;
  for (const [n, { kind, author }] of all.entries()) {
    const entry = noteEntry(authors[author] ?? "", 1, at);
    names.set(entry.id, `entry ${n}`).set(entry.noteId, `note ${n}`);
    const input = entry.input as object;
    const made = { entry, input, before: entries.at(-1), first: first ?? entry.noteId, version };
    entries.push({ ...entry, ...kinds[kind](made) });
    if (kind === "change" && first !== undefined) version += 1;
    if (kind === "good") first ??= entry.noteId;
  }
  return { entries, names };
}

async function push(device: TestDevice, entries: readonly Entry[]): Promise<readonly EntryAnswer[]> {
  const { county, hub, clock } = test$.current;
  const actions = new Map([...hub.actions, ...moreActions]);
  const request = { epoch: randomUUIDv7(), deviceTime: clock.now().toISOString(), entries };
  return (await answerPush({ ...hub, actions }, county, await device.known(), request)).answers;
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All that came of a device's entries, ids by their names. */
async function resultOf(
  all: Steps,
  send: (entries: readonly Entry[], device: TestDevice) => Promise<readonly EntryAnswer[]>,
) {
  const { owner, clock, failures } = test$.current;
  const device = await test$.current.station(1);
  const { entries, names } = entriesOf(all, clock.now());
  const failuresBefore = failures.length;
  const answers = await send(entries, device);
  const ids = [...names.keys()];
  const rows = async (text: string) => (await owner.query(text, [ids])).rows;
  const named = <T>(found: T): T => {
    const text = JSON.stringify(found).replaceAll(anyId, (id) => names.get(id) ?? "unnamed");
    return JSON.parse(text) as T;
  };
  const sorted = async (text: string) =>
    named(await rows(text))
      .map((row) => JSON.stringify(row))
      .toSorted();
  return {
    answers: named(answers),
    failures: failures.length - failuresBefore,
    notes: await sorted("select id, organisation_no, words, version from note where id = any ($1)"),
    history: await sorted("select id, words, version from note_history where id = any ($1)"),
    stored: await sorted(
      `select id, author, action, status, code, input, answer, act_id is not null as is_done from sync_entry
       where id = any ($1)`,
    ),
    acts: named(
      await rows(
        `select action, actor_person, on_behalf_of, organisation_no, subject_id, payload from act
         where id in (select act_id from sync_entry where id = any ($1)) order by at`,
      ),
    ),
  };
}

test("a batch with bad entries anywhere comes to the same answers and rows as one entry a time", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const together = await resultOf(all, (entries, device) => push(device, entries));
      const apart = await resultOf(all, async (entries, device) => {
        const answers: EntryAnswer[] = [];
        for (const entry of entries) {
          answers.push(...(await push(device, [entry])));
          test$.current.clock.advance(1);
        }
        return answers;
      });
      expect(together).toEqual(apart);
    }),
    { numRuns: 15 },
  );
});

test("what asks again after its turn is done by itself, under its own act", async () => {
  const kind = ["good", "wordy", "good"] as const;
  const all: Steps = kind.map((each) => ({ kind: each, author: 0 }));
  const { answers, notes, history, acts } = await resultOf(all, (entries, device) => push(device, entries));
  expect(answers.map(({ status }) => status)).toEqual(["done", "done", "done"]);
  expect(notes.find((each) => each.includes("note 1"))).toContain("一二");
  expect(acts).toHaveLength(3);
  expect(history).toEqual([]);
});

test("what one entry was let write beyond its author's reach is not let to the next", async () => {
  const all: Steps = [
    { kind: "widening", author: 0 },
    { kind: "stray", author: 0 },
    { kind: "good", author: 0 },
  ];
  const { answers } = await resultOf(all, (entries, device) => push(device, entries));
  expect(answers.map(({ status, code }) => code ?? status)).toEqual(["done", "sync.not-applied", "done"]);
});
