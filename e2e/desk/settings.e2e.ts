import { expect, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { demoAccount, signIn } from "../sign-in.ts";

const countyCommittee = 1;

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the foot of the site is set and stands on every page at once; what is faulty comes back", async ({
    page,
    context,
    browser,
  }) => {
    // The demo's own system administrator belongs to the test that ends sessions.
    await actAtHub("appoint", { no: countyCommittee, login: "moderator", kind: "system_administrator" });
    await signIn(context, "moderator");
    const { person: moderator } = await demoAccount("moderator");
    const reader = await (await browser.newContext()).newPage();
    await reader.goto("/hans/about");
    await expect(reader.getByRole("contentinfo")).not.toContainText("备案");

    await page.goto("/desk/settings");
    await page.fill("[name=organiser]", "靜海縣委組織部");
    await page.fill("[name=icp]", "津ICP備00000000號");
    await page.fill("[name=mistakesHref]", "javascript:alert(1)");
    await page.locator("button[value=footer]").click();
    await expect(page.locator(".fault-list")).toContainText("請填寫 https:// 或 http:// 開頭的網址。");
    await expect(page.locator("[name=organiser]")).toHaveValue("靜海縣委組織部");
    await page.fill("[name=mistakesHref]", "");
    await page.locator("button[value=footer]").click();
    await expect(page.getByText("已保存，已經生效。")).toBeVisible();

    await reader.reload();
    await expect(reader.getByRole("contentinfo")).toContainText("主办单位：静海县委组织部");
    await expect(reader.getByRole("contentinfo")).toContainText("ICP 备案编号：津ICP備00000000號");

    const history = page.locator(".settings-history > div");
    await expect(history.filter({ hasText: "靜海縣委組織部" })).toContainText(`${moderator}設定`);

    await page.fill("[name=phoneDays]", "61");
    await page.locator("button[value=days]").click();
    await expect(page.locator(".fault-list")).toContainText("請填寫 0 到 60 的整數。");
    await expect(page.locator("[name=phoneDays]")).toHaveValue("61");

    await page.fill("[name=address]", "https://witness.example/heads");
    await page.locator("button[value=propose]").click();
    await expect(page.locator(".settings-waiting")).toContainText("https://witness.example/heads");
    await expect(page.locator("button[value=agree]")).toHaveCount(0);
    const auditor = await browser.newContext({ locale: "zh-TW" });
    await signIn(auditor, "auditor");
    const desk = await auditor.newPage();
    await desk.goto("/desk/settings");
    await expect(desk.locator("[name=organiser]")).toHaveCount(0);
    await expect(desk.locator(".settings-history > div").first()).toContainText(`${moderator}設定`);
    await desk.locator("button[value=decline]").click();
    await expect(desk.locator(".settings-waiting")).toHaveCount(0);
    await expect(desk.getByText("沒有送往別處")).toBeVisible();
  });
});

test("who holds neither duty has no page of settings", async ({ page, context }) => {
  await signIn(context, "security");
  const answer = await page.goto("/desk/settings");
  expect(answer?.status()).toBe(403);
});
