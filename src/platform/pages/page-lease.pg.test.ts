import { z } from "zod";
import { expect, test } from "vitest";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { PageCache } from "#src/platform/pages/page-cache.ts";
import { PageLease } from "#src/platform/pages/page-lease.ts";
import { useTestCell } from "#testing/cell.ts";

const test$ = useTestCell({ realTime: true });
const job = { kind: "system", job: "test" } as const;

const change = defineAction({
  name: "test.change-page",
  input: z.object({ tags: z.array(z.string()) }),
  needs: "right",
  run: (ctx, { tags }) => invalidatePages(ctx, tags),
});

const page = (tags: string[]) => ({
  status: 200,
  contentType: "text/html",
  headers: {},
  body: "old",
  tags,
  goodUntil: Number.POSITIVE_INFINITY,
});

test("a change is answered when every process dropped what shows it, and only that", async () => {
  const { cell, county } = test$.current;
  const processes = [new PageCache(), new PageCache()].map((cache) => ({
    cache,
    lease: new PageLease(cell.pool, cache),
  }));
  for (const { lease } of processes) await lease.start();
  for (const { cache } of processes) {
    cache.keep("h/a", county.code, page(["article:1", "home"]), cache.drops);
    cache.keep("h/b", county.code, page(["article:2"]), cache.drops);
  }
  await perform(cell, county, job, change, { tags: ["article:1"] });
  for (const { cache } of processes) {
    expect(cache.get("h/a")).toBeUndefined();
    expect(cache.get("h/b")).toBeDefined();
  }
  for (const { lease } of processes) await lease.stop();
});

test("a process that stopped asking serves nothing more, and is not waited for beyond its lease", async () => {
  const { cell, county } = test$.current;
  const cache = new PageCache();
  const lease = new PageLease(cell.pool, cache);
  await lease.renew();
  cache.keep("h/a", county.code, page(["home"]), cache.drops);
  const began = performance.now();
  await perform(cell, county, job, change, { tags: ["home"] });
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(lease.fresh).toBe(false);
  await lease.renew();
  expect(lease.fresh).toBe(true);
  expect(cache.get("h/a")).toBeUndefined();
});

test("a page whose rendering began before a drop is not kept", async () => {
  const cache = new PageCache();
  const before = cache.drops;
  cache.drop("990101", ["home"]);
  cache.keep("h/a", "990101", page(["home"]), before);
  expect(cache.size).toBe(0);
});

test("the cache stays within its bytes and lets the longest unused go", () => {
  const cache = new PageCache({}, 400);
  for (let i = 0; i < 50; i += 1) cache.keep(`h/${i}`, "990101", page([`article:${i}`]), cache.drops);
  expect(cache.size).toBeLessThan(50);
  expect(cache.get("h/0")).toBeUndefined();
  expect(cache.get("h/49")).toBeDefined();
});
