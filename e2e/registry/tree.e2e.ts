import { expect, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";

test("the tree opens by township, finds names in either script, and can be asked for another day", async ({
  page,
  context,
}) => {
  await signIn(context, "organisation");
  await page.goto("/desk/registry/tree");
  const rows = page.locator(".tree li");
  const closed = await rows.count();
  await page
    .getByRole("link", { name: /^展開/ })
    .first()
    .click();
  await expect(page).toHaveURL(/open=/);
  await expect.poll(() => rows.count()).toBeGreaterThan(closed);
  await page.locator("[name=q]").fill("双塘镇");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(rows.first()).toContainText("雙塘鎮");
  await page.goto("/desk/registry/tree?on=2001-01-01");
  await expect(page.getByRole("heading", { name: "這一天還沒有黨組織" })).toBeVisible();
  await expect(page.getByText("最早的記錄從")).toBeVisible();
  await page.getByRole("link", { name: /^看 \d/ }).click();
  await expect(rows.first()).toBeVisible();
});

test("posts say until when only where a day is known", async ({ page, context }) => {
  const name = `任期${Date.now() % 1_000_000}黨支部`;
  const { id } = await actAtHub("found-branch", { name, posts: { secretary: "cadre" } });
  await signIn(context, "organisation");
  await page.goto(`/desk/registry/organisations/${id}`);
  await expect(page.getByRole("columnheader", { name: "職務" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "不再擔任" })).toHaveCount(0);
  await page.getByRole("link", { name: "任職" }).click();
  await page.getByRole("link", { name: "登記人員" }).click();
  await expect(page.getByText("按本人的寫法填")).toBeVisible();
  await page.locator("[name=name]").fill("任期甲");
  await page.getByRole("button", { name: "登記" }).click();
  await expect(page.getByRole("cell", { name: "任期甲" })).toBeVisible();
  await page.goto(`/desk/registry/organisations/${id}/appoint`);
  await page.locator("[name=personId]").selectOption({ label: "任期甲" });
  await page.locator("[name=kind]").selectOption("deputy_secretary");
  await page.locator("[name=until]").fill("2099-12-31");
  await page.getByRole("button", { name: "任職" }).click();
  await expect(page.getByRole("columnheader", { name: "不再擔任" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "2099-12-31" })).toBeVisible();
});

test("what is no date in the address is said, and today is shown", async ({ page, context }) => {
  await signIn(context, "organisation");
  await page.goto("/desk/registry/tree?on=2026-13-45");
  await expect(page.getByText("網址裡的「2026-13-45」不是日期，沒有採用。")).toBeVisible();
  await expect(page.locator(".date-bar output")).toContainText("今天是");
  await page
    .getByRole("link", { name: /^展開/ })
    .first()
    .click();
  await expect(page.locator(".date-bar strong")).toHaveCount(0);
});

test.describe("in English, where names stay as they were written", () => {
  test.use({ locale: "en-GB" });

  test("a name is found by either script too", async ({ page, context }) => {
    await signIn(context, "organisation");
    for (const typed of ["東雙塘", "东双塘"]) {
      await page.goto(`/desk/registry/tree?q=${typed}`);
      await expect(page.getByText(`Organisations with “${typed}” in their name:`)).toBeVisible();
      await expect(page.locator(".tree li").first()).toContainText(/东双塘|東雙塘/);
    }
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("founds an organisation, shows a move in words, makes it, and keeps the record", async ({
    page,
    context,
  }) => {
    await signIn(context, "organisation");
    await page.goto("/desk/registry/tree?q=双塘镇");
    await page.locator(".tree a").first().click();
    await page.getByRole("link", { name: "設立下級組織" }).click();
    const name = `試點${Date.now() % 100_000}黨支部`;
    await page.fill("[name=name]", name);
    await page.selectOption("[name=kind]", "branch");
    await page.fill("[name=from]", "2025-01-01");
    await page.getByRole("button", { name: "設立" }).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();

    await page.getByRole("link", { name: "轉移隸屬" }).click();
    await page.selectOption("[name=parentNo]", { label: "獨流鎮黨委" });
    await page.fill("form[method=get] [name=from]", "2026-01-01");
    await page.getByRole("button", { name: "看看會怎樣" }).click();
    await expect(page.locator(".registry-preview")).toContainText(
      "2026-01-01 起，1 個黨支部從「雙塘鎮黨委」轉到「獨流鎮黨委」。",
    );
    await page.getByRole("button", { name: "確認轉移" }).click();
    await expect(page.locator(".registry-path")).toContainText("獨流鎮黨委");
    await expect(page.locator("table").last()).toContainText("上級：雙塘鎮黨委");

    const organisation = page.url();
    await page.getByRole("link", { name: "改變類別" }).click();
    await page.selectOption("[name=kind]", { label: "黨總支" });
    await page.fill("form[method=get] [name=from]", "2026-03-01");
    await page.getByRole("button", { name: "看看會怎樣" }).click();
    await expect(page.locator(".registry-preview")).toContainText(
      `2026-03-01 起，「${name}」由黨支部改為黨總支。`,
    );
    await page.getByRole("button", { name: "確認改變" }).click();
    await expect(page).toHaveURL(organisation);
    await expect(page.locator("table").last()).toContainText(`名稱：${name}（黨總支）`);
    await page.goto("/desk/registry/changes?from=2026-02-28&to=2026-03-01");
    await expect(page.getByRole("row", { name })).toContainText("由黨支部改為黨總支");

    await page.goto(`${organisation}?on=2025-12-31`);
    await expect(page.locator(".registry-path")).toContainText("雙塘鎮黨委");
    await expect(page.getByText("撤銷…")).toHaveCount(0);
  });
});

test("a faulty list is told by row and column and nothing is written", async ({ page, context }) => {
  await signIn(context, "organisation");
  await page.goto("/desk/registry/units/import");
  const text = "code,name,level,parent_code\n12,甲,county,1\n120118101999,乙,village,120118999\n";
  await page.setInputFiles("[name=file]", {
    name: "units.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByRole("button", { name: "導入", exact: true }).click();
  const faults = page.locator(".fault-list tbody tr");
  await expect(faults).toHaveCount(2);
  await expect(faults.first()).toContainText("2");
  await expect(faults.last()).toContainText("parent_code");
});

test("who holds no office over an organisation is offered nothing to change", async ({ page, context }) => {
  await signIn(context, "secretary");
  await page.goto("/desk/registry/tree");
  await page.locator(".tree a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "轉移隸屬" })).toHaveCount(0);
  await expect(page.getByText("撤銷…")).toHaveCount(0);
  const answer = await page.goto("/desk/registry/units/import");
  expect(answer?.status()).toBe(403);
});
