import { randomUUIDv7 } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Entry } from "../wire.ts";
import { changeNote } from "./fixtures/notes.ts";
import { noteEntry, type TestDevice, useTestHub } from "./fixtures/test-hub.ts";

const test$ = useTestHub();
const day = 86_400_000;

let author: string;
let phone: TestDevice;

/** A new person with a phone, who holds the rights over organisations 1 and 2 and has been in contact. */
beforeEach(async () => {
  author = randomUUIDv7();
  await test$.current.rights.change(test$.current, author, [{ numbers: [1, 2] }]);
  phone = await test$.current.phone(author);
  await phone.hello();
});

const now = (): Date => test$.current.clock.now();

function change(noteId: string, seenVersion: number, words = "已修好"): Entry {
  const input = { id: noteId, organisationNo: 1, words, seenVersion };
  return noteEntry(author, 1, now(), { action: changeNote.name, input });
}

test("entries are done in their order and each is answered", async () => {
  const first = noteEntry(author, 1, now());
  const answers = await phone.push([first, change(first.noteId, 1, "一"), change(first.noteId, 2, "二")]);
  expect(answers.map(({ status }) => status)).toEqual(["done", "done", "done"]);
  expect(await test$.current.note(first.noteId)).toMatchObject({ words: "二", version: 3 });
  const history = await test$.current.owner.query(
    "select words from note_history where id = $1 order by superseded_at",
    [first.noteId],
  );
  expect(history.rows).toEqual([{ words: "村口的路燈不亮" }, { words: "一" }]);
});

test("each is an act of its author", async () => {
  const entry = noteEntry(author, 1, now());
  await phone.push([entry]);
  const acts = await test$.current.owner.query(
    "select action, actor_person, organisation_no from act where subject_id = $1",
    [entry.noteId],
  );
  expect(acts.rows).toEqual([{ action: "note.write", actor_person: author, organisation_no: 1 }]);
});

test("one bad entry never holds up the next", async () => {
  const good = [noteEntry(author, 1, now()), noteEntry(author, 2, now())];
  const answers = await phone.push([
    good[0],
    noteEntry(author, 1, now(), { action: "registry.crown-king" }),
    noteEntry(author, 1, now(), { input: { id: "x", organisationNo: 1 } }),
    { ...noteEntry(author, 1, now()), madeAt: "yesterday" },
    noteEntry(author, 3, now()),
    noteEntry(randomUUIDv7(), 1, now()),
    { ...good[0], id: randomUUIDv7() },
    noteEntry(author, 1, now(), { input: { id: randomUUIDv7(), organisationNo: 1, words: "a\u0000b" } }),
    noteEntry(author, 1, now(), { onBehalfOf: randomUUIDv7() }),
    "nonsense",
    { id: "7" },
    change(randomUUIDv7(), 1),
    good[1],
  ]);
  expect(answers.map(({ status, code }) => code ?? status)).toEqual([
    "done",
    "sync.unknown-action",
    "input.invalid",
    "sync.bad-entry",
    "access.not-allowed",
    "sync.not-the-author",
    "sync.not-applied",
    "input.unstorable",
    "done",
    "sync.bad-entry",
    "sync.bad-entry",
    "note.missing",
    "done",
  ]);
  expect(test$.current.failures).toHaveLength(1);
});

test("a refusal is stored with its reason in three languages and with what was sent", async () => {
  const entry = noteEntry(author, 3, now());
  const [answer] = await phone.push([entry]);
  expect(answer).toMatchObject({
    status: "refused",
    message: { hans: expect.stringContaining("没有这项权限"), en: expect.any(String) },
  });
  const stored = await test$.current.owner.query(
    "select input, code, device_id from sync_entry where id = $1",
    [entry.id],
  );
  expect(stored.rows).toEqual([{ input: entry.input, code: "access.not-allowed", device_id: phone.id }]);
});

test("the same again gets the same answer and does nothing, whatever has become of rights since", async () => {
  const entries = [noteEntry(author, 1, now()), noteEntry(author, 3, now())];
  const first = await phone.push(entries);
  await test$.current.rights.change(test$.current, author, []);
  expect(await phone.push(entries)).toEqual(first);
  const shuffled = Object.fromEntries(Object.entries(entries[0] ?? {}).toReversed());
  expect(await phone.push([shuffled])).toEqual(first.slice(0, 1));
  const acts = await test$.current.owner.query("select from act where subject_id = $1", [entries[0]?.noteId]);
  expect(acts.rowCount).toBe(1);
});

test("two pushes of the same at once do it once", async () => {
  const entries = Array.from({ length: 20 }, () => noteEntry(author, 1, now()));
  const [one, two] = await Promise.all([phone.push(entries), phone.push(entries)]);
  expect(one).toEqual(two);
  expect(one.every(({ status }) => status === "done")).toBe(true);
});

