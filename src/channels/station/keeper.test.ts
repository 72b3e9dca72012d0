import { afterEach, beforeEach, expect, test } from "vitest";
import { Browser } from "./browse.test-kit.ts";
import { clockInWords, roomInWords } from "./keeper-parts.tsx";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;
let browser: Browser;

beforeEach(async () => {
  served = await serveSample();
  browser = new Browser(served.url);
});

afterEach(() => served.close());

test("everybody sees how the station is, and nobody's name or writing", async () => {
  const { secretary, means } = served.station;
  const entry = { id: "1", action: "press.submit-item", author: secretary.id, input: { title: "机密" } };
  await means.writings.write(entry, []);
  const { html } = await browser.get("/keeper");
  for (const words of ["今天 09:05", "大棚保温", "已到 52%", "还有 120 GB，够用", "是准的", "1 条"]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain("机密");
  expect(html).not.toContain(secretary.name);
  expect(html).not.toContain('name="kilobits"');
});

test("the big button begins a contact once; the page then renews itself", async () => {
  await browser.send("/keeper", "/keeper/sync", {});
  await browser.post("/keeper/sync", {});
  expect(served.station.syncs).toBe(1);
  const busy = await browser.get("/keeper?view=elder");
  expect(busy.headers.get("refresh")).toBe("10;url=/keeper?again=self&view=elder");
  expect(busy.html).toContain("正在找县里");
  expect(busy.html).not.toContain("/keeper/sync");
});

test("who presses again and again fills neither the line nor the chain", async () => {
  for (let times = 0; times < 20; times += 1) {
    expect((await browser.post("/keeper/sync", {})).status).toBe(303);
    served.station.line = { ...served.station.line, contact: null };
  }
  expect(served.station.syncs).toBeGreaterThanOrEqual(6);
  expect(served.station.syncs).toBeLessThan(12);
  expect(served.station.events).toHaveLength(served.station.syncs);
});

test("progress is shown in words and as a bar", async () => {
  const since = "2026-11-24T02:00:00Z";
  served.station.line = {
    ...served.station.line,
    contact: { since, step: "content", bytesDone: 5_000_000, bytesWanted: 20_000_000 },
  };
  const { html } = await browser.get("/keeper");
  expect(html).toContain("5.0 MB，共 20 MB");
  expect(html).toContain('<progress value="5000000" max="20000000"');
});

test("what is stuck says why and what to do", async () => {
  const { station } = served;
  station.line = { ...station.line, lastFailure: { at: "2026-11-24T01:30:00Z", why: "no-line" } };
  const [missing] = station.health.missing;
  if (missing === undefined) throw new Error("the sample lacks a film");
  station.health = { ...station.health, missing: [{ ...missing, why: "disk-full" }] };
  const { html } = await browser.get("/keeper");
  expect(html).toContain("网线插好没有");
  expect(html).toContain("请删去不用的文件");
});

test("the keeper sets hours and rate; others may not, and wrong times come back", async () => {
  const { station } = served;
  await browser.signIn(station.secretary.id, "480271");
  const night = { when: "hours", from: "22:00", until: "06:00", kilobits: "512" };
  const answer = await browser.send("/keeper", "/keeper/line", night);
  expect(answer.location).toBe("/keeper?saved=line");
  expect(station.rule).toEqual({ hours: { from: "22:00", until: "06:00" }, kilobits: 512 });
  expect((await browser.get("/keeper")).html).toContain("每天 22:00 到 06:00 自己联系，最快每秒 512 kbit。");
  const wrong = await browser.send("/keeper", "/keeper/line", { ...night, from: "25:99" });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("25:99");

  const other = new Browser(served.url);
  await other.signIn(station.neighbour.id, "159357");
  const fields = { author: station.neighbour.id, when: "always" };
  expect((await other.post("/keeper/line", fields)).status).toBe(403);
  expect(station.rule.kilobits).toBe(512);
});

test("what the county did not take is told with why, and nothing of what was written", async () => {
  const { station } = served;
  expect((await browser.get("/keeper")).html).not.toContain("没有收下");
  station.health = { ...station.health, notTaken: ["request.too-large", "request.too-large", "http.599"] };
  const { html } = await browser.get("/keeper");
  expect(html).toContain("有 3 条县里没有收下，都还在这个站点");
  expect(html).toContain("2 条：太大了，县里收不下。");
  expect(html).toContain("1 条：县里没有收下。");
  expect((await browser.get("/en/keeper")).html).toContain("2: It is too large to be taken.");
});

const room = (free: number): string => roomInWords({ disk: { free, total: 1e12 } }, "zh-Hans");

test("room and clock are said in words", () => {
  expect([room(1e11), room(2e9), room(1e8)].map((text) => text.split("，")[1]?.slice(0, 4))).toEqual([
    "够用",
    "快满了。",
    "满了。新",
  ]);
  expect(clockInWords(30, "zh-Hans")).toBe("是准的");
  expect(clockInWords(300, "zh-Hans")).toContain("快了 5 分钟");
  expect(clockInWords(-86_400 * 365, "zh-Hans")).toContain("慢了 365 天");
  expect(clockInWords(null, "zh-Hans")).toContain("联系一次");
});
