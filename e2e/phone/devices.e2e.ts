import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn, signInAlone } from "../sign-in.ts";
import { enrolAtHub } from "./use-phone.ts";

test.setTimeout(180_000);

async function phoneOf(browser: Browser, url: string, name: string, giveSession = signIn): Promise<Page> {
  const phone = await enrolAtHub(await browser.newContext({ locale: "zh-TW" }), url, name, giveSession);
  await expect(phone.getByRole("banner")).toContainText("上次同步：今天");
  return phone;
}

async function pageOf(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(context, name);
  return context.newPage();
}

async function untilErased(phone: Page): Promise<void> {
  const erased = phone.getByText("資料已從這部手機上清除");
  const syncNow = phone.getByRole("button", { name: "現在同步" });
  await expect(async () => {
    await phone.goto("/m/#/me/line");
    await syncNow.or(erased).waitFor();
    if (await syncNow.isVisible()) await syncNow.click();
    await expect(erased).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

test("a person has a lost phone erased, on the site without script and on the desk", async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? "";
  for (const [address, heading] of [
    ["/me", "裝了三網的手機"],
    ["/desk/me", "裝了三網的手機"],
  ] as const) {
    const phone = await phoneOf(browser, url, "moderator");
    const page = await pageOf(browser, "moderator");
    await page.goto(address);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    const waiting = page.getByText("等它聯網後清除");
    const before = await waiting.count();
    await page.locator("summary", { hasText: "丟了，清除資料…" }).first().click();
    await page.getByRole("button", { name: "清除這部手機" }).first().click();
    await expect(waiting).toHaveCount(before + 1);
    await untilErased(phone);
  }
});

test("the security administrator has the phones of one who cannot sign in erased, and nobody else may", async ({
  browser,
  baseURL,
}) => {
  const phone = await phoneOf(browser, baseURL ?? "", "campaign", signInAlone);
  const shownName = phone.getByRole("banner").locator(".top-name span").last();
  const name = (await shownName.textContent()) ?? "";
  const security = await pageOf(browser, "security");
  await security.goto(`/desk/people/accounts?name=${encodeURIComponent(name)}`);
  const account = security.getByRole("row").filter({ hasText: name });
  await account.locator("summary", { hasText: "清除手機…" }).click();
  await account.getByRole("button", { name: "清除這個人的手機" }).click();
  await untilErased(phone);
  const township = await pageOf(browser, "township");
  expect((await township.goto("/desk/people/accounts"))?.status()).toBe(403);
});
