import { beforeEach, describe, expect, test } from "vitest";
import type { Entry, EntryAnswer } from "../wire.ts";
import { type DeviceStore, type HeldDocument, newCursor, type StepDown, unconfirmed } from "./store.ts";

/** What every device store must keep. `make` opens an empty one. */
export function describeDeviceStore(name: string, make: () => Promise<DeviceStore>): void {
  describe(`${name} as a device store`, () => {
    let store: DeviceStore;
    beforeEach(async () => {
      store = await make();
    });
    testDocuments(() => store);
    testEntries(() => store);
    testAnswers(() => store);
  });
}

function testDocuments(current: () => DeviceStore): void {
  test("a new device has come nowhere and holds nothing", async () => {
    expect(await current().cursor()).toEqual(newCursor);
    expect(await current().documents("task")).toEqual([]);
    expect(await current().unsent(10)).toEqual([]);
    expect(await current().countUnsent()).toBe(0);
  });

  test("the cursor comes back as it was written", async () => {
    const cursor = {
      epoch: epochA,
      seq: 9_000_000_000,
      buckets: ["organisation:17", "news:2026-11"],
      arriving: new Map([["news:2026-11", 40]]),
    };
    await current().applyDown(step({ cursor }));
    const read = await current().cursor();
    expect({ ...read, buckets: read.buckets.toSorted() }).toEqual({
      ...cursor,
      buckets: ["news:2026-11", "organisation:17"],
    });
    await current().applyDown(
      step({ cursor: { ...cursor, buckets: ["organisation:17"], arriving: new Map() } }),
    );
    expect((await current().cursor()).buckets).toEqual(["organisation:17"]);
    expect((await current().cursor()).arriving.size).toBe(0);
  });

  test("a document is replaced by a later one of its key and read by its collection", async () => {
    await current().applyDown(
      step({ put: [held("a", 1), held("b", 2), held("c", 3, { collection: "notice" })] }),
    );
    await current().applyDown(
      step({ put: [{ ...held("a", 7), document: { words: "改过的 👍", list: [1, null] } }] }),
    );
    expect(byId(await current().documents("task"))).toEqual([
      { ...held("a", 7), document: { words: "改过的 👍", list: [1, null] } },
      held("b", 2),
    ]);
    expect(await current().documents("notice")).toEqual([held("c", 3, { collection: "notice" })]);
  });

  test("a document goes only from the bucket named", async () => {
    const other = held("a", 2, { bucket: "organisation:18" });
    await current().applyDown(step({ put: [held("a", 1), other] }));
    await current().applyDown(step({ gone: [{ bucket: "organisation:17", collection: "task", id: "a" }] }));
    expect(await current().documents("task")).toEqual([other]);
  });

  test("a bucket that leaves takes its documents along, and no others", async () => {
    const other = held("b", 2, { bucket: "organisation:18" });
    await current().applyDown(step({ put: [held("a", 1), other] }));
    await current().applyDown(step({ dropped: ["organisation:17"] }));
    expect(await current().documents("task")).toEqual([other]);
  });

  test("what begins again stays readable, and goes at the end unless it came again", async () => {
    const other = held("x", 5, { bucket: "organisation:18" });
    await current().applyDown(step({ put: [held("a", 1), held("b", 2), other] }));
    await current().applyDown(step({ restarted: ["organisation:17"] }));
    expect(byId(await current().documents("task"))).toEqual([
      held("a", unconfirmed),
      held("b", unconfirmed),
      other,
    ]);
    await current().applyDown(step({ put: [held("b", 2)] }));
    await current().applyDown(step({ settled: ["organisation:17", "organisation:18"] }));
    expect(byId(await current().documents("task"))).toEqual([held("b", 2), other]);
  });

  test("a step of many documents is applied whole", async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => held(`row-${index}`, index + 1));
    await current().applyDown(step({ put: many }));
    expect(await current().documents("task")).toHaveLength(2_000);
  });
}

function testEntries(current: () => DeviceStore): void {
  test("entries come back as they were written, oldest first", async () => {
    await current().addEntry(
      entry("b", { input: { text: "先写的", photo: null, at: 1.5 }, files: ["ff00"] }),
    );
    await current().addEntry(entry("a"));
    await current().addEntry(entry("c"));
    expect(await current().unsent(2)).toEqual([
      entry("b", { input: { text: "先写的", photo: null, at: 1.5 }, files: ["ff00"] }),
      entry("a"),
    ]);
    expect(await current().countUnsent()).toBe(3);
  });

  test("the same entry twice is kept once", async () => {
    await current().addEntry(entry("a"));
    await current().addEntry(entry("a"));
    expect(await current().countUnsent()).toBe(1);
    await current().keepAnswers([done("a")], instant(1));
    await current().addEntry(entry("a"));
    expect(await current().countUnsent()).toBe(0);
  });

  test("no step down touches the outbox", async () => {
    await current().addEntry(entry("a"));
    await current().addEntry(entry("b"));
    await current().keepAnswers([done("a")], instant(1));
    await current().applyDown(
      step({ dropped: ["organisation:17"], restarted: ["organisation:17"], settled: ["organisation:17"] }),
    );
    expect(await current().unsent(10)).toEqual([entry("b")]);
    expect(await current().answered()).toEqual([
      { entry: entry("a"), answer: done("a"), answeredAt: instant(1) },
    ]);
  });
}

