import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

// A whole life of an article, on a machine that runs other tests beside it.
test.setTimeout(120_000);

const page360 = { width: 360, height: 740 };
const oldPage = join(import.meta.dirname, "../../src/domains/press/model/fixtures/invented-page.txt");

/** Imports the invented page under a title of its own; gives the article's address on the desk. */
async function importPage(page: Page, title: string): Promise<string> {
  await page.goto("/desk/press/articles/import");
  await page.setInputFiles("[name=file]", oldPage);
  await page.fill("[name=title]", title);
  await page.getByRole("button", { name: "導入", exact: true }).click();
  await expect(page.getByRole("heading", { name: "略去的內容" })).toBeVisible();
  await page.getByRole("link", { name: "看疑字" }).click();
  await expect(page.locator("mark").first()).toBeVisible();
  return new URL(page.url()).pathname.replace(/\/doubts$/, "");
}

/** What readers without script see: status and text of the main part. */
async function read(context: BrowserContext, path: string): Promise<{ status: number; text: string }> {
  const page = await context.newPage();
  const answer = await page.goto(path);
  const text = (await page.locator("main").textContent()) ?? "";
  await page.close();
  return { status: answer?.status() ?? 0, text };
}

async function publish(page: Page, article: string): Promise<string> {
  await page.goto(`${article}/site`);
  await page.getByRole("button", { name: "發表" }).click();
  const link = page.getByRole("link", { name: "在網站上看" });
  await expect(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("an old page is imported, settled, published, corrected and withdrawn", async ({
      page,
      context,
      browser,
    }) => {
      const readers = await browser.newContext({ javaScriptEnabled: false });
      const title = `柳灣村書屋現場會${javaScriptEnabled ? "甲" : "乙"}`;
      await signIn(context, "editor");
      const article = await importPage(page, title);

      await page.getByRole("button", { name: /接受這 10 處的建議/ }).click();
      await expect(page.getByText("多半是錯字")).toHaveCount(0);
      await page.locator("li", { hasText: "本報訊" }).getByLabel("於 → 于").check();
      await page.getByRole("button", { name: "確定所選" }).click();
      await expect(page.locator("li", { hasText: "本報訊" })).toHaveCount(0);

      const address = await publish(page, article);
      const hant = await read(readers, address);
      const hans = await read(readers, `/hans${address}`);
      expect([hant.status, hans.status]).toEqual([200, 200]);
      expect(hant.text).toContain("辦好書屋靠的是黨員幹部帶頭");
      expect(hant.text).toContain("本報訊（記者于小禾）3月12日");
      expect(hans.text).toContain("办好书屋靠的是党员干部带头");
      expect((await read(readers, "/")).text).toContain(title);

      await page.goto(article);
      await page.fill("[name='document.subtitle']", "一年借出三千多人次");
      await page.getByRole("button", { name: "保存" }).click();
      await expect(page.getByText("已保存。")).toBeVisible();
      expect((await read(readers, address)).text).not.toContain("一年借出三千多人次");
      await page.goto(`${article}/site`);
      await page.fill("[name=note]", "補上副標題。");
      await page.getByRole("button", { name: "發佈更正" }).click();
      await expect(page.getByText("發表以後沒有改動")).toBeVisible();
      const corrected = await read(readers, `/hans${address}`);
      expect(corrected.text).toContain("补上副标题。");
      expect(corrected.text).toContain("一年借出三千多人次");

      await page.fill("[name=reason]", "與另一篇重複。");
      await page.getByRole("button", { name: "撤下" }).click();
      await expect(page.getByRole("button", { name: "恢復" })).toBeVisible();
      const gone = await read(readers, address);
      expect(gone.status).toBe(410);
      expect(gone.text).toContain("與另一篇重複。");
      expect((await read(readers, "/")).text).not.toContain(title);
      expect((await read(readers, `/search?q=${encodeURIComponent(title)}`)).text).not.toContain("于小禾");
      await readers.close();
    });

    test("a refused article comes back with everything typed", async ({ page, context }) => {
      await signIn(context, "editor");
      await page.goto("/desk/press/articles/new");
      const body = "第一段。\n- 甲\n- 乙";
      await page.fill("[name='document.title']", "長".repeat(200));
      await page.fill("[name=body]", body);
      await page.fill("[name=slug]", "Not An Address");
      await page.getByRole("button", { name: "保存草稿" }).click();
      await expect(page.getByRole("alert")).toContainText("太長了");
      await expect(page.locator("[name=body]")).toHaveValue(body);
      await expect(page.locator("[name='document.title']")).toHaveValue("長".repeat(200));
      await expect(page.locator("[name=slug]")).toHaveValue("Not An Address");
    });
  });
}

test("two editors of one article see both texts, and neither is lost", async ({ page, context }) => {
  await signIn(context, "editor");
  await page.goto("/desk/press/articles/new");
  await page.fill("[name='document.title']", "兩個人寫的一篇");
  await page.fill("[name=body]", "起初的一段。");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByRole("link", { name: "改文章" }).click();
  await expect(page.locator("[name=body]")).toHaveValue("起初的一段。");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.fill("[name=body]", "另一人改的一段。");
  await other.getByRole("button", { name: "保存" }).click();
  await expect(other.getByText("已保存。")).toBeVisible();
  await page.fill("[name=body]", "我改的一段。");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("您打開以後，文章又改過").first()).toBeVisible();
  await expect(page.locator("[name=body]")).toHaveValue("我改的一段。");
  await expect(page.locator("pre")).toContainText("另一人改的一段。");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await expect(page.locator("[name=body]")).toHaveValue("我改的一段。");
});

test("a file that is no page is refused with what to do, and the title stays", async ({ page, context }) => {
  await signIn(context, "editor");
  await page.goto("/desk/press/articles/import");
  const buffer = Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
  await page.setInputFiles("[name=file]", { name: "page.txt", mimeType: "text/plain", buffer });
  await page.fill("[name=title]", "留著的標題");
  await page.getByRole("button", { name: "導入", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("另存為純文本");
  await expect(page.locator("[name=title]")).toHaveValue("留著的標題");
});

test("who holds no press right finds no articles on the desk", async ({ page, context }) => {
  await signIn(context, "keeper");
  const answer = await page.goto("/desk/press/articles");
  expect(answer?.status()).toBe(403);
});

test("the screens fit a phone", async ({ page, context }) => {
  await signIn(context, "editor");
  await page.setViewportSize(page360);
  for (const path of [
    "/desk/press/articles",
    "/desk/press/articles/new",
    "/desk/press/articles/import",
    "/desk/press/columns",
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
