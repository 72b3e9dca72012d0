import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "./browse.test-kit.ts";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;

beforeAll(async () => {
  served = await serveSample();
});

afterAll(() => served.close());

const segment = fc.oneof(
  fc.constantFrom("hans", "hant", "en", "news", "media", "due", "task", "keeper", "write", "photo", "files"),
  fc.constantFrom("..", "%2e%2e", "%00", "%ff", "%E0%A4%A", "a".repeat(64), "\u{1F600}"),
  fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const path = fc.array(segment, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`);

test("no address makes a signed-in station fail, whatever stands in it", async () => {
  const browser = new Browser(served.url);
  await browser.signIn(served.station.secretary.id, "480271");
  await fc.assert(
    fc.asyncProperty(path, fc.webQueryParameters(), async (address, query) => {
      const { status } = await browser.get(`${address}?${query}`);
      expect(status).toBeLessThan(500);
      expect(status).not.toBe(429);
    }),
    { numRuns: 150 },
  );
});

test("no form makes it fail, and none of these is written down", async () => {
  const browser = new Browser(served.url);
  const { secretary, task } = served.station;
  await browser.signIn(secretary.id, "480271");
  const value = fc.string({ maxLength: 200, unit: "binary" }).map((text) => text.toWellFormed());
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom("entry", "title", "kept", "pin", "version"), value),
      async (fields) => {
        const author = { author: secretary.id };
        expect((await browser.post("/write", { ...fields, text: " ", ...author })).status).toBeLessThan(500);
        expect((await browser.post(`/due/task/${task}`, { ...fields, author: "x" })).status).toBe(409);
      },
    ),
    { numRuns: 50 },
  );
  expect(served.station.written).toEqual([]);
});

test.each([
  ["text/plain", "x=1"],
  ["multipart/form-data", "no boundary"],
  ["multipart/form-data; boundary=x", "--x\r\nbroken"],
  ["application/json", "{}"],
])("a body of type %s is refused", async (type, body) => {
  const headers = { "content-type": type, origin: served.url };
  const answer = await fetch(`${served.url}/sign-in`, { method: "POST", body, headers });
  expect(answer.status).toBe(422);
});

test("an address that asks without end is told to wait", async () => {
  const fresh = await serveSample();
  try {
    const refused: Response[] = [];
    for (let round = 0; round < 40 && refused.length === 0; round += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${fresh.url}/icon.svg`)));
      await Promise.all(answers.map((answer) => answer.text()));
      refused.push(...answers.filter(({ status }) => status === 429));
    }
    expect(refused[0]?.headers.get("retry-after")).toMatch(/^\d+$/);
  } finally {
    await fresh.close();
  }
});
