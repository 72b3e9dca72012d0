import { randomBytes } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { signIn } from "../sign-in.ts";

/** A photo that nobody else has: the same bytes elsewhere would be the same file. */
async function photo(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pixels = { raw: { width: 64, height: 48, channels: 3 as const } };
  const buffer = await sharp(randomBytes(64 * 48 * 3), pixels)
    .jpeg()
    .toBuffer();
  return { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer };
}

async function pageOf(browser: Browser, name: string, script: boolean): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-TW", javaScriptEnabled: script });
  await signIn(context, name);
  return context.newPage();
}

/** The village's station keeper writes a note; gives its address on the desk. */
async function writeNote(page: Page, title: string): Promise<string> {
  await page.goto("/desk/press/submissions/new");
  await page.fill("[name=title]", title);
  await page.fill("[name=text]", "縣圖書館送來一百二十本書。\n週六上午上架。");
  await page.setInputFiles("[name=photos]", await photo());
  await page.getByRole("button", { name: "寄出" }).click();
  await expect(page.getByText("待處理")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function close(...pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.context().close()));
}

for (const script of [true, false]) {
  test(`a note is taken, published, and its author sees it, ${script ? "with" : "without"} script`, async ({
    browser,
    context,
  }) => {
    const author = await pageOf(browser, "keeper", script);
    const editor = await pageOf(browser, "county_editor", script);
    const title = `圖書室添了新書${script ? "甲" : "乙"}`;
    const note = await writeNote(author, title);

    await editor.goto("/desk/press/submissions");
    await editor.getByRole("link", { name: title }).click();
    await expect(editor.getByRole("img", { name: "照片 1" })).toBeVisible();
    await editor.getByLabel("圖片上是什麼").fill("書架上擺滿了書");
    await editor.getByLabel("署名").fill("站點管理員攝");
    await editor.getByRole("button", { name: "採用" }).click();
    await expect(editor.locator("[name=body]")).toHaveValue(/!\[書架上擺滿了書\|\|站點管理員攝\]/);
    await author.goto(note);
    await expect(author.getByText("已採用")).toBeVisible();

    await editor.getByRole("link", { name: "預覽和發表" }).click();
    await editor.getByRole("button", { name: "發表" }).click();
    await expect(editor.getByRole("link", { name: "在網站上看" })).toBeVisible();
    await author.goto(note);
    await expect(author.getByText("已發表")).toBeVisible();
    await author.getByRole("link", { name: "在網站上看" }).click();
    await expect(author.getByRole("heading", { name: title })).toBeVisible();
    await expect(author.getByText("來源：東雙塘村黨支部")).toBeVisible();
    const picture = author.getByRole("img", { name: "書架上擺滿了書" });
    const answer = await context.request.get((await picture.getAttribute("src")) ?? "");
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/webp"]);
    await close(author, editor);
  });
}

test("of two editors one takes a note, the other is told; another note goes back with a remark", async ({
  browser,
}) => {
  const author = await pageOf(browser, "keeper", true);
  const [first, second] = [
    await pageOf(browser, "county_editor", true),
    await pageOf(browser, "county_editor", true),
  ];
  const note = await writeNote(author, "兩位編輯同時看的一篇");
  await first.goto(note);
  await second.goto(note);
  await first.getByRole("button", { name: "採用" }).click();
  await expect(first.locator("[name=body]")).toBeVisible();
  await second.getByRole("button", { name: "採用" }).click();
  await expect(second.getByRole("alert")).toContainText("另一位編輯剛處理了這篇來稿");

  const other = await writeNote(author, "沒寫清楚的一篇");
  await second.goto(other);
  await second.locator("[name=remark]").fill("請補上是哪一天。");
  await second.getByRole("button", { name: "退回" }).click();
  await expect(second.getByText("已退回")).toBeVisible();
  await author.goto(other);
  await expect(author.getByText("請補上是哪一天。")).toBeVisible();
  await close(author, first, second);
});

async function status(context: BrowserContext, path: string): Promise<number> {
  return (await context.request.get(path)).status();
}

test("who has nothing to do with a note finds neither it nor its photo", async ({ browser, context }) => {
  const author = await pageOf(browser, "keeper", true);
  const note = await writeNote(author, "別人看不到的一篇");
  const image = (await author.getByRole("img", { name: "照片 1" }).getAttribute("src")) ?? "";
  expect(await status(author.context(), image)).toBe(200);
  await signIn(context, "editor");
  expect(await status(context, note)).toBe(404);
  expect(await status(context, image)).toBe(404);
  const hash = image.split("/").at(-1) ?? "";
  expect(await status(context, `/files/${hash}`)).toBe(404);
  await close(author);
});
