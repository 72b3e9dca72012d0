import { beforeEach, expect, test } from "vitest";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { Entry } from "../wire.ts";
import { CutLine } from "./fixtures/cut-line.ts";
import { PretendHub } from "./fixtures/pretend-hub.ts";
import { MemoryStore } from "./memory-store.ts";
import { usualPatience } from "./patience.ts";
import { newCursor } from "./store.ts";
import { openSession, type SessionOptions, type SyncSession } from "./sync-session.ts";
import { openTransport } from "./transport.ts";

let hub: PretendHub;
let cut: CutLine;
let store: MemoryStore;
let clock: SetClock;
let session: SyncSession;
let wipes = 0;

const impatient = { ...usualPatience, tries: 1, sleep: async () => undefined };

const wipe = async (): Promise<void> => void (wipes += 1);

function open(part: Partial<SessionOptions> = {}): SyncSession {
  const transport = openTransport({
    hub: "http://hub.test",
    device: { id: "d", token: "t" },
    line: cut.line,
  });
  return openSession({ store, transport, clock, program: "0.1.0", patience: impatient, wipe, ...part });
}

beforeEach(() => {
  hub = new PretendHub();
  cut = new CutLine(hub.line);
  store = new MemoryStore();
  clock = new SetClock("2026-11-05T01:00:00.000Z");
  wipes = 0;
  session = open();
});

async function held(collection = "task"): Promise<readonly string[]> {
  return (await store.documents(collection)).map(({ bucket, id }) => `${bucket} ${id}`).toSorted();
}

function entry(id: string, part: Partial<Entry> = {}): Entry {
  const madeAt = clock.now().toISOString();
  return { id, action: "registry.complete-task", author: "person", madeAt, input: { task: id }, ...part };
}

test("a first contact brings everything, a second only what changed", async () => {
  for (const id of ["a", "b", "c"]) hub.put("organisation:17", id);
  hub.put("organisation:18", "foreign");
  expect(await session.contact()).toMatchObject({ outcome: "complete", rows: 3, error: null });
  expect(await held()).toEqual(["organisation:17 a", "organisation:17 b", "organisation:17 c"]);
  hub.remove("organisation:17", "b");
  hub.put("organisation:17", "a", { title: "changed" });
  expect(await session.contact()).toMatchObject({ outcome: "complete", rows: 2 });
  expect(await held()).toEqual(["organisation:17 a", "organisation:17 c"]);
  expect((await store.documents("task")).find(({ id }) => id === "a")?.document).toEqual({
    title: "changed",
  });
});

test("where nothing has changed at all, the greeting is the whole contact", async () => {
  hub.put("organisation:17", "a");
  await session.contact();
  hub.calls.length = 0;
  expect(await session.contact()).toMatchObject({ outcome: "complete", rows: 0 });
  expect(hub.calls).toEqual(["POST hello"]);
  hub.put("organisation:18", "of others");
  await session.contact();
  expect(hub.calls.filter((call) => call === "POST pull")).toHaveLength(1);
});

test("what leaves the set leaves the device, what is new arrives, and the rest is not sent again", async () => {
  hub.put("organisation:17", "a");
  hub.put("organisation:18", "b");
  hub.put("organisation:19", "c");
  hub.buckets = ["organisation:17", "organisation:18"];
  await session.contact();
  hub.buckets = ["organisation:18", "organisation:19"];
  expect(await session.contact()).toMatchObject({ rows: 1 });
  expect(await held()).toEqual(["organisation:18 b", "organisation:19 c"]);
  expect((await store.cursor()).arriving.size).toBe(0);
});

test("a set that changes between hello and pull is taken from the pull", async () => {
  hub.put("organisation:18", "b");
  hub.answerOf = () => {
    hub.buckets = ["organisation:17", "organisation:18"];
    return "done";
  };
  await store.addEntry(entry("e"));
  expect(await session.contact()).toMatchObject({ outcome: "complete" });
  expect(await held()).toEqual(["organisation:18 b"]);
});

