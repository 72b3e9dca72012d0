import { expect, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a place is established, changed and closed, and each day shows what it was then", async ({
    page,
    context,
  }) => {
    await signIn(context, "organisation");
    await page.goto("/desk/registry/tree?q=双塘镇");
    await page.locator(".tree a").first().click();
    await page.getByRole("link", { name: "設立場所" }).click();
    const name = `會議室${Date.now() % 100_000}`;
    await page.fill("[name=name]", name);
    await page.fill("[name=address]", "鎮政府院內二樓");
    await page.fill("[name=from]", "2025-01-01");
    await page.getByRole("button", { name: "設立" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    const here = page.url();

    await page.getByText("改名稱或地址").click();
    await page.fill("form:has([value=change]) [name=name]", `${name}（新）`);
    await page.fill("form:has([value=change]) [name=from]", "2026-01-01");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("heading", { name: `${name}（新）` })).toBeVisible();
    await page.goto(`${here}?on=2025-12-31`);
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(page.getByText("停用…")).toHaveCount(0);

    await page.goto(here);
    await page.getByText("停用…").click();
    await page.getByRole("button", { name: "停用" }).click();
    await page.goto(`/desk/registry/places?q=${encodeURIComponent(name)}`);
    await expect(page.getByRole("heading", { name: "沒有找到" })).toBeVisible();
  });
});

test("who only reads places is offered nothing to change, and forms are refused", async ({
  page,
  context,
}) => {
  await signIn(context, "secretary");
  await page.goto("/desk/registry/places");
  await expect(page.getByRole("heading", { name: "場所", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "設立場所" })).toHaveCount(0);
  const answer = await page.goto("/desk/registry/places/establish");
  expect(answer?.status()).toBe(403);
});
