import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { codeFor } from "../code-for.ts";
import { signIn, signInFresh } from "../sign-in.ts";

const password = "quiet-Harbour-Lamp";

// A code is good once: who signs in twice waits for the next.
test.setTimeout(90_000);

/** A slip for the holder of a post at that place of the list, as the security administrator prints it. */
async function slipOf(context: BrowserContext, place: number): Promise<string> {
  await signIn(context, "security");
  const page = await context.newPage();
  await page.goto("/desk/people/invitations");
  for (const box of await page.locator("[name=personIds]").all()) await box.setChecked(false);
  await page.locator("[name=personIds]").nth(place).check();
  await page.locator("[name=again]").check();
  await page.getByRole("button", { name: "打印登記單" }).click();
  await expect(page.locator(".slip")).toHaveCount(1);
  return (await page.locator(".slip-code").textContent()) ?? "";
}

async function openSlip(page: Page, code: string): Promise<void> {
  await page.goto("/desk/first-sign-in");
  await page.fill("[name=code]", code);
  await page.getByRole("button", { name: "核對" }).click();
}

async function chooseName(page: Page, signInName: string, chosen: string): Promise<void> {
  await page.fill("[name=signInName]", signInName);
  await page.fill("[name=password]", chosen);
  await page.getByRole("button", { name: "保存" }).click();
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a printed slip leads through name, password and second factor to the desk, once", async ({
    browser,
    context,
  }) => {
    const code = await slipOf(context, 0);
    const page = await (await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" })).newPage();
    await openSlip(page, code);
    await chooseName(page, "第一位書記", "password1234");
    await expect(page.getByRole("alert")).toContainText("太容易被猜到");
    await expect(page.locator("[name=signInName]")).toHaveValue("第一位書記");
    await chooseName(page, "第一位書記", password);
    await expect(page).toHaveURL(/second-factor\/set/);
    const key = (await page.locator("main code").textContent()) ?? "";
    await page.fill("[name=code]", "000000");
    await page.getByRole("button", { name: "繼續" }).click();
    await expect(page.getByRole("alert")).toContainText("驗證碼不對");
    await expect(page.locator("main code")).toHaveText(key);
    await page.fill("[name=code]", codeFor(key));
    await page.getByRole("button", { name: "繼續" }).click();
    await expect(page.locator(".recovery-codes li")).toHaveCount(10);
    const recovery = (await page.locator(".recovery-codes code").first().textContent()) ?? "";
    await page.getByRole("link", { name: "已經抄好" }).click();
    await expect(page).toHaveURL(/\/desk$/);

    await page.getByRole("button", { name: "退出" }).click();
    await openSlip(page, code);
    await expect(page.getByRole("alert")).toContainText("已用過");

    await page.goto("/desk/me");
    await page.fill("[name=signInName]", "第一位書記");
    await page.fill("[name=password]", password);
    await page.locator("main button[type=submit]").first().click();
    await page.fill("[name=code]", recovery);
    await page.getByRole("button", { name: "繼續" }).click();
    await expect(page).toHaveURL(/\/desk\/me$/);
    await expect(page.getByText("還有 9 個恢復碼")).toBeVisible();

    await page.getByRole("button", { name: "換一組恢復碼" }).click();
    await expect(page.locator(".recovery-codes li")).toHaveCount(10);
    await page.getByRole("link", { name: "已經抄好" }).click();
    await expect(page.getByText("還有 10 個恢復碼")).toBeVisible();
  });

  test("forms that come back keep the name and never the password", async ({ page }) => {
    await page.goto("/desk/sign-in");
    await page.fill("[name=signInName]", "沒有這個人");
    await page.fill("[name=password]", "not the password");
    await page.locator("main button[type=submit]").first().click();
    await expect(page.getByRole("alert")).toContainText("登錄名或密碼不對");
    await expect(page.locator("[name=signInName]")).toHaveValue("沒有這個人");
    await expect(page.locator("[name=password]")).toHaveValue("");
  });

  test("an unknown number gets the answer that a known one gets", async ({ page }) => {
    await page.goto("/desk/sign-in/phone");
    await page.fill("[name=phone]", "139 0000 0000");
    await page.getByRole("button", { name: "發送驗證碼" }).click();
    await expect(page.getByText("如果這個號碼登記過")).toBeVisible();
    await page.fill("[name=code]", "123456");
    await page.locator("main button[type=submit]").first().click();
    await expect(page.getByRole("alert")).toContainText("驗證碼不對");
  });
});

