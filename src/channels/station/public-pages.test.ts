import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;

beforeAll(async () => {
  served = await serveSample();
});

afterAll(() => served.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(served.url + path, { headers, redirect: "manual" });

async function page(path: string, status = 200): Promise<string> {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  return answer.text();
}

test("the news is read in both scripts and in the elderly view, without any script", async () => {
  const [hans, hant, elder] = [await page("/hans/"), await page("/hant/"), await page("/?view=elder")];
  expect(hans).toContain("东河村的水渠修好了");
  expect(hant).toContain("東河村的水渠修好了");
  expect(hant).toContain('lang="zh-Hant"');
  expect(elder).toContain('data-view="elder"');
  expect(elder).toContain("/news/water?view=elder");
  for (const html of [hans, hant, elder]) expect(html).not.toMatch(/<script|style="|https?:\/\/(?!www\.w3)/);
});

test("an article has its correction, pictures, film and paper; what has not arrived says so", async () => {
  const html = await page("/hant/news/water");
  expect(html).toContain("水渠長三里，不是五里。");
  expect(html).toContain(`<img src="/files/${served.station.picture}"`);
  expect(html).toContain(`<video src="/files/${served.station.film}"`);
  expect(html).toContain("圖片還沒有傳到這個站點：渠邊的新路");
  expect(html).toContain('download="table.pdf"');
});

test("what was withdrawn or has expired is gone with kind words, what never was is not found", async () => {
  expect(await page("/news/withdrawn", 410)).toContain("这篇文章已经撤下");
  expect(await page("/news/over", 410)).toContain("其他新闻都还在");
  expect(await page("/news/never", 404)).toContain("没有找到这个页面");
  served.station.left.set("last-year", "too-old");
  const old = await page("/news/last-year", 404);
  expect(old).toContain("站点不再存放这篇文章");
  expect(old).not.toContain("撤下");
  expect(await page("/")).not.toContain("周五停水");
});

test("an item expires by the station's clock although nothing arrives", async () => {
  served.station.put("article", {
    id: "e",
    slug: "soon",
    titleHans: "快到期",
    titleHant: "快到期",
    htmlHans: "<p>x</p>",
    htmlHant: "<p>x</p>",
    publishedOn: "2026-11-01",
    publishedAt: "2026-11-01T00:00:00Z",
    updatedAt: "2026-11-01T00:00:00Z",
    expiresOn: "2026-12-01",
  });
  await page("/news/soon");
  served.station.clock.set("2026-11-30T16:00:00Z");
  await page("/news/soon", 410);
  expect(await page("/")).not.toContain("快到期");
  served.station.clock.set("2026-11-24T02:00:00Z");
});

test("withdrawn at the last contact, an article is gone at the next look", async () => {
  const picture = served.station.keep(Buffer.from("of the bus"), "image/png");
  served.station.put("article", {
    id: "bus-2",
    slug: "bus",
    titleHans: "班车",
    titleHant: "班車",
    htmlHans: `<img src="/files/${picture}" alt="">`,
    htmlHant: `<img src="/files/${picture}" alt="">`,
    publishedOn: "2026-11-20",
    publishedAt: "2026-11-20T00:00:00Z",
    updatedAt: "2026-11-20T00:00:00Z",
  });
  await page("/news/bus");
  expect((await get(`/files/${picture}`)).status).toBe(200);
  const { documents } = served.station;
  const others = documents.filter(({ document }) => (document as { slug?: string }).slug !== "bus");
  documents.splice(0, documents.length, ...others);
  served.station.left.set("bus", "withdrawn");
  expect(await page("/news/bus", 410)).not.toContain("班车");
  expect((await get(`/files/${picture}`)).status).toBe(404);
});

test("films answer a range, files keep their hash as tag", async () => {
  const address = `/files/${served.station.film}`;
  const part = await get(address, { range: "bytes=10-19" });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe("bytes 10-19/812");
  expect((await part.arrayBuffer()).byteLength).toBe(10);
  expect((await get(address, { range: "bytes=812-" })).status).toBe(416);
  expect((await get(address, { "if-none-match": `"${served.station.film}"` })).status).toBe(304);
  const paper = await get(
    (await page("/hans/news/water")).match(/\/files\/[0-9a-f]{64}(?=" download)/)?.[0] ?? "",
  );
  expect(paper.headers.get("content-disposition")).toBe("attachment");
});

test("the stock lists films and papers with what is still on its way, without what has expired", async () => {
  const html = await page("/media");
  expect(html).toContain("果树冬剪");
  expect(html).toContain("还没有传到");
  expect(html).not.toContain("旧片");
  const film = /href="(\/media\/[0-9a-f-]{36})">果树冬剪/.exec(html)?.[1] ?? "";
  expect(await page(film)).toContain("<video");
});

test.each([
  "/files/../../etc/passwd",
  "/files/..%2f..%2fetc%2fpasswd",
  "/files/%2e%2e%2f%2e%2e%2fkeys",
  `/files/${"e".repeat(64)}`,
  "/news/%E0%A4%A",
  "/news/..%2f..",
  "/desk",
  "/?page=0",
  "/?page=9999",
  "/hans/hans/",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

test("every answer carries the closed policy, and a name from elsewhere gets nothing", async () => {
  const answer = await get("/");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { request } = await import("node:http");
  const status = await new Promise((resolve) => {
    request(`${served.url}/`, { headers: { host: "evil.example" } }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    }).end();
  });
  expect(status).toBe(421);
});

test("a page is small", async () => {
  const { gzipSync } = await import("node:zlib");
  const html = await page("/hant/news/lamp");
  expect(gzipSync(html).byteLength).toBeLessThan(3_000);
  const href = /href="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? "";
  const css = await (await get(href)).text();
  expect(css.length).toBeGreaterThan(5_000);
  expect(gzipSync(html).byteLength + gzipSync(css).byteLength).toBeLessThan(14_000);
});
