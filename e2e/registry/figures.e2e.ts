import { type Browser, expect, type Page, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

async function pageOf(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-TW", javaScriptEnabled: false });
  await signIn(context, name);
  return context.newPage();
}

async function figureAt(page: Page, address: string): Promise<string> {
  await page.goto(address);
  return page.locator(".registry-note").first().innerText();
}

test("a township's figure of last year is the same before and after three villages leave it, for every reader", async ({
  browser,
}) => {
  const mark = Date.now() % 100_000;
  const names = ["一", "二", "三", "四", "五"].map((n) => `算村${mark}${n}黨支部`);
  const { id, branches } = await actAtHub("found-township", { name: `算鎮${mark}黨委`, branches: names });
  const address = `/desk/registry/organisations/${id}`;
  const asked = encodeURIComponent(new Date().toISOString());
  const lastYear = `${address}?on=2025-12-31&knownAt=${asked}`;
  const before = "2025-12-31：下級 5 個，任職 0 項，所轄單位 0 個";
  // The county, a township and the secretary of a village.
  const readers: Page[] = [];
  for (const name of ["organisation", "township", "secretary"]) readers.push(await pageOf(browser, name));

  for (const reader of readers)
    await expect.poll(() => figureAt(reader, lastYear), { timeout: 60_000 }).toBe(before);
  for (const no of branches.slice(0, 3)) await actAtHub("move-organisation", { no, from: "2025-07-01" });

  for (const reader of readers) {
    expect(await figureAt(reader, lastYear)).toBe(before);
    expect(await figureAt(reader, `${address}?on=2025-12-31`)).toBe(
      "2025-12-31：下級 2 個，任職 0 項，所轄單位 0 個",
    );
  }
});
