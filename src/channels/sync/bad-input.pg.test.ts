import { randomUUIDv7 } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { noteEntry } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import type { EntryAnswer, PullLine } from "#src/platform/sync/wire.ts";
import { codeOf, headersOf, helloRequest, pushRequest, useDoor } from "./door.test-kit.ts";

const door = useDoor();
const now = (): Date => door.hub.clock.now();

/** A note of organisation 2, which the phone's person does not reach. */
let foreign: ReturnType<typeof noteEntry>;

beforeEach(async () => {
  const owner = randomUUIDv7();
  await door.hub.rights.change(door.hub, owner, [{ numbers: [2] }]);
  foreign = noteEntry(owner, 2, now());
  const device = await door.hub.phone(owner);
  await device.push([foreign]);
});

const entry = (changes: object = {}) => ({ ...noteEntry(door.author, 1, now()), ...changes });
const on = (action: string, input: object) => entry({ action, input });

/** What a device may send that is wrong, and the code under which it is refused and stored. */
const bad: Readonly<Record<string, readonly [make: () => object, code: string]>> = {
  "an action nobody knows": [() => entry({ action: "registry.make-me-secretary" }), "sync.unknown-action"],
  "an action of the hub's own": [
    () => entry({ action: "sync.order-wipe", input: {} }),
    "sync.unknown-action",
  ],
  "an action that is no name": [() => entry({ action: "note.write'; drop table note" }), "sync.bad-entry"],
  "a name of no end": [() => entry({ action: "a".repeat(101) }), "sync.bad-entry"],
  "no action": [() => entry({ action: undefined }), "sync.bad-entry"],
  "another's name": [() => entry({ author: randomUUIDv7() }), "sync.not-the-author"],
  "a name that is no id": [() => entry({ author: "admin" }), "sync.bad-entry"],
  "in the name of nobody known": [() => entry({ onBehalfOf: "everybody" }), "sync.bad-entry"],
  "other people's reach": [
    () => on("note.write", { id: randomUUIDv7(), organisationNo: 2, words: "x" }),
    "access.not-allowed",
  ],
  "an organisation that is none": [
    () => on("note.write", { id: randomUUIDv7(), organisationNo: 2_147_483_648, words: "x" }),
    "access.not-allowed",
  ],
  "a negative organisation": [
    () => on("note.write", { id: randomUUIDv7(), organisationNo: -1, words: "x" }),
    "access.not-allowed",
  ],
  "another's row under the own organisation": [
    () => on("note.change", { id: noteOf(foreign), organisationNo: 1, words: "x", seenVersion: 1 }),
    "note.missing",
  ],
  "another's row under its organisation": [
    () => on("note.change", { id: noteOf(foreign), organisationNo: 2, words: "x", seenVersion: 1 }),
    "access.not-allowed",
  ],
  "the id of another's row for a new one": [
    () => on("note.write", { id: noteOf(foreign), organisationNo: 1, words: "x" }),
    "sync.not-applied",
  ],
  "an id that is none": [() => on("note.write", { id: "1", organisationNo: 1, words: "x" }), "input.invalid"],
  "words that are a number": [
    () => on("note.write", { id: randomUUIDv7(), organisationNo: 1, words: 7 }),
    "input.invalid",
  ],
  "words with a zero byte": [
    () => on("note.write", { id: randomUUIDv7(), organisationNo: 1, words: "a\u0000b" }),
    "input.unstorable",
  ],
  "no input": [() => entry({ input: undefined }), "sync.bad-entry"],
  "a list for input": [() => entry({ input: [] }), "input.invalid"],
  "no time": [() => entry({ madeAt: undefined }), "sync.bad-entry"],
  "a time that is none": [() => entry({ madeAt: "yesterday" }), "sync.bad-entry"],
  "a day that is none": [() => entry({ madeAt: "2026-02-30T00:00:00Z" }), "sync.bad-entry"],
  "a file that is a path": [() => entry({ files: ["../../keys/sync-seal"] }), "sync.bad-entry"],
  "files without end": [
    () => entry({ files: Array.from({ length: 21 }, () => "a".repeat(64)) }),
    "sync.bad-entry",
  ],
};

function noteOf({ noteId }: { readonly noteId: string }): string {
  return noteId;
}

async function answersTo(entries: readonly unknown[], path = "push"): Promise<readonly EntryAnswer[]> {
  const answer = await door.call(path, pushRequest(entries));
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { answers: readonly EntryAnswer[] }).answers;
}

async function storedUnder(id: string): Promise<readonly { status: string; code: string | null }[]> {
  const { rows } = await door.hub.owner.query<{ status: string; code: string | null }>(
    "select status, code from sync_entry where id = $1",
    [id],
  );
  return rows;
}

