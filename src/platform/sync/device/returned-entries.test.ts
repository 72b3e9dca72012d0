import { beforeEach, expect, test } from "vitest";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { Entry } from "../wire.ts";
import { PretendHub } from "./fixtures/pretend-hub.ts";
import { MemoryStore } from "./memory-store.ts";
import { usualPatience } from "./patience.ts";
import { openSession, type SyncSession } from "./sync-session.ts";
import { openTransport } from "./transport.ts";

let hub: PretendHub;
let store: MemoryStore;
let session: SyncSession;
const clock = new SetClock("2026-11-05T01:00:00.000Z");

beforeEach(() => {
  hub = new PretendHub();
  store = new MemoryStore();
  session = openSession({
    store,
    transport: openTransport({ hub: "http://hub.test", device: { id: "d", token: "t" }, line: hub.line }),
    clock,
    program: "0.1.0",
    patience: { ...usualPatience, tries: 1, sleep: async () => undefined },
    wipe: async () => undefined,
  });
});

function entry(id: string, part: Partial<Entry> = {}): Entry {
  const madeAt = clock.now().toISOString();
  return { id, action: "registry.complete-task", author: "person", madeAt, input: { task: id }, ...part };
}

test("declined on the fortieth day, an entry that waited comes back, and stays as long as any that came back", async () => {
  const day = 86_400_000;
  const onDay = async (days: number): Promise<void> => {
    hub.now = new Date(Date.parse("2026-11-05T01:00:00.000Z") + days * day).toISOString();
    await session.contact();
  };
  const statuses = async (): Promise<unknown> => (await store.answered()).map(({ answer }) => answer?.status);
  hub.answerOf = () => "to-confirm";
  await store.addEntry(entry("late"));
  await session.contact();
  await onDay(39);
  expect(await statuses()).toEqual(["to-confirm"]);
  const declined = { id: "late", status: "refused", code: "sync.declined", message: null, detail: null };
  hub.put("organisation:17", "late", declined, "entry");
  await onDay(40);
  expect(await statuses()).toEqual(["refused"]);
  await onDay(69);
  await store.noteShown(["late"]);
  expect(await statuses()).toEqual(["refused"]);
  await onDay(71);
  expect(await statuses()).toEqual([]);
});

test("who was away for longer than the log reaches back hears what was decided meanwhile", async () => {
  hub.answerOf = () => "to-confirm";
  await store.addEntry(entry("late"));
  await session.contact();
  hub.decide("late", "refused");
  hub.order = "resync";
  await session.contact();
  expect((await store.answered()).map(({ answer }) => answer?.status)).toEqual(["refused"]);
});

test("an entry whose photo the device has lost comes back to its author with why, in words", async () => {
  await store.addEntry(entry("pictured", { files: ["ff00"] }));
  await session.contact();
  const [kept] = await store.answered();
  expect(kept?.answer).toMatchObject({ status: "refused", code: "sync.file-lost" });
  expect(kept?.answer?.message?.hant).toContain("請重新加上照片");
});
