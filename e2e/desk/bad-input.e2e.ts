import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

const hostile = `<script>document.title = "taken"</script><img src=x onerror=alert(1)>'; drop table task; -- {{7*7}}`;

/** Fills in the form that gives an organisation something to do. @returns the title typed. */
async function typeTask(page: Page): Promise<string> {
  const title = `查水渠 ${randomUUID().slice(0, 8)}`;
  await page.goto("/desk/registry/tasks/set", { waitUntil: "networkidle" });
  await page.selectOption("select[name=organisationNo]", { index: 1 });
  await page.fill("[name=title]", title);
  await page.fill("[name=text]", hostile);
  return title;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a session that ends in the middle of a form keeps what was typed; signed in again it goes through", async ({
      page,
      context,
    }) => {
      await signIn(context, "township");
      const title = await typeTask(page);
      const session = await context.cookies();
      await context.clearCookies();
      await page.getByRole("button", { name: "交辦", exact: true }).click();
      await expect(page.getByRole("link", { name: /在新窗口登錄/ })).toBeVisible();
      await expect(page.locator("[name=title]")).toHaveValue(title);
      await expect(page.locator("[name=text]")).toHaveValue(hostile);

      await context.addCookies(session);
      await page.getByRole("button", { name: /^(交辦|繼續提交)$/ }).click();
      await expect(page.getByText(title)).toBeVisible();
    });
  });
}

test("script and SQL in a text field are text wherever they are shown", async ({ page, context }) => {
  await signIn(context, "township");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const title = await typeTask(page);
  await page.fill("[name=title]", `${title}${hostile}`.slice(0, 100));
  await page.getByRole("button", { name: "交辦", exact: true }).click();
  await expect(page.getByText(title)).toContainText("<script>document.title");
  await expect(page).not.toHaveTitle("taken");
  await page.goto(`/desk/registry/tree?q=${encodeURIComponent(hostile)}`);
  await expect(page.locator("main [name=q][type=search]")).toHaveValue(hostile);
  await page.goto(`/search?q=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole("searchbox").first()).toHaveValue(/<script>/);
  expect(asked).toEqual([]);
});

test("a search that holds what no text can is refused in words, and leads back to the page without it", async ({
  page,
  context,
}) => {
  await signIn(context, "organisation");
  await page.goto("/desk/registry/places?q=%00");
  await expect(page.getByRole("heading", { name: "這一步沒有辦成" })).toBeVisible();
  await expect(page.locator("main")).toContainText("看不見、也存不了的字符");
  await page.getByRole("link", { name: "回到這一頁" }).click();
  await expect(page.locator("main [name=q]")).toHaveValue("");
});

test("a file far too large is refused in words, in the place of the screen", async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), "sanwang-large-"));
  const file = join(folder, "units.csv");
  writeFileSync(file, Buffer.alloc(100 * 1024 * 1024, "x"));
  try {
    await signIn(context, "organisation");
    await page.goto("/desk/registry/units/import", { waitUntil: "networkidle" });
    await page.setInputFiles("[name=file]", file);
    await page.getByRole("button", { name: "導入", exact: true }).click();
    await expect(page.getByRole("heading", { name: "這一步沒有辦成" })).toBeVisible();
    await expect(page.locator("main")).toContainText("超過了 20 MB，沒有保存");
    await expect(page.locator("main")).not.toContainText("<");
    await page.getByRole("link", { name: "回到這一頁" }).click();
    await expect(page.locator("[name=file]")).toBeVisible();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [language, said] of [
  ["zh-Hans", "代码 120118101 与第 3 行重复，请改正其中一行。"],
  ["zh-Hant", "代碼 120118101 與第 3 行重複，請改正其中一行。"],
  ["en", "The code 120118101 stands in row 3 already; please mend one of the two."],
] as const) {
  test(`a faulty list names row, column, reason and what to do in ${language}`, async ({ page, context }) => {
    await signIn(context, "organisation");
    await page.goto("/desk/registry/units/import");
    await page.locator(`.desk-top-person button[value="${language}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const row = "120118101,乙鎮,township,120118";
    const text = `code,name,level,parent_code\n120118,某县,county,1201\n${row}\n${row}\n`;
    await page.setInputFiles("[name=file]", {
      name: "units.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });
    await page.locator("button[value=import]").click();
    await expect(page.locator(".fault-list tbody tr td")).toHaveText(["4", "code", said]);
  });
}
