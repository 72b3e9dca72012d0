import { expect, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a sector is named, gets an organisation and a reader, and loses them on a day", async ({
    page,
    context,
  }) => {
    await signIn(context, "organisation");
    await page.goto("/desk/registry/sectors/define");
    const name = `條線${Date.now() % 100_000}`;
    await page.fill("[name=name]", name);
    await page.getByRole("button", { name: "新設" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

    await page.getByRole("link", { name: "加入黨組織" }).click();
    await page.getByRole("button", { name: "加入" }).click();
    await expect(page.locator(".fault-list")).toContainText("請選擇一個黨組織或單位。");
    await page.selectOption("[name=organisationNos]", { label: "獨流鎮黨委" });
    await page.fill("[name=from]", "2026-01-01");
    await page.getByRole("button", { name: "加入" }).click();
    await expect(page.locator("table").first()).toContainText("獨流鎮黨委");

    await page.getByRole("link", { name: "開通查閱" }).click();
    await page.fill("[name=named]", "沒有這個人");
    await page.getByRole("button", { name: "查找" }).click();
    await expect(page.getByText("沒有找到叫「沒有這個人」的人。")).toBeVisible();
    await page.getByRole("link", { name: "返回" }).click();

    await page.locator("summary", { hasText: "移出…" }).click();
    await page.getByRole("button", { name: "移出", exact: true }).click();
    await expect(page.getByText("還沒有黨組織。先加入一個黨組織或單位。")).toBeVisible();
    await page.goto(`${page.url()}?on=2026-02-01`);
    await expect(page.locator("table").first()).toContainText("獨流鎮黨委");
  });
});

test("a sector reader sees the sector's organisations and nothing to change anywhere", async ({
  page,
  context,
}) => {
  await signIn(context, "sector");
  await page.goto("/desk/registry/sectors");
  await page.getByRole("link", { name: "教育", exact: true }).click();
  await expect(page.getByText("您可以查閱這個條線的黨組織，不能改動。")).toBeVisible();
  const rows = page.locator("table").first().locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
  await rows.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
  for (const path of ["sectors/define", "places/establish"]) {
    const answer = await page.goto(`/desk/registry/${path}`);
    expect(answer?.status()).toBe(403);
  }
});
