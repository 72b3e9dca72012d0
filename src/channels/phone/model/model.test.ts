import { expect, test } from "vitest";
import type { ArticleOnDevice } from "#src/domains/press/index.ts";
import { picturesOf } from "../keep-files.ts";
import { completed, isCurrent, type ReceivedArticle, textsOf } from "./articles.ts";
import { newEntryId } from "./entry-id.ts";
import { ownEntries, pendingFor } from "./own-entries.ts";
import { fragmentOf, type Place, placeOf } from "./places.ts";

test("an entry's id is a uuid of version 7 with its time", () => {
  const id = newEntryId(Date.parse("2026-11-05T01:00:00Z"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2026-11-05T01:00:00Z"));
});

test("every place comes back from its fragment, and a strange one is the news", () => {
  const places: Place[] = [
    { tab: "news" },
    { tab: "news", id: "a/b?" },
    { tab: "due" },
    { tab: "due", kind: "task", id: "1" },
    { tab: "due", kind: "record", id: "1" },
    { tab: "me", page: "write" },
    { tab: "me", page: "entries", id: "2" },
  ];
  for (const place of places) expect(placeOf(fragmentOf(place))).toEqual(place);
  expect(placeOf("#/elsewhere/x")).toEqual({ tab: "news" });
});

test("an article ends on its day, by the phone's own clock", () => {
  const article = { expiresOn: "2026-11-07" } as ArticleOnDevice;
  expect(isCurrent(article, "2026-11-06")).toBe(true);
  expect(isCurrent(article, "2026-11-07")).toBe(false);
  expect(isCurrent({ ...article, expiresOn: null }, "2099-01-01")).toBe(true);
});

const entry = (id: string, taskId: string) => ({
  id,
  action: "registry.complete-task",
  author: "p",
  madeAt: `2026-11-0${id}T00:00:00Z`,
  input: { taskId },
});

const answer = (id: string, status: "done" | "to-confirm") =>
  ({ id, status, code: null, message: null, detail: null }) as const;

const returned = (id: string, device: string | null) => ({
  ...entry(id, "w"),
  status: "refused" as const,
  code: null,
  message: null,
  detail: null,
  device,
});

test("what the hub decided later counts, and a refused entry shows nothing as done", () => {
  const kept = [
    { entry: entry("1", "x"), answer: answer("1", "done"), answeredAt: "" },
    { entry: entry("2", "y"), answer: answer("2", "to-confirm"), answeredAt: "" },
  ];
  const entries = ownEntries([entry("3", "z")], kept, [
    returned("2", "old"),
    returned("4", "old"),
    returned("5", null),
  ]);
  expect(entries.map(({ elsewhere }) => elsewhere)).toEqual([null, "old", undefined, undefined, undefined]);
  expect(entries.map(({ entry: { id }, state }) => [id, state])).toEqual([
    ["5", "returned"],
    ["4", "returned"],
    ["3", "waiting"],
    ["2", "returned"],
    ["1", "delivered"],
  ]);
  expect(pendingFor(entries, "registry.complete-task", { taskId: "z" })?.state).toBe("waiting");
  expect(pendingFor(entries, "registry.complete-task", { taskId: "y" })).toBeUndefined();
});

test("the pictures of the newest articles are kept, each once", () => {
  const article = {
    pictures: [{ file: "a" }],
    files: [
      { file: "a", use: "picture" },
      { file: "film", use: "video" },
      { file: "poster", use: "poster" },
    ],
    htmlHans:
      '<figure><img src="/files/a" alt=""></figure><img src="/files/b"><img src="https://x.example/c">',
  } as unknown as ArticleOnDevice;
  expect(picturesOf([article, article])).toEqual(["/files/a", "/files/poster", "/files/b"]);
});

test("a correction is read in the reader's script, from an older hub in the one it was sent in", () => {
  const older = { correction: "标题写错了。" } as ReceivedArticle;
  const article = { ...older, correctionHans: "标题写错了。", correctionHant: "標題寫錯了。" };
  expect(textsOf(completed(article), "zh-Hant").correction).toBe("標題寫錯了。");
  expect(textsOf(completed(article), "zh-Hans").correction).toBe("标题写错了。");
  expect(textsOf(completed(older), "zh-Hant").correction).toBe("标题写错了。");
  expect(completed(older)).toMatchObject({ expiresOn: null, pictures: [], files: [] });
});

test("a conflict shows what was confirmed and what is recorded now; a refusal shows neither", () => {
  const detail = { yours: { version: "1" }, theirs: { name: "now" } };
  const conflict = { id: "1", status: "conflict" as const, code: null, message: null, detail };
  const kept = { entry: entry("1", "x"), answer: conflict, answeredAt: "", shown: { name: "then" } };
  const [own] = ownEntries([], [kept], []);
  expect(own).toMatchObject({
    state: "returned",
    conflict: { yours: { name: "then" }, theirs: { name: "now" } },
  });
  const refused = ownEntries([], [{ ...kept, answer: { ...conflict, status: "refused" } }], []);
  expect(refused[0]?.conflict).toBeNull();
});