test("a passkey is made on the account's page and then signs in alone", async ({ page, context }) => {
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInFresh(page, "cadre");
  await page.goto("/desk/me");
  await page.getByRole("button", { name: "在這台設備上添加" }).click();
  await expect(page.locator("[name=passkey]")).toHaveCount(1);
  await page.getByRole("button", { name: "退出" }).click();
  await page.goto("/desk/sign-in?to=/desk/me");
  await page.getByRole("button", { name: "用指紋或面容登錄（通行密鑰）" }).click();
  await expect(page).toHaveURL(/\/desk\/me$/);
  await page.getByRole("button", { name: "刪除" }).first().click();
  await expect(page.locator("[name=passkey]")).toHaveCount(0);
});

test("a passkey that did not ask for its user lets nobody in", async ({ page, context }) => {
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInFresh(page, "keeper");
  await page.goto("/desk/me");
  await page.getByRole("button", { name: "在這台設備上添加" }).click();
  await expect(page.locator("[name=passkey]")).toHaveCount(1);
  await page.getByRole("button", { name: "退出" }).click();
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto("/desk/sign-in");
  await page.getByRole("button", { name: "用指紋或面容登錄（通行密鑰）" }).click();
  await expect(page.getByRole("alert")).toContainText("沒有成功");
  await page.goto("/desk/me");
  await expect(page).toHaveURL(/sign-in/);
});

test("one sees where one is signed in and ends the others", async ({ browser, page }) => {
  await signInFresh(page, "system");
  const other = await (await browser.newContext({ locale: "zh-TW" })).newPage();
  await signInFresh(other, "system");
  await page.goto("/desk/me");
  await expect(page.locator(".people-table tbody tr")).toHaveCount(2);
  await page.getByRole("button", { name: "結束其他所有登錄" }).click();
  await expect(page.locator(".people-table tbody tr")).toHaveCount(1);
  await other.goto("/desk/me");
  await expect(other).toHaveURL(/sign-in/);
});

test("the auditor sees rights given, others do not see the audit", async ({ browser, page, context }) => {
  await signIn(context, "auditor");
  await page.goto("/desk/people/audit?list=rights");
  await expect(page.locator(".people-table tbody tr").first()).toBeVisible();
  const secretary = await browser.newContext({ locale: "zh-TW" });
  await signIn(secretary, "secretary");
  const refused = await (await secretary.newPage()).goto("/desk/people/audit");
  expect(refused?.status()).toBe(403);
});

test("a consent is given and withdrawn, and its history stays", async ({ page, context }) => {
  await signIn(context, "leader");
  await page.goto("/desk/me/consents");
  const section = page.locator(".people-section").first();
  await section.getByRole("button", { name: "同意" }).click();
  await expect(section.getByRole("heading")).toContainText("已同意");
  await section.getByRole("button", { name: "撤回" }).click();
  await expect(section.getByRole("heading")).toContainText("沒有同意");
  await section.getByText("經過").click();
  await expect(section.locator("li")).toHaveCount(2);
});

test("the demo says that a code lies in the outbox, and of no message that it was sent", async ({ page }) => {
  await page.goto("/desk/sign-in/phone");
  await page.fill("[name=phone]", "16000000998");
  await page.getByRole("button", { name: "發送驗證碼" }).click();
  await expect(page.getByText("演示環境不發短信")).toContainText("npx sanwang demo outbox");
  await page.goto("/me/sign-in");
  await page.fill("[name=phone]", "16000000997");
  await page.getByRole("button", { name: "發送驗證碼" }).click();
  await expect(page.getByText("演示環境不發短信")).toContainText("npx sanwang demo outbox");
});