async function notesNow(): Promise<readonly unknown[]> {
  const { rows } = await door.hub.owner.query(
    "select id, organisation_no, words, version from note order by id",
  );
  return rows;
}

async function linesOf(asked: object): Promise<readonly PullLine[]> {
  await door.hub.settle();
  const hello = (await (await door.call("hello", helloRequest)).json()) as {
    epoch: string;
    setHash: string;
  };
  const request = {
    from: 0,
    arriving: [],
    limit: 5_000,
    epoch: hello.epoch,
    setHash: hello.setHash,
    ...asked,
  };
  const answer = await door.call("pull", request);
  expect(answer.status).toBe(200);
  return (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PullLine);
}

describe("an entry with", () => {
  test.each(Object.entries(bad))(
    "%s: refused with a stored reason, nothing applied, the rest goes on",
    async (_name, [make, code]) => {
      const [before, after] = [entry(), entry()];
      const wrong = make() as { id: string };
      const notes = await notesNow();
      const answers = await answersTo([before, wrong, after]);
      expect(answers.map((answer) => [answer.status, answer.code])).toEqual([
        ["done", null],
        ["refused", code],
        ["done", null],
      ]);
      expect(answers[1]?.message?.hant.length).toBeGreaterThan(3);
      expect(await storedUnder(wrong.id)).toEqual([{ status: "refused", code }]);
      const added = (await notesNow()).filter(
        (note) => !JSON.stringify(notes).includes(JSON.stringify(note)),
      );
      expect(added).toHaveLength(2);
      const acts = await door.hub.owner.query(
        "select from act a join sync_entry e on e.act_id = a.id where e.id = $1",
        [wrong.id],
      );
      expect(acts.rowCount).toBe(0);
    },
  );

  test.each([
    ["no id", { action: "note.write" }],
    ["an id that is none", { id: "7", action: "note.write" }],
    ["nothing at all", null],
    ["words alone", "note.write"],
    ["a list in its place", []],
  ])("%s is answered, and the rest goes on", async (_name, wrong) => {
    const answers = await answersTo([entry(), wrong, entry()]);
    expect(answers.map(({ status, code }) => code ?? status)).toEqual(["done", "sync.bad-entry", "done"]);
  });

  test.each([
    ["thirty years ago", "1996-01-01T00:00:00Z"],
    ["before all time", "0001-01-01T00:00:00Z"],
    ["in a hundred years", "2126-01-01T00:00:00Z"],
    ["at the end of time", "9999-12-31T23:59:59.999Z"],
    ["at a place east of every other", "2026-11-05T09:00:00+14:00"],
  ])("a clock of %s is done, and dated between the phone's enrolment and now", async (_name, madeAt) => {
    const dated = entry({ madeAt });
    expect(await answersTo([dated])).toMatchObject([{ status: "done" }]);
    const { rows } = await door.hub.owner.query(
      `select e.made_at between d.enrolled_at and $2 as bounded from sync_entry e join sync_device d on d.id = e.device_id
       where e.id = $1`,
      [dated.id, now()],
    );
    expect(rows).toEqual([{ bounded: true }]);
  });
});

describe("entries that come", () => {
  test("again, and again in another order, are done once and get the same answers", async () => {
    const entries = [
      entry(),
      on("note.write", { id: randomUUIDv7(), organisationNo: 2, words: "x" }),
      entry(),
    ];
    const first = await answersTo(entries);
    expect(await answersTo(entries)).toEqual(first);
    expect(await answersTo(entries.toReversed())).toEqual(first.toReversed());
    const acts = await door.hub.owner.query("select from act where subject_id = any ($1::uuid[])", [
      entries.map(({ noteId }) => noteId),
    ]);
    expect(acts.rowCount).toBe(2);
  });

  test("with ids in capitals are done once, and what comes beside them is done", async () => {
    const small = entry();
    const loud = { ...small, id: small.id.toUpperCase(), author: small.author.toUpperCase() };
    const beside = entry();
    expect(await answersTo([loud])).toMatchObject([{ id: small.id, status: "done" }]);
    expect(await answersTo([loud, beside])).toMatchObject([{ status: "done" }, { status: "done" }]);
    expect(await storedUnder(small.id)).toEqual([{ status: "done", code: null }]);
  });

  test("wrong with an id in capitals are refused as often as they come", async () => {
    const loud = entry({ id: randomUUIDv7().toUpperCase(), madeAt: "yesterday" });
    for (let time = 0; time < 2; time += 1)
      expect(await answersTo([loud])).toMatchObject([{ code: "sync.bad-entry" }]);
  });

  test("twice in one push are done once", async () => {
    const twice = entry();
    const [one, two] = await answersTo([twice, twice]);
    expect(two).toEqual(one);
    const acts = await door.hub.owner.query("select from act where subject_id = $1", [twice.noteId]);
    expect(acts.rowCount).toBe(1);
  });

  test("before what they build on are refused, and what they build on is done", async () => {
    const written = entry();
    const change = on("note.change", { id: written.noteId, organisationNo: 1, words: "改", seenVersion: 1 });
    const answers = await answersTo([change, written]);
    expect(answers.map(({ status, code }) => code ?? status)).toEqual(["note.missing", "done"]);
  });

  test("from another device under a known id are refused, whoever sends them", async () => {
    const mine = entry();
    await answersTo([mine]);
    const thief = randomUUIDv7();
    await door.hub.rights.change(door.hub, thief, [{ numbers: [1] }]);
    const other = await door.hub.phone(thief);
    const forged = { ...noteEntry(thief, 1, now()), id: mine.id };
    const answer = await door.call("push", pushRequest([forged]), other);
    expect(await answer.json()).toMatchObject({ answers: [{ status: "refused", code: "sync.id-taken" }] });
    expect(await storedUnder(mine.id)).toEqual([{ status: "done", code: null }]);
    expect(await door.hub.note(forged.noteId)).toBeUndefined();
  });
});

