import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";

const files = join(import.meta.dirname, "../../src/processes/demo/files");

/** A new draft of the news centre's editor; gives its address on the desk. */
async function draft(page: Page, title: string): Promise<string> {
  await page.goto("/desk/press/articles/new");
  await page.fill("[name='document.title']", title);
  await page.fill("[name=body]", "停了兩年的圖書室又開了門。\n借書的辦法附在下面。");
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.waitForURL("**/doubts**");
  return new URL(page.url()).pathname.replace(/\/doubts$/, "");
}

interface Upload {
  readonly file: Parameters<Page["setInputFiles"]>[1];
  readonly fields?: Readonly<Record<string, string>>;
  readonly poster?: string;
  readonly place?: string;
}

async function upload(
  page: Page,
  article: string,
  { file, fields = {}, poster, place }: Upload,
): Promise<void> {
  await page.goto(`${article}/files`);
  await page.setInputFiles("[name=file]", file);
  if (poster !== undefined) await page.setInputFiles("[name=poster]", poster);
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
  if (place !== undefined) await page.selectOption("[name=place]", place);
  await page.getByRole("button", { name: "放進文章" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("an article with a picture, a film and a paper is read without script", async ({
      page,
      context,
      browser,
    }) => {
      await signIn(context, "editor");
      const article = await draft(page, `圖書室開門${javaScriptEnabled ? "甲" : "乙"}`);
      const picture = {
        file: join(files, "reading-room.jpg"),
        fields: { alternative: "書架和門" },
        place: "0",
      };
      await upload(page, article, picture);
      await expect(page.getByRole("link", { name: "書架和門" })).toBeVisible();
      await upload(page, article, {
        file: join(files, "door-opens.mp4"),
        fields: { title: "開門那天" },
        poster: join(files, "reading-room.jpg"),
      });
      await expect(page.getByRole("link", { name: "開門那天" })).toBeVisible();
      await upload(page, article, {
        file: join(files, "borrowing-rules.pdf"),
        fields: { title: "借書辦法" },
      });
      await expect(page.getByRole("link", { name: "借書辦法" })).toBeVisible();
      await page.selectOption("[name=mediaId]", { label: "借書辦法" });
      await page.getByRole("button", { name: "放進文章" }).click();
      await expect(page.getByRole("link", { name: "借書辦法" })).toHaveCount(2);
      await page.goto(`${article}/site`);
      await page.getByRole("button", { name: "發表" }).click();
      const address = await page.getByRole("link", { name: "在網站上看" }).getAttribute("href");

      const readers = await browser.newContext({ javaScriptEnabled: false });
      const reader = await readers.newPage();
      await reader.goto(`/hans${address}`);
      await expect(reader.locator(".prose > *").first()).toHaveText("");
      const image = reader.getByRole("img", { name: "书架和门" });
      expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(640);
      const film = reader.locator("video");
      await expect(film).toHaveAttribute("preload", "none");
      await expect(film).toHaveAttribute("aria-label", "开门那天");
      expect(await film.getAttribute("poster")).toBe(await image.getAttribute("src"));
      const source = (await film.getAttribute("src")) ?? "";
      const part = await readers.request.get(source, { headers: { range: "bytes=100-199" } });
      expect([part.status(), part.headers()["content-range"]]).toEqual([206, "bytes 100-199/4307"]);
      const paper = reader.getByRole("link", { name: "借书办法（PDF 文件，1 KB）" }).first();
      const download = reader.waitForEvent("download");
      await paper.click();
      expect((await download).suggestedFilename()).toBe("借书办法.pdf");
      await readers.close();
    });
  });
}

test("what acts on whoever opens it is refused, whatever it is called, and nothing typed is lost", async ({
  page,
  context,
}) => {
  await signIn(context, "editor");
  const article = await draft(page, "不收的文件");
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const disguised = { name: "../照片\u202Egnp.jpg", mimeType: "image/jpeg", buffer: drawing };
  await upload(page, article, { file: disguised, fields: { alternative: "一張照片" } });
  await expect(page.getByRole("alert")).toContainText("這種文件不能用");
  await expect(page.locator("[name=alternative]")).toHaveValue("一張照片");
  await upload(page, article, { file: join(files, "reading-room.jpg") });
  await expect(page.getByRole("alert")).toContainText("說明圖片上是什麼");
  await page.setInputFiles("[name=file]", []);
  await page.getByRole("button", { name: "放進文章" }).click();
  await expect(page.getByRole("alert")).toContainText("請選擇一個文件");
  await expect(page.getByText("這篇文章還沒有圖片和附件")).toBeVisible();
});

test("an item of the library is uploaded, listed with its consent, and withdrawn", async ({
  page,
  context,
}) => {
  await signIn(context, "editor");
  await page.goto("/desk/library/media/add");
  await page.setInputFiles("[name=file]", join(files, "reading-room.jpg"));
  await page.fill("[name=title]", "可以撤下的圖");
  await page.fill("[name=alternative]", "書架和門");
  await page.fill("[name=consent]", "畫面裡沒有人");
  await page.getByRole("button", { name: "上傳" }).click();
  await page.waitForURL("**/library/media");
  const row = page.getByRole("row", { name: "可以撤下的圖" });
  await expect(row).toContainText("畫面裡沒有人");
  await row.locator("summary").click();
  await row.getByRole("button", { name: "撤下" }).click();
  await expect(row).toContainText(/\d{4}-\d\d-\d\d 撤下/);
});

test("who holds no right for the library finds none, and its screens fit a phone", async ({
  page,
  context,
}) => {
  await signIn(context, "keeper");
  expect((await page.goto("/desk/library/media"))?.status()).toBe(403);
  expect((await page.goto("/desk/library/media/add"))?.status()).toBe(403);
  await context.clearCookies();
  await signIn(context, "editor");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/desk/library/media", "/desk/library/media/add", "/desk/press/submissions"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
