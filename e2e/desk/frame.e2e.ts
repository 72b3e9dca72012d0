import { expect, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

test("who is signed out is asked to sign in and comes back to the page", async ({ page }) => {
  await page.goto("/desk?on=2025-12-31");
  await expect(page).toHaveURL(/\/desk\/sign-in\?to=%2Fdesk%3Fon%3D2025-12-31/);
});

test("the desk comes alive without an error or a warning in the console", async ({ page, context }) => {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  await signIn(context, "editor");
  await page.goto("/desk");
  const link = page.locator(".desk-navigation section a").first();
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  const heading = page.locator("h1");
  await expect(heading).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${await heading.textContent()} · `));
  expect(said).toEqual([]);
});

test("an address typed by hand opens no list of persons without the right for it", async ({
  page,
  context,
}) => {
  await signIn(context, "organisation");
  for (const list of ["invitations", "accounts", "audit"]) {
    const answer = await page.goto(`/desk/people/${list}`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("這裡需要相應的職務");
  }
});

test("another day is said in words, kept by links, and nothing can be sent", async ({ page, context }) => {
  await signIn(context, "editor");
  await page.goto("/desk?on=2025-12-31&knownAt=2026-01-05");
  const bar = page.locator(".date-bar");
  await expect(bar).toContainText("2025年12月31日");
  await expect(bar).toContainText("2026年1月5日");
  await page.locator(".desk-navigation section a").first().click();
  await expect(page).toHaveURL(/on=2025-12-31/);
  await bar.getByRole("link", { name: "回到今天" }).click();
  await expect(page).not.toHaveURL(/on=/);
  await expect(bar).toContainText("今天是");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the day, the language and the size are plain forms", async ({ page, context }) => {
    await signIn(context, "leader");
    await page.goto("/desk");
    await page.getByText("看另一天").click();
    await page.fill("[name=on]", "2025-12-31");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page.locator(".date-bar")).toContainText("2025年12月31日");
    await page.getByRole("button", { name: "EN" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page).toHaveURL(/on=2025-12-31/);
    await page.getByRole("button", { name: "Large type" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-view", "elder");
  });
});

test("what was typed survives a session that ended", async ({ page }) => {
  await page.goto("/");
  const typed = "把這句話留住 <b>&amp;";
  await page.setContent(`<form method="post" action="${new URL("/desk/somewhere", page.url())}">
    <textarea name="text"></textarea><input name="password" value="geheim"><button>Send</button></form>`);
  await page.fill("[name=text]", typed);
  await page.evaluate(() => document.querySelector("form")?.submit());
  await expect(page.getByRole("heading")).toContainText("填的內容都在這裡");
  await expect(page.locator("textarea[name=text]")).toHaveValue(typed);
  await expect(page.locator("[name=password]")).toHaveCount(0);
});

test("a page that is not there says so inside the desk's frame", async ({ page, context }) => {
  await signIn(context, "leader");
  const answer = await page.goto("/desk/not/there");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "沒有找到這個頁面" })).toBeVisible();
  await expect(page.locator(".desk-navigation")).toBeVisible();
});
