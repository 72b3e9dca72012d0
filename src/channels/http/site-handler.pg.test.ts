import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createArticle,
  defineColumn,
  publishArticle,
  storePageViews,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import {
  documentOf,
  editor,
  operator,
  ownOrganisation,
  usePressCell,
} from "#src/domains/press/press.test-kit.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { PageLease } from "#src/platform/pages/page-lease.ts";
import { PageViews } from "#src/platform/pages/page-views.ts";
import { createApp } from "./app.ts";
import { hostSettings } from "./county-from-host.ts";
import { type KeptPages, siteCache } from "./kept-pages.ts";
import { openMetrics } from "./metrics.ts";
import { ownOrigins } from "./own-origins.ts";
import { requestLimits } from "./request-limits.ts";
import { type Listening, listen } from "./serve.ts";
import { siteFace } from "./site-face.ts";
import { siteHandler } from "./site-handler.ts";

const press = usePressCell();
const columnId = randomUUID();
let pages: KeptPages;
let listening: Listening;

beforeAll(async () => {
  const { cell } = press.current;
  const origins = { origin: undefined, tls: false, trustProxy: false };
  const [limits, metrics] = [requestLimits(20), openMetrics()];
  const cache = siteCache(origins);
  const isOwn = ownOrigins(cell, origins, () => listening.port);
  pages = { cache, lease: new PageLease(cell.pool, cache), views: new PageViews(), isOwn };
  const health = { ready: async () => true, metrics, metricsToken: undefined };
  const app = createApp({
    cell,
    log: openLogs("silent").http,
    origins,
    limits,
    defaultCounty: undefined,
    health,
    readActor: async () => visitor,
    faces: [siteFace(pages)],
  });
  const hosts = hostSettings(undefined, undefined);
  const raw = siteHandler(pages, { cell, origins, hosts, limits, metrics });
  listening = await listen({ host: "127.0.0.1", port: 0, raw, fetch: app.fetch });
  await pages.lease.start();
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  await published("library");
});

afterAll(async () => {
  await pages.lease.stop();
  await listening.close();
});

async function published(slug: string): Promise<string> {
  const articleId = randomUUID();
  const article = { articleId, organisationNo: ownOrganisation, columnId, slug };
  await press.act(editor, createArticle, { ...article, document: documentOf() });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  return articleId;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = listening;
  const host = headers["host"] ?? `localhost:${port}`;
  const sent = request({ host: "127.0.0.1", port, path, method, headers: { ...headers, host } }).end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const body = Buffer.concat((await answer.toArray()) as Buffer[]);
  return { status: answer.statusCode, headers: answer.headers, body };
}

/** Every answer's own. */
function withoutOwn({ date: _date, "x-request-id": _id, ...headers }: IncomingHttpHeaders) {
  return headers;
}

test("the first reader and the next get the same, in each coding", async () => {
  await published("codings");
  const plain = await ask("/news/codings");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  for (const [accepted, decode] of [
    ["gzip, deflate, br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const) {
    const coded = await ask("/news/codings", { "accept-encoding": accepted });
    expect(decode(coded.body)).toEqual(plain.body);
    expect(coded.headers.vary).toBe("accept-encoding");
  }
  const again = await ask("/news/codings");
  expect(again).toMatchObject({ status: 200, body: plain.body });
  expect(withoutOwn(again.headers)).toEqual(withoutOwn(plain.headers));
});

test("what was kept, what was not and what the framework answers carry the same security headers", async () => {
  await ask("/news/library");
  const answers = [
    await ask("/news/library"),
    await ask("/news/library?view=standard"),
    await ask("/nowhere"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
  const security = answers.map(({ headers }) =>
    Object.entries(headers).filter(([name]) => /policy|x-content|strict|cross-origin/.test(name)),
  );
  expect(security[0]?.length).toBeGreaterThan(5);
  expect(security[1]?.toSorted()).toEqual(security[0]?.toSorted());
  expect(security[2]?.toSorted()).toEqual(security[0]?.toSorted());
});

test("HEAD has the head alone, and a reader who has the page is told so", async () => {
  const { headers, body } = await ask("/news/library");
  const head = await ask("/news/library", {}, "HEAD");
  expect(head.body.length).toBe(0);
  expect(head.headers["content-length"]).toBe(String(body.length));
  const etag = String(headers.etag);
  for (const given of [etag, `"x", ${etag}`, etag.replace("W/", ""), "*"]) {
    const answer = await ask("/news/library", { "if-none-match": given });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
  }
  expect((await ask("/news/library", { "if-none-match": '"x"' })).status).toBe(200);
});

test("strange parameters and names make the cache no larger", async () => {
  await ask("/news/library");
  const { size } = pages.cache;
  expect(size).toBeGreaterThan(0);
  for (let at = 0; at < 5; at += 1) {
    await ask(`/news/library?utm_source=${at}`);
    await ask(`/columns/news?page=00${at}`);
    await ask(`/search?q=${at}`);
    await ask(`${"/".repeat(at + 2)}news/library`);
    await ask(`/news/none-${at}`);
    await ask("/news/library", { host: `10.9.8.${at}` });
    await ask("/news/library", { host: `localhost:${at + 1}` });
    await ask("/news/library", { "x-forwarded-host": `h${at}.example` });
  }
  expect(pages.cache.size).toBe(size);
});

test("an unknown county's host and an address that is no page are answered by the framework", async () => {
  const stranger = await ask("/news/library", { host: "elsewhere.example" });
  expect(stranger.status).toBe(404);
  expect(stranger.body.toString()).toContain("這個網址沒有對應的縣");
  expect((await ask("/news/../library")).status).toBe(404);
  expect((await ask("/news/library?q=%E0%A4%A")).status).toBe(200);
});

test("a withdrawn article's notice is kept and follows the article", async () => {
  const articleId = await published("gone");
  await ask("/news/gone");
  await press.act(editor, withdrawArticle, { articleId, reason: "內容有誤。" });
  expect((await ask("/news/gone")).status).toBe(410);
  expect((await ask("/news/gone")).status).toBe(410);
});

test("one network asking too fast waits, also for pages that are kept", async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask("/news/library")));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(30);
  expect(refused[0]?.headers["retry-after"]).toBeDefined();
});

test("readings are counted by day and article, whoever answered, and nothing of the reader", async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { cell, owner } = press.current;
  pages.views.take();
  await ask("/news/library");
  await ask("/hans/news/library?view=elder");
  await ask("/news/library?view=standard");
  await ask("/news/library", {}, "HEAD");
  await ask("/");
  await storePageViews(cell, pages.views.take());
  await storePageViews(cell, pages.views.take());
  await ask("/news/library");
  await storePageViews(cell, pages.views.take());
  const counted = await owner.query("select day::text, slug, views::int from page_view");
  expect(counted.rows).toEqual([{ day: "2026-11-05", slug: "library", views: 4 }]);
});
