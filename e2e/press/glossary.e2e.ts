import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

test("an editor below the county looks the glossary up, and is told who changes it", async ({
  page,
  context,
}) => {
  await signIn(context, "editor");
  await page.goto("/desk/press/glossary?q=峪溝");
  await expect(page.getByText("詞庫由縣級編輯統一改")).toBeVisible();
  await expect(page.getByRole("link", { name: "添加" })).toHaveCount(0);
  await page.goto("/desk/press/glossary/new");
  await expect(page.getByRole("button", { name: "保存" })).toHaveCount(0);
});

test("who holds no press right finds no glossary, and the screens fit a phone", async ({ page, context }) => {
  await signIn(context, "keeper");
  expect((await page.goto("/desk/press/glossary"))?.status()).toBe(403);
  await context.clearCookies();
  await signIn(context, "editor");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/desk/press/glossary", "/desk/press/glossary/new"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

/** A published article with the name in its text; gives its addresses on the desk and on the site. */
async function publishWith(page: Page, text: string): Promise<{ desk: string; site: string }> {
  await page.goto("/desk/press/articles/new");
  await page.fill("[name='document.title']", "秋收以後的集市");
  await page.selectOption("[name='document.script']", "zh-Hant");
  await page.fill("[name=body]", text);
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL("**/doubts**");
  const desk = new URL(page.url()).pathname.replace(/\/doubts$/, "");
  await page.goto(`${desk}/site`);
  await page.getByRole("button", { name: "發表" }).click();
  const site = await page.getByRole("link", { name: "在網站上看" }).getAttribute("href");
  return { desk, site: site ?? "" };
}

/** What the simplified preview shows of the article's newest version, saved anew. */
async function simplifiedAfterSaving(page: Page, desk: string, text: string): Promise<string> {
  await page.goto(desk);
  await page.fill("[name=body]", text);
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await page.goto(`${desk}/site`);
  return (await page.locator(".press-preview [lang=zh-Hans]").textContent()) ?? "";
}

test("an editor of the county adds, changes and ends a pair, and an article follows", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await signIn(context, "county_editor");
  const { desk, site } = await publishWith(page, "集市搬到了榆樹峪溝。");
  expect(await (await context.request.get(`/hans${site}`)).text()).toContain("榆树峪沟");

  await page.goto("/desk/press/glossary");
  await page.getByRole("link", { name: "添加" }).click();
  await page.fill("[name=hans]", "榆树玉沟");
  await page.fill("[name=hant]", "榆樹峪溝");
  await page.selectOption("[name=kind]", "place");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "重新轉換這 1 篇" }).click();
  // The job that converts articles anew runs each minute.
  await expect
    .poll(async () => (await context.request.get(`/hans${site}`)).text(), {
      timeout: 150_000,
      intervals: [3_000],
    })
    .toContain("榆树玉沟");

  await page.goto("/desk/press/glossary?q=榆樹峪溝");
  await page.getByRole("link", { name: "榆树玉沟" }).click();
  await page.fill("[name=hans]", "榆树裕沟");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("heading", { name: "榆树裕沟 / 榆樹峪溝" })).toBeVisible();
  const phrase = page.url();
  expect(await simplifiedAfterSaving(page, desk, "集市搬到了榆樹峪溝北頭。")).toContain("榆树裕沟");

  await page.goto(phrase);
  await page.getByRole("button", { name: "停用" }).click();
  await expect(page.getByRole("button", { name: "停用" })).toHaveCount(0);
  expect(await simplifiedAfterSaving(page, desk, "集市搬到了榆樹峪溝南頭。")).toContain("榆树峪沟");
});
