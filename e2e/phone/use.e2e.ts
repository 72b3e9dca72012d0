import axe from "axe-core";
import { expect, type Page, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { article, enrolPhone, film, notice, paper, record, task } from "./use-phone.ts";

let hub: FakeHub;
const pages = [
  "#/news",
  "#/news/a",
  "#/due",
  "#/due/task/t",
  "#/due/record/r",
  "#/me",
  "#/me/write",
  "#/me/line",
];

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.put("article", "a", { ...article, files: [film, paper] });
  hub.put("task", "t", task);
  hub.put("notice", "n", notice);
  hub.put("organisation", "r", record);
});

test.afterEach(() => hub.close());

/** Things to press that are smaller than a finger; words inside a paragraph are none. */
function tooSmall(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll("a, button, summary, label:has(input), .field input, textarea")]
        .filter((element) => element.closest(".prose, .visually-hidden") === null)
        .filter((element) => element.getBoundingClientRect().height < wanted)
        .map((element) => `${element.tagName} ${element.textContent}`),
    least,
  );
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const [colours, isElder] of [
  ["light", false],
  ["dark", false],
  ["light", true],
] as const) {
  test(`every page is read and pressed with ease: ${colours}${isElder ? ", elderly view" : ""}`, async ({
    context,
  }) => {
    const page = await enrolPhone(context, hub, "moderator");
    await page.emulateMedia({ colorScheme: colours });
    await page.setViewportSize({ width: 360, height: 740 });
    if (isElder) {
      await page.goto(`${hub.url}/m/#/me`);
      await page.getByLabel("長輩版").check();
    }
    for (const fragment of pages) {
      await page.goto(`${hub.url}/m/${fragment}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      expect(await faultsOf(page), fragment).toEqual([]);
      expect(await tooSmall(page, isElder ? 60 : 44), fragment).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), fragment).toBe(360);
    }
  });
}

test("the whole app is 150 kB compressed, and says nothing to the console", async ({
  context,
  request,
  baseURL,
}) => {
  const said: string[] = [];
  context.on("console", (message) => said.push(message.text()));
  context.on("weberror", (error) => said.push(error.error().message));
  const page = await enrolPhone(context, hub, "moderator");
  await expect(page.getByText(article.titleHant)).toBeVisible();
  expect(said).toEqual([]);
  const addresses = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    const urls = kept.flat().map(({ url }) => url.split("?")[0] ?? "");
    return [...urls, registration.active?.scriptURL ?? ""];
  });
  expect(addresses.length).toBeGreaterThanOrEqual(4);
  const headers = { "accept-encoding": "gzip" };
  const sizes = await Promise.all(
    addresses.map(async (url) => {
      const answer = await request.fetch(url.replace(hub.url, baseURL ?? ""), { headers, maxRedirects: 0 });
      const told = answer.headers();
      return told["content-encoding"] === "gzip"
        ? Number(told["content-length"])
        : (await answer.body()).length;
    }),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});
