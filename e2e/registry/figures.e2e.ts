import { type Browser, expect, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

/** Who asks: the county, a township and the secretary of a village. */
const readers = ["organisation", "township", "secretary"];

async function figureSeenBy(browser: Browser, name: string, page: string): Promise<string> {
  const context = await browser.newContext();
  await signIn(context, name);
  const opened = await context.newPage();
  await opened.goto(page);
  const figure = await opened.locator(".registry-note").first().innerText();
  await context.close();
  return figure;
}

test("a township's figure of last year is the same before and after three villages leave it, for every reader", async ({
  browser,
}) => {
  const mark = Date.now() % 100_000;
  const names = ["一", "二", "三", "四", "五"].map((n) => `算村${mark}${n}黨支部`);
  const { id, branches } = await actAtHub("found-township", { name: `算鎮${mark}黨委`, branches: names });
  const page = `/desk/registry/organisations/${id}`;
  const asked = encodeURIComponent(new Date().toISOString());
  const lastYear = `${page}?on=2025-12-31&knownAt=${asked}`;

  for (const reader of readers)
    await expect
      .poll(() => figureSeenBy(browser, reader, lastYear))
      .toBe("2025-12-31：下級 5 個，任職 0 項，所轄單位 0 個");
  for (const no of branches.slice(0, 3)) await actAtHub("move-organisation", { no, from: "2025-07-01" });

  for (const reader of readers) {
    expect(await figureSeenBy(browser, reader, lastYear)).toBe(
      "2025-12-31：下級 5 個，任職 0 項，所轄單位 0 個",
    );
    expect(await figureSeenBy(browser, reader, `${page}?on=2025-12-31`)).toBe(
      "2025-12-31：下級 2 個，任職 0 項，所轄單位 0 個",
    );
  }
});
