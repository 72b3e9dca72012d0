import { expect, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a township registers a station, its secretary sets a PIN there, and the station is closed again", async ({
    browser,
  }) => {
    const desk = async (name: string) => {
      const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
      await signIn(context, name);
      return context.newPage();
    };
    const township = await desk("township");
    const secretary = await desk("secretary");
    const name = `圖書室${Date.now() % 1_000_000}`;

    await township.goto("/desk/stations/register");
    await township.selectOption("[name=organisationNo]", { label: "東雙塘村黨支部" });
    await township.fill("[name=name]", name);
    await township.getByRole("button", { name: "登記，給出登記碼" }).click();
    await expect(township.locator(".station-slip")).toContainText(name);
    const code = (await township.locator(".station-slip-code").textContent()) ?? "";
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}$/);
    await expect(township.locator(".station-slip code")).toContainText(code);

    await secretary.goto("/desk/stations/pin");
    await secretary.selectOption("[name=stationId]", { label: `${name} · 東雙塘村黨支部` });
    const typePin = async (pin: string): Promise<void> => {
      await secretary.fill("[name=password]", pin);
      await secretary.fill("[name=passwordAgain]", pin);
      await secretary.getByRole("button", { name: "設好密碼" }).click();
    };
    await typePin("123456");
    await expect(secretary.locator(".fault-list")).toContainText("這個太好猜了");
    expect(await secretary.content()).not.toContain("123456");
    await typePin("730519");
    await expect(secretary.locator("main output")).toContainText("設好了");

    await township.goto("/desk/stations");
    const row = township.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("還沒裝");
    await row.getByRole("link", { name }).click();
    await expect(township.getByText("設的")).toBeVisible();
    await township.locator("summary", { hasText: "停用…" }).click();
    await township.getByLabel("為什麼停用").fill("併到村委會去了");
    await township.getByRole("button", { name: "停用", exact: true }).click();
    await expect(township.getByText("已停用：併到村委會去了")).toBeVisible();
    await township.goto("/desk/stations?show=retired");
    await expect(row).toContainText("併到村委會去了");
    await secretary.goto("/desk/stations/pin");
    await expect(secretary.getByText(name)).toHaveCount(0);
  });
});

test("an editor follows an article to where it has arrived, and is told it in words", async ({ browser }) => {
  const context = await browser.newContext({ locale: "zh-TW" });
  await signIn(context, "editor");
  const page = await context.newPage();
  await page.goto("/desk/press/articles");
  await page.locator("main a[href*='/press/articles/']").nth(3).click();
  await page.getByRole("link", { name: "預覽和發表" }).click();
  await page.getByRole("link", { name: "看它到了哪些站點和手機" }).click();
  await expect(page.getByRole("heading", { name: "手機", exact: true })).toBeVisible();
  await expect(page.locator(".stations-state", { hasText: "還沒裝" })).toContainText("村民活動室");
});
