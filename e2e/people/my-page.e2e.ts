import { expect, test } from "@playwright/test";
import { demoCode, demoPassword } from "../sign-in.ts";

test.setTimeout(90_000);

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a resident signs in on the site, sees what is held and who looked, agrees and withdraws", async ({
    page,
  }) => {
    await page.goto("/me");
    await expect(page).toHaveURL(/\/me\/sign-in$/);
    await page.fill("[name=signInName]", "resident");
    await page.fill("[name=password]", "not the password");
    await page.locator("main form button").first().click();
    await expect(page.getByRole("alert").first()).toContainText("登錄名或密碼不對");
    await expect(page.locator("[name=signInName]")).toHaveValue("resident");
    await expect(page.locator("[name=password]")).toHaveValue("");
    await page.fill("[name=password]", await demoPassword("resident"));
    await page.locator("main form button").first().click();
    await page.fill("[name=code]", await demoCode("resident"));
    await page.getByRole("button", { name: "繼續" }).click();
    await expect(page).toHaveURL(/\/me$/);
    await expect(page.getByRole("heading", { name: "縣裡保存的您的信息" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "誰看過您的信息" })).toBeVisible();
    await page.goto("/hans/me");
    await page.fill("#own-name", "");
    await page.getByRole("button", { name: "更正姓名" }).click();
    await expect(page.getByRole("alert")).toContainText("有几处需要改正");
    await expect(page.locator("#own-name")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#own-name-fault")).toHaveText("请填写姓名。");
    await page.goto("/me");
    const session = await page.context().cookies();
    await page.context().clearCookies();
    await page.fill("#own-name", "田野新");
    await page.getByRole("button", { name: "更正姓名" }).click();
    await expect(page.getByRole("heading", { name: "登錄已到期，填的內容都在這裡" })).toBeVisible();
    await expect(page.getByRole("link", { name: /在新窗口登錄/ })).toHaveAttribute("href", "/me/sign-in");
    await page.context().addCookies(session);
    await page.getByRole("button", { name: "繼續提交" }).click();
    await expect(page.getByText("田野新，您好。")).toBeVisible();
    await page.getByRole("button", { name: "同意" }).first().click();
    await expect(page.getByRole("heading", { name: /已同意/ })).toBeVisible();
    await page.getByRole("button", { name: "撤回" }).first().click();
    await expect(page.getByRole("heading", { name: /已同意/ })).toHaveCount(0);
    await page.getByRole("button", { name: "退出" }).click();
    await expect(page).toHaveURL(/\/me\/sign-in$/);
  });
});

test("the sign-in page runs its one script and no other, the rest of the site none", async ({
  page,
  request,
}) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto("/me/sign-in");
  await expect(page.locator("#passkey")).toBeVisible();
  expect(said).toEqual([]);
  const policies = await Promise.all(
    ["/me/sign-in", "/"].map(
      async (path) => (await request.get(path)).headers()["content-security-policy"] ?? "",
    ),
  );
  expect(policies[0]).toMatch(/script-src 'sha256-[^']+'$/);
  expect(policies[1]).not.toContain("script-src");
});

test("a passkey made on the desk signs in on the site", async ({ page, context }) => {
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
  await page.goto("/desk/sign-in?to=/desk/me");
  await page.fill("[name=signInName]", "sector");
  await page.fill("[name=password]", await demoPassword("sector"));
  await page.locator("main button[type=submit]").first().click();
  await page.fill("[name=code]", await demoCode("sector"));
  await page.getByRole("button", { name: "繼續" }).click();
  await page.getByRole("button", { name: "在這台設備上添加" }).click();
  await expect(page.locator("[name=passkey]")).toHaveCount(1);
  await page.getByRole("button", { name: "退出" }).click();
  await page.goto("/me/sign-in");
  await page.locator("#passkey").click();
  await expect(page).toHaveURL(/\/me$/);
});
