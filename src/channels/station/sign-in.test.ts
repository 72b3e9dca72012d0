import { afterEach, beforeEach, expect, test } from "vitest";
import { Browser } from "./browse.test-kit.ts";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;
let browser: Browser;

beforeEach(async () => {
  served = await serveSample();
  browser = new Browser(served.url);
});

afterEach(() => served.close());

test("a person of the snapshot signs in by name and PIN, and out again", async () => {
  const { secretary, events } = served.station;
  expect((await browser.get("/due")).location).toBe("/sign-in?next=%2Fdue");
  const answer = await browser.signIn(secretary.id, "480271");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect((await browser.get("/due")).html).toContain("核对留守老人的冬衣");
  const before = browser.cookie;
  expect((await browser.post("/sign-out", {})).status).toBe(303);
  browser.cookie = before;
  expect((await browser.get("/due")).status).toBe(303);
  expect(events.map(({ kind }) => kind)).toEqual(["signed-in", "signed-out"]);
});

test("after five wrong PINs nobody gets in for a while, with the right one neither", async () => {
  const { secretary, clock } = served.station;
  const first = await browser.signIn(secretary.id, "000001");
  expect(first.status).toBe(422);
  expect(first.html).toContain("还可以试 4 次");
  expect(first.html).toContain(`checked="" value="${secretary.id}"`);
  expect(first.html).not.toContain("000001");
  for (let tries = 1; tries < 4; tries += 1) await browser.signIn(secretary.id, "000001");
  expect((await browser.signIn(secretary.id, "000001")).html).toContain("错的次数太多了");
  const locked = await browser.signIn(secretary.id, "480271");
  expect(locked.status).toBe(422);
  expect(locked.html).toMatch(/请等到 今天 \d\d:\d\d 以后再试/);
  expect(served.station.events).toHaveLength(5);
  clock.advance(61_000);
  expect((await browser.signIn(secretary.id, "480271")).status).toBe(303);
});

test.each([
  ["", "480271", "请先选您是哪一位"],
  ["somebody-else", "480271", "不再有您的名字"],
  ["me", "48027", "请输六位数字"],
  ["me", "<script>", "请输六位数字"],
])("person %j with PIN %j is refused in words and counts as no try", async (who, pin, words) => {
  const { secretary } = served.station;
  const answer = await browser.signIn(who === "me" ? secretary.id : who, pin);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(words);
  expect(served.station.events).toEqual([]);
});

test("with an expired snapshot nobody signs in and who was in is out, while the keeper can still sync", async () => {
  const { station } = served;
  await browser.signIn(station.secretary.id, "480271");
  station.snapshot = "expired";
  expect((await browser.get("/due")).status).toBe(303);
  const answer = await browser.get("/sign-in");
  expect(answer.status).toBe(503);
  expect(answer.html).toContain("2026年11月1日");
  expect(answer.html).toContain("立即同步");
  expect((await browser.get("/news/water")).status).toBe(200);
  expect((await browser.post("/keeper/sync", {})).status).toBe(303);
  expect(station.syncs).toBe(1);
});

test("who left the snapshot at a contact is out at the next request", async () => {
  const { secretary, people } = served.station;
  await browser.signIn(secretary.id, "480271");
  people.splice(people.indexOf(secretary), 1);
  expect((await browser.get("/due")).status).toBe(303);
});

test.each(["//evil.example", "https://evil.example", "/news/x", "/due/../keeper", "/sign-out", "/due?x=1"])(
  "after signing in one is not led to %s",
  async (next) => {
    const { secretary } = served.station;
    const answer = await browser.post("/sign-in", { person: secretary.id, pin: "480271", next });
    expect(answer.location).toBe("/due");
  },
);

test("a form from another website is not taken, signed in or not", async () => {
  const { secretary, task, written } = served.station;
  const foreign = { origin: "http://evil.example" };
  const fields = { person: secretary.id, pin: "480271" };
  expect((await browser.post("/sign-in", fields, foreign)).status).toBe(403);
  await browser.signIn(secretary.id, "480271");
  const form = { author: secretary.id };
  expect((await browser.post(`/due/task/${task}`, form, foreign)).status).toBe(403);
  expect((await browser.post("/keeper/sync", {}, foreign)).status).toBe(403);
  expect((await browser.post("/keeper/sync", {}, { origin: "null" })).status).toBe(403);
  expect(written).toEqual([]);
});

test("the list of names holds no PIN and no more than names", async () => {
  const { html } = await browser.get("/sign-in");
  expect(html).toContain("演示乙");
  expect(html).not.toContain("159357");
  expect(html).not.toContain("press.submit-item");
});
