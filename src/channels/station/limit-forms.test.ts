import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "./browse.test-kit.ts";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;
beforeAll(async () => {
  served = await serveSample();
});
afterAll(() => served.close());

/** The answer to a form whose head alone has come. */
function answerToHead(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const type = "application/x-www-form-urlencoded";
    const sent = request(served.url + path, {
      method: "POST",
      headers: { origin: served.url, "content-type": type, ...headers },
    });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      resolve(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.write("a");
  });
}

test("a form that does not say its length is refused before it has come", async () => {
  for (const path of ["/write", "/sign-in"]) {
    expect(await answerToHead(path, { "transfer-encoding": "chunked" })).toBe(411);
  }
});

test("who has not signed in sends no large form; a made-up cookie changes nothing", async () => {
  const large = { "content-length": "200001" };
  expect(await answerToHead("/write", large)).toBe(413);
  expect(await answerToHead("/hant/write", { ...large, cookie: "station_session=x" })).toBe(413);
});

test("who has signed in sends a note with its photos, up to the most; slow ones keep no page from others", async () => {
  const browser = new Browser(served.url);
  const { secretary } = served.station;
  await browser.signIn(secretary.id, "480271");
  const { cookie } = browser;
  expect(await answerToHead("/write", { "content-length": "40000001", cookie })).toBe(413);
  expect(await answerToHead("/sign-in", { "content-length": "64001", cookie })).toBe(413);

  const slow = Array.from({ length: 5 }, () => {
    const headers = {
      cookie,
      origin: served.url,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": "300000",
    };
    const sent = request(`${served.url}/write`, { method: "POST", headers });
    sent.on("error", () => undefined);
    sent.write("--x");
    return sent;
  });
  expect((await browser.get("/write")).status).toBe(200);
  const note = { author: secretary.id, title: "水渠", text: "通水了" };
  expect((await browser.post("/write", note)).location).toBe("/written");
  for (const sent of slow) sent.destroy();
  const large = { ...note, filler: "x".repeat(300_000) };
  expect((await browser.post("/write", large)).location).toBe("/written");
});