test("a set on which hub and device never agree ends the contact", async () => {
  let turn = 0;
  const changing = new CutLine(async (request) => {
    hub.buckets = [`organisation:${(turn += 1)}`];
    return hub.line(request);
  });
  const transport = openTransport({
    hub: "http://hub.test",
    device: { id: "d", token: "t" },
    line: changing.line,
  });
  const contact = await open({ transport }).contact();
  expect(contact).toMatchObject({ outcome: "stopped", error: { code: "sync.set-never-rests" } });
});

test("the line may be cut after any byte: nothing is lost, doubled or sent in vain", async () => {
  for (let n = 0; n < 40; n += 1) hub.put(n % 2 === 0 ? "organisation:17" : "news:2026-11", `row-${n}`);
  hub.buckets = ["organisation:17", "news:2026-11"];
  for (let bytes = 0; bytes < 9_000; bytes += 37) {
    store = new MemoryStore();
    hub.restore(`epoch-${bytes}`);
    session = open();
    await store.addEntry(entry("first"));
    await store.addEntry(entry("second"));
    cut.cutAfter(bytes);
    await session.contact();
    cut.mend();
    expect(await session.contact()).toMatchObject({ outcome: "complete" });
    expect(await held()).toHaveLength(40);
    expect([...hub.ran]).toEqual([
      ["first", 1],
      ["second", 1],
    ]);
    expect(await store.countUnsent()).toBe(0);
  }
});

test("many cuts in a row cost little: what came stays", async () => {
  for (let n = 0; n < 3_000; n += 1)
    hub.put("organisation:17", `row-${n}`, { title: `第 ${n} 件事`, done: false });
  await session.contact();
  const whole = cut.down;
  cut.down = 0;
  store = new MemoryStore();
  for (let cuts = 0; cuts < 30; cuts += 1) {
    session = open();
    cut.cutAfter(4_000 + cuts * 500);
    expect(await session.contact()).toMatchObject({ outcome: "stopped" });
  }
  cut.mend();
  session = open();
  expect(await session.contact()).toMatchObject({ outcome: "complete" });
  expect(await held()).toHaveLength(3_000);
  expect(cut.down).toBeLessThan(whole * 1.05);
});

test("one contact after another try goes on by itself", async () => {
  for (let n = 0; n < 600; n += 1) hub.put("organisation:17", `row-${n}`);
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    cut.cutAfter(9_000);
  };
  cut.cutAfter(9_000);
  const contact = await open({ patience: { ...usualPatience, sleep, random: () => 0.5 } }).contact();
  expect(contact).toMatchObject({ outcome: "complete" });
  expect(await held()).toHaveLength(600);
  expect(waits.length).toBeGreaterThan(3);
  expect(Math.max(...waits)).toBe(750);
});

test("a dead line is given up after some tries", async () => {
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  cut.cutAfter(0);
  const contact = await open({ patience: { ...usualPatience, sleep, random: () => 0 } }).contact();
  expect(contact).toMatchObject({ outcome: "stopped", error: { stop: "no-line" } });
  expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
});

test("a refused entry returns with its reason and does not hold up the others", async () => {
  hub.answerOf = ({ id }) => (id === "b" ? "refused" : "done");
  for (const id of ["a", "b", "c"]) await store.addEntry(entry(id));
  const contact = await session.contact();
  expect(contact.answers.map(({ id, status }) => `${id} ${status}`)).toEqual([
    "a done",
    "b refused",
    "c done",
  ]);
  expect(await store.countUnsent()).toBe(0);
});

test("an entry that the hub does not take at all is stuck alone, kept, and told", async () => {
  hub.refuses = ({ id }) => id === "b";
  for (const id of ["a", "b", "c", "d"]) await store.addEntry(entry(id));
  const told: unknown[] = [];
  const report = async (contact: { readonly stuck: ReadonlyMap<string, string> }): Promise<unknown> => {
    told.push(...contact.stuck);
    return { stuck: [...contact.stuck.keys()] };
  };
  expect(await open({ report }).contact()).toMatchObject({ outcome: "complete" });
  expect(told).toEqual([["b", "input.invalid"]]);
  expect(hub.reports).toEqual([{ stuck: ["b"] }]);
  expect((await store.unsent(10)).map(({ id }) => id)).toEqual(["b"]);
});

