import { expect, test } from "@playwright/test";
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
