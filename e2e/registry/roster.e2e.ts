import { expect, type Page, test } from "@playwright/test";
import { demoAccount, signIn } from "../sign-in.ts";

test.use({ javaScriptEnabled: false, locale: "zh-TW" });

/** The page of the organisation that the signed-in person may see first in the tree, and its list of persons. */
async function openPersons(page: Page): Promise<void> {
  await page.goto("/desk/registry/tree");
  await page.locator(".tree a").first().click();
  await page.getByRole("link", { name: "人員名單" }).click();
}

test("the list of persons is sorted by its heads and leaves as a dated file that the auditor sees", async ({
  browser,
  context,
}) => {
  await signIn(context, "organisation");
  const page = await context.newPage();
  await openPersons(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("人員名單");
  const firstOf = () => page.locator("tbody tr td").first().textContent();
  await page.locator("th").getByRole("link", { name: "姓名" }).click();
  await expect(page.locator("th[aria-sort=ascending]")).toContainText("姓名");
  const ascending = await firstOf();
  await page.locator("th").getByRole("link", { name: "姓名" }).click();
  await expect(page.locator("th[aria-sort=descending]")).toContainText("姓名");
  expect(await firstOf()).not.toBe(ascending);

  const address = await page.getByRole("link", { name: "導出名單（CSV）" }).getAttribute("href");
  const file = await context.request.get(address ?? "");
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "no-store",
  });
  const text = (await file.body()).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toMatch(/"日期","\d{4}-\d\d-\d\d"\r\n"截至何時的登記","\d{4}-\d\d-\d\d \d\d:\d\d"/);
  expect(text).toContain("****");
  expect(text).not.toMatch(/1[3-9]\d{9}/);

  const tree = await context.request.get("/desk/registry/tree.csv?on=2026-01-01");
  expect((await tree.body()).toString("utf8")).toContain('"日期","2026-01-01"');

  const other = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(other, "auditor");
  const audit = await other.newPage();
  await audit.goto("/desk/people/audit?list=exports");
  const row = audit.locator("tbody tr").first();
  await expect(row).toContainText("導出人員名單");
  await row.getByRole("link", { name: /^\d+ 人$/ }).click();
  await expect(audit.getByRole("heading", { level: 1 })).toHaveText("看到了誰");
  expect(await audit.locator(".people-found li").count()).toBeGreaterThan(1);

  // Whoever is on the list sees it on the own page.
  const secretary = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(secretary, "secretary");
  const own = await secretary.newPage();
  await own.goto("/me");
  await expect(own.getByText("導出 · 導出人員名單").first()).toBeVisible();
});

test("who may not export gets no file, and no link to one", async ({ context }) => {
  await signIn(context, "editor");
  const page = await context.newPage();
  const refused = await context.request.get(
    "/desk/registry/organisations/00000000-0000-7000-8000-000000000000/roster.csv",
  );
  expect(refused.status()).toBe(404);
  await page.goto("/desk/registry/tree");
  const first = page.locator(".tree a").first();
  if ((await first.count()) === 0) return;
  const path = (await first.getAttribute("href")) ?? "";
  expect((await context.request.get(`${path}/roster.csv`)).status()).toBe(403);
  expect((await context.request.get(`${path}/roster`)).status()).toBe(403);
});

test("a number is shown with a reason, and hidden again by the next page", async ({ browser, context }) => {
  const { person } = await demoAccount("secretary");
  await signIn(context, "organisation");
  const page = await context.newPage();
  await page.goto(`/desk/people/persons?q=${encodeURIComponent(person)}`);
  await page.getByText("顯示號碼").click();
  await page.fill("[name=reason]", "核對送達通知的號碼");
  await page.getByRole("button", { name: "顯示並記錄" }).click();
  await expect(page.getByText("號碼：16000000001")).toBeVisible();
  await page.goto(page.url());
  await expect(page.getByText("16000000001")).toHaveCount(0);

  const other = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(other, "auditor");
  const audit = await other.newPage();
  await audit.goto("/desk/people/audit?list=unmaskings");
  await expect(audit.locator("tbody tr").first()).toContainText("核對送達通知的號碼");
  await expect(audit.locator("tbody tr").first()).toContainText(person);
  expect(await audit.content()).not.toContain("16000000001");

  const security = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(security, "security");
  const answer = await security.request.post("/desk/people/persons", {
    form: { act: "unmask", personId: "00000000-0000-7000-8000-000000000000", reason: "試試" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok()).toBe(false);
});