test("a long outbox goes up in pieces within the limits, oldest first", async () => {
  const input = { words: "字".repeat(400) };
  for (let n = 0; n < 450; n += 1) await store.addEntry(entry(`e-${n}`, n < 100 ? { input } : {}));
  await session.contact();
  expect([...hub.ran.keys()]).toEqual(Array.from({ length: 450 }, (_, n) => `e-${n}`));
  expect(hub.calls.filter((call) => call === "POST push")).toHaveLength(12);
});

test("the next entries leave before the last answers are kept; none is out of the outbox without its own", async () => {
  const arrived = Promise.withResolvers<void>();
  hub.answerOf = ({ id }) => {
    if (id === "e200") arrived.resolve();
    return "done";
  };
  for (let n = 0; n < 450; n += 1) await store.addEntry(entry(`e${n}`));
  const keep = store.keepAnswers.bind(store);
  let kept = 0;
  store.keepAnswers = async (answers, at) => {
    kept += 1;
    if (kept === 1) await arrived.promise;
    if (kept === 2) throw new Error("The disk is full.");
    await keep(answers, at);
  };
  expect(await session.contact()).toMatchObject({ outcome: "stopped" });
  const unsent = await store.unsent(500);
  expect(unsent.map(({ id }) => id)).toEqual(
    Array.from({ length: unsent.length }, (_, n) => `e${450 - unsent.length + n}`),
  );
  expect(unsent.length).toBeGreaterThan(0);
  store.keepAnswers = keep;
  expect(await session.contact()).toMatchObject({ outcome: "complete" });
  expect(await store.countUnsent()).toBe(0);
});

test("an entry too large for a batch goes alone", async () => {
  const input = { words: "字".repeat(40_000) };
  for (const id of ["a", "b", "c"]) await store.addEntry(entry(id, id === "b" ? { input } : {}));
  await session.contact();
  expect([...hub.ran.keys()]).toEqual(["a", "b", "c"]);
});

test("a restored hub is sent again what it has forgotten, and the device follows it", async () => {
  hub.put("organisation:17", "a");
  hub.put("organisation:17", "b");
  await store.addEntry(entry("e"));
  await session.contact();
  hub.restore("epoch-2");
  hub.forgetRows();
  hub.put("organisation:17", "b", { title: "of last week" });
  await session.contact();
  expect(hub.ran.get("e")).toBe(1);
  expect(await held()).toEqual(["organisation:17 b"]);
  expect((await store.documents("task"))[0]?.document).toEqual({ title: "of last week" });
});

test("a hub that is restored while the contact lasts is greeted anew", async () => {
  hub.put("organisation:17", "a");
  hub.answerOf = () => {
    if (hub.epoch === "epoch-1") hub.restore("epoch-2");
    return "done";
  };
  await store.addEntry(entry("e"));
  expect(await session.contact()).toMatchObject({ outcome: "complete" });
  expect((await store.cursor()).epoch).toBe("epoch-2");
  expect(await held()).toEqual(["organisation:17 a"]);
  expect(await store.countUnsent()).toBe(0);
});

test("a resync keeps the outbox, and what is readable until the new has come", async () => {
  hub.put("organisation:17", "a");
  hub.put("organisation:17", "b");
  await session.contact();
  hub.refuses = () => true;
  await store.addEntry(entry("e"));
  hub.forgetRows();
  hub.put("organisation:17", "b");
  hub.order = "resync";
  cut.cutAfter(600);
  await session.contact();
  expect(await held()).toEqual(["organisation:17 a", "organisation:17 b"]);
  cut.mend();
  hub.order = "go";
  await session.contact();
  expect(await held()).toEqual(["organisation:17 b"]);
  expect(await store.countUnsent()).toBe(1);
});

test("a wipe ends the contact; nothing is sent or asked after it", async () => {
  hub.order = "wipe";
  await store.addEntry(entry("e"));
  expect(await session.contact()).toMatchObject({ outcome: "wiped" });
  expect(wipes).toBe(1);
  expect(hub.calls).toEqual(["POST hello"]);
});