function testAnswers(current: () => DeviceStore): void {
  test("an answered entry is not sent again, and keeps its answer", async () => {
    const refused: EntryAnswer = {
      id: "a",
      status: "refused",
      code: "registry.task-done-before",
      message: { hans: "已经办过了。", hant: "已經辦過了。", en: "Done before." },
      detail: { by: "17" },
    };
    await current().addEntry(entry("a"));
    await current().addEntry(entry("b"));
    await current().keepAnswers([refused, done("unknown")], instant(1));
    expect(await current().unsent(10)).toEqual([entry("b")]);
    expect(await current().answered()).toEqual([
      { entry: entry("a"), answer: refused, answeredAt: instant(1) },
    ]);
  });

  test("after a restore of the hub everything kept is sent again in its old order", async () => {
    for (const id of ["a", "b", "c"]) await current().addEntry(entry(id));
    await current().keepAnswers([done("b"), done("a")], instant(1));
    await current().sendAgain();
    expect(await current().unsent(10)).toEqual([entry("a"), entry("b"), entry("c")]);
    expect(await current().answered()).toEqual([]);
  });

  test("only answered entries are forgotten, and only old ones", async () => {
    for (const id of ["a", "b", "c"]) await current().addEntry(entry(id));
    await current().keepAnswers([done("a")], instant(1));
    await current().keepAnswers([done("b")], instant(3));
    await current().forgetAnswered({ answered: instant(2), returned: instant(0) });
    expect((await current().answered()).map((kept) => kept.entry.id)).toEqual(["b"]);
    expect(await current().unsent(10)).toEqual([entry("c")]);
  });

  test("what came back stays until its author was shown it or a long time is over, what waits always", async () => {
    for (const id of ["shown", "unseen", "long ago", "waits"]) await current().addEntry(entry(id));
    const refused = (id: string): EntryAnswer => ({ ...done(id), status: "refused", code: "x.y" });
    await current().keepAnswers(
      [refused("long ago"), { ...done("waits"), status: "to-confirm" }],
      instant(0),
    );
    await current().keepAnswers([refused("shown"), refused("unseen")], instant(2));
    await current().noteShown(["shown"], instant(2));
    expect(await current().toConfirm()).toEqual(["waits"]);
    await current().forgetAnswered({ answered: instant(3), returned: instant(1) });
    const left = async () => (await current().answered()).map((kept) => kept.entry.id);
    expect(await left()).toEqual(["unseen", "waits"]);
    await current().keepAnswers([refused("waits")], instant(4));
    expect(await current().toConfirm()).toEqual([]);
    await current().forgetAnswered({ answered: instant(5), returned: instant(1) });
    expect(await left()).toEqual(["unseen", "waits"]);
    await current().noteShown(["waits"], instant(5));
    await current().keepAnswers([refused("waits")], instant(5));
    await current().forgetAnswered({ answered: instant(6), returned: instant(1) });
    expect(await left()).toEqual(["unseen", "waits"]);
  });
}

const epochA = "0199a000-0000-7000-8000-00000000000a";

function step(part: Partial<StepDown>): StepDown {
  return { dropped: [], restarted: [], put: [], gone: [], settled: [], cursor: newCursor, ...part };
}

function held(id: string, seq: number, part: Partial<HeldDocument> = {}): HeldDocument {
  return { bucket: "organisation:17", collection: "task", id, seq, document: { title: id }, ...part };
}

function entry(id: string, part: Partial<Entry> = {}): Entry {
  return {
    id,
    action: "registry.complete-task",
    author: "0199a000-0000-7000-8000-0000000000ff",
    onBehalfOf: null,
    madeAt: instant(0),
    input: { task: id },
    ...part,
  };
}

function done(id: string): EntryAnswer {
  return { id, status: "done", code: null, message: null, detail: null };
}

function instant(day: number): string {
  return `2026-11-0${day + 1}T00:00:00.000Z`;
}

function byId(documents: readonly HeldDocument[]): readonly HeldDocument[] {
  return documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