describe("a pull", () => {
  test.each([
    ["others' organisations", ["organisation:2"]],
    ["another's device", [`device:${randomUUIDv7()}`]],
    ["buckets that are none", ["organisation:1' or true --", "", "organisation:"]],
  ])("for %s gives nothing of them", async (_name, buckets) => {
    const lines = await linesOf({ arriving: buckets.map((bucket) => ({ bucket, from: 0 })) });
    expect(lines.map(({ t }) => t)).toEqual(["end"]);
  });

  test("from a number that the hub has not given yet gives nothing", async () => {
    expect(await linesOf({ from: Number.MAX_SAFE_INTEGER })).toMatchObject([{ t: "end" }]);
  });

  test.each([
    ["a negative number", { from: -1 }],
    ["half a number", { from: 0.5 }],
    ["a number beyond all", { from: 1e300 }],
    ["no end of buckets", { arriving: Array.from({ length: 10_001 }, () => ({ bucket: "x", from: 0 })) }],
    ["a bucket without end", { arriving: [{ bucket: "x".repeat(201), from: 0 }] }],
    ["no limit", { limit: 0 }],
    ["an epoch that is none", { epoch: "now" }],
  ])("with %s is not understood", async (_name, asked) => {
    const request = { epoch: randomUUIDv7(), setHash: "", from: 0, arriving: [], limit: 10, ...asked };
    expect((await door.call("pull", request)).status).toBe(422);
  });
});

function packedCall(path: string, body: Buffer, encoding = "gzip"): Promise<Response> {
  const headers = { ...headersOf(door.phone), "content-encoding": encoding };
  return door.send(path, { method: "POST", headers, body: new Uint8Array(body) });
}

test("a packed body is taken as a plain one", async () => {
  const entries = Array.from({ length: 50 }, () => noteEntry(door.author, 1, door.hub.clock.now()));
  const packed = gzipSync(JSON.stringify(pushRequest(entries)));
  const answer = (await (await packedCall("push", packed)).json()) as { answers: { status: string }[] };
  expect(answer.answers.map(({ status }) => status)).toEqual(entries.map(() => "done"));
  expect(await (await door.call("hello", helloRequest)).json()).toMatchObject({ unpacks: ["gzip"] });
});

test("what unpacks to more than may be sent is refused at the limit, in words, without being held", async () => {
  const bomb = gzipSync(Buffer.alloc(400_000_000, 0x20), { level: 9 });
  expect(bomb.length).toBeLessThan(500_000);
  const before = process.memoryUsage().arrayBuffers;
  for (const path of ["push", "pull", "report", "hello"]) {
    const refused = await packedCall(path, bomb);
    expect(refused.status, path).toBe(413);
    expect(await refused.json()).toMatchObject({
      code: "request.too-large",
      title: expect.any(String) as string,
    });
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
});

test.each([
  ["no gzip", Buffer.from(JSON.stringify(pushRequest())), "gzip"],
  ["a gzip cut off", gzipSync(JSON.stringify(pushRequest())).subarray(0, -9), "gzip"],
  ["another packing", brotliCompressSync(JSON.stringify(pushRequest())), "br"],
])("%s is not understood", async (_what, body, encoding) => {
  const refused = await packedCall("push", body, encoding);
  expect([refused.status, await codeOf(refused)]).toEqual([422, "sync.not-understood"]);
});