test("a station that is to erase sends first what waits, and says which snapshot it holds", async () => {
  hub.order = "wipe";
  await store.addEntry(entry("e"));
  session = open({ sendBeforeWipe: true, heldSnapshot: async () => "ab".repeat(32) });
  expect(await session.contact()).toMatchObject({ outcome: "wiped", answers: [{ id: "e" }] });
  expect([wipes, await store.countUnsent()]).toEqual([1, 0]);
  expect(hub.calls).toEqual(["POST hello", "POST push"]);
});

test("an erased station that is called to erase again sends nothing a second time", async () => {
  session = open({
    sendBeforeWipe: true,
    wipe: () =>
      store.applyDown({ dropped: [], restarted: [], put: [], gone: [], settled: [], cursor: newCursor }),
  });
  await session.contact();
  await store.addEntry(entry("e"));
  hub.order = "wipe";
  await session.contact();
  hub.calls.length = 0;
  expect(await session.contact()).toMatchObject({ outcome: "wiped", answers: [] });
  expect(hub.calls).toEqual(["POST hello"]);
});

test("a phone without room erases all the same when a restored hub orders it", async () => {
  await store.addEntry(entry("e"));
  await session.contact();
  hub.restore("epoch-2");
  hub.order = "wipe";
  store.sendAgain = () => Promise.reject(new Error("no room is left"));
  expect(await session.contact()).toMatchObject({ outcome: "wiped", epoch: "epoch-2" });
  expect(wipes).toBe(1);
});

test("two contacts at once are one", async () => {
  const [one, other] = await Promise.all([session.contact(), session.contact()]);
  expect(one).toBe(other);
  expect(hub.calls.filter((call) => call === "POST hello")).toHaveLength(1);
});

test("answers are kept thirty days of the hub's time, whatever the device's clock says", async () => {
  await store.addEntry(entry("e"));
  await session.contact();
  clock.set("2031-01-01T00:00:00.000Z");
  hub.now = "2026-12-04T01:00:00.000Z";
  const contact = await session.contact();
  expect(contact.clockAheadMs).toBeGreaterThan(1_000 * 86_400_000);
  expect(await store.answered()).toHaveLength(1);
  hub.now = "2026-12-05T01:00:01.000Z";
  await session.contact();
  expect(await store.answered()).toHaveLength(0);
});

test("photos go up before the entry that names them, and resume where the line was cut", async () => {
  const photo = Uint8Array.from({ length: 150_000 }, (_, n) => n % 251);
  const files = {
    sizeOf: async () => photo.byteLength,
    read: async (_hash: string, from: number, to: number) => photo.slice(from, to),
  };
  await store.addEntry(entry("words"));
  await store.addEntry(entry("with-photo", { files: ["f00d"] }));
  session = open({ files });
  cut.cutAfter(100_000);
  await session.contact();
  expect(hub.ran.get("words")).toBe(1);
  expect(hub.ran.has("with-photo")).toBe(false);
  cut.mend();
  await session.contact();
  expect(hub.ran.get("with-photo")).toBe(1);
  expect(hub.files.get("f00d")).toEqual(photo);
});

test("an entry whose photo the hub does not want, or the device has lost, returns to its author", async () => {
  const files = {
    sizeOf: async (hash: string) => (hash === "lost" ? undefined : 10),
    read: async () => new Uint8Array(10),
  };
  const unwanting = new CutLine(async (request) =>
    request.method === "PUT"
      ? Response.json({ code: "sync.not-a-photo" }, { status: 415 })
      : hub.line(request),
  );
  const transport = openTransport({
    hub: "http://hub.test",
    device: { id: "d", token: "t" },
    line: unwanting.line,
  });
  for (const file of ["lost", "film"]) await store.addEntry(entry(file, { files: [file] }));
  await store.addEntry(entry("words"));
  const contact = await open({ files, transport }).contact();
  expect(contact.outcome).toBe("complete");
  expect(contact.answers.map(({ id, status, code }) => [id, status, code])).toEqual([
    ["lost", "refused", "sync.file-lost"],
    ["film", "refused", "sync.not-a-photo"],
    ["words", "done", null],
  ]);
});
