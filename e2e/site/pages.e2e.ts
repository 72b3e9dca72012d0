import { expect, type Page, test } from "@playwright/test";
import { overflowAt, violations } from "../axe.ts";

/** An article and a column of the demo county, as the home page leads to them. */
async function linkOn(page: Page, start: string): Promise<string> {
  await page.goto("/");
  return (await page.locator(`main a[href^="${start}"]`).first().getAttribute("href")) ?? "";
}

const widths = [360, 768, 1440];

test("every kind of page is accessible and fits three widths, light, dark and for the elderly", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const paths = [
    "/",
    await linkOn(page, "/news/"),
    await linkOn(page, "/columns/"),
    "/search",
    `/search?q=${encodeURIComponent("村")}`,
    "/about",
    "/sitemap",
    "/subscribe",
    "/report",
    "/nowhere",
  ];
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme });
    const reader = await context.newPage();
    for (const view of ["", "view=elder&size=largest"]) {
      for (const path of paths) {
        await reader.goto(`${path}${view === "" ? "" : `${path.includes("?") ? "&" : "?"}${view}`}`);
        for (const width of widths) {
          const fault = await overflowAt(reader, width);
          if (fault !== undefined) faults.push(`${path} ${view} ${fault}`);
        }
        faults.push(...(await violations(reader)).map((each) => `${path} ${view} ${colorScheme} ${each}`));
      }
    }
    await context.close();
  }
  expect(faults).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the foot of a page leads to the map and to the feeds, in the reader's script", async ({ page }) => {
    await page.goto("/hans/");
    await page.getByRole("contentinfo").getByRole("link", { name: "站点地图" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "站点地图" })).toBeVisible();
    await page.getByRole("contentinfo").getByRole("link", { name: "订阅" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "订阅" })).toBeVisible();
    await expect(page.getByRole("link", { name: /\/feed\.atom$/ })).toHaveCount(2);
  });

  test("one character finds what readers expect, marked", async ({ page }) => {
    await page.goto("/search");
    await page.getByRole("searchbox").fill("村");
    await page.getByRole("button", { name: "搜索" }).click();
    await expect(page.locator("main mark", { hasText: "村" }).first()).toBeVisible();
  });
});