test("another content under a known id is refused and changes nothing, in one push and in the next", async () => {
  const entry = noteEntry(author, 1, now());
  const forged = { ...noteEntry(author, 2, now()), id: entry.id };
  const [, twin] = await phone.push([entry, forged]);
  expect(twin).toMatchObject({ status: "refused", code: "sync.id-taken" });
  const [later] = await phone.push([forged]);
  expect(later).toMatchObject({ status: "refused", code: "sync.id-taken" });
  expect(await test$.current.note(forged.noteId)).toBeUndefined();
});

test("who changed what somebody else has changed meanwhile is shown both", async () => {
  const entry = noteEntry(author, 1, now());
  await phone.push([entry, change(entry.noteId, 1, "別人的")]);
  const mine = change(entry.noteId, 1, "我的");
  const [answer] = await phone.push([mine]);
  expect(answer).toMatchObject({
    status: "conflict",
    code: "note.changed",
    detail: { yours: mine.input, theirs: { words: "別人的", version: 2 } },
  });
});

test("what was told at the last contact counts for fourteen days", async () => {
  const { clock, rights } = test$.current;
  clock.advance(3 * day);
  await rights.change(test$.current, author, []);
  clock.advance(10 * day);
  const inTime = noteEntry(author, 1, now());
  clock.advance(2 * day);
  const late = noteEntry(author, 1, now());
  clock.advance(30 * day);
  await phone.hello({ unsent: 2 });
  const answers = await phone.push([inTime, late]);
  expect(answers.map(({ status }) => status)).toEqual(["done", "to-confirm"]);
  expect(await test$.current.note(late.noteId)).toBeUndefined();
});

test("a late entry is done when its author held the right on the day and holds it today", async () => {
  const { clock } = test$.current;
  clock.advance(40 * day);
  const late = noteEntry(author, 1, now());
  clock.advance(30 * day);
  expect(await phone.push([late])).toMatchObject([{ status: "done" }]);
});

test("a late entry of one who never held the right is refused", async () => {
  const { clock } = test$.current;
  clock.advance(40 * day);
  expect(await phone.push([noteEntry(author, 3, now())])).toMatchObject([{ code: "access.not-allowed" }]);
});

test("a clock years off moves entries to when they were made, between the last empty contact and now", async () => {
  const { clock, owner } = test$.current;
  const contact = now();
  clock.advance(2 * day);
  const off = -20 * 365 * day;
  const dated = (ms: number): Entry => noteEntry(author, 1, new Date(now().getTime() + ms));
  const entries = [dated(off - day), dated(off - 9 * day), dated(off + 5 * day), dated(0)];
  await phone.push(entries, new Date(now().getTime() + off));
  const stored = await owner.query<{ id: string; made_at: Date; said_made_at: string }>(
    "select id, made_at, said_made_at from sync_entry where device_id = $1",
    [phone.id],
  );
  const madeAt = entries.map(({ id }) => stored.rows.find((row) => row.id === id)?.made_at);
  expect(madeAt).toEqual([new Date(now().getTime() - day), contact, now(), now()]);
  expect(stored.rows.find(({ id }) => id === entries[0]?.id)?.said_made_at).toBe(entries[0]?.madeAt);
});

test("several authors of a station write each with their own reach", async () => {
  const { rights } = test$.current;
  const station = await test$.current.station(2);
  const [other, stranger] = [randomUUIDv7(), randomUUIDv7()];
  await rights.change(test$.current, other, [{ numbers: [2] }]);
  await rights.change(test$.current, stranger, [{ numbers: [7] }]);
  const at = now();
  const answers = await station.push([
    noteEntry(author, 1, at),
    noteEntry(other, 2, at),
    noteEntry(other, 1, at),
    noteEntry(author, 2, at),
    noteEntry(stranger, 7, at),
  ]);
  expect(answers.map(({ status, code }) => code ?? status)).toEqual([
    "done",
    "done",
    "access.not-allowed",
    "done",
    "sync.not-the-author",
  ]);
});

test("an entry waits for its files without an answer", async () => {
  const hash = "ab".repeat(32);
  const entry = noteEntry(author, 1, now(), { files: [hash] });
  const other = noteEntry(author, 1, now());
  expect((await phone.push([entry, other])).map(({ id }) => id)).toEqual([other.id]);
  await test$.current.owner.query(
    `insert into stored_file (hash, size, media_type, act_id, recorded_at) values ($1, 1000, 'image/jpeg', uuidv7(), now())`,
    [Buffer.from(hash, "hex")],
  );
  // Another device sent the same.
  expect(await phone.push([entry])).toEqual([]);
  await test$.current.owner.query(
    "insert into sync_received_file (device_id, hash, kept_until) values ($1, $2, now())",
    [phone.id, Buffer.from(hash, "hex")],
  );
  expect(await phone.push([entry])).toMatchObject([{ id: entry.id, status: "done" }]);
});
