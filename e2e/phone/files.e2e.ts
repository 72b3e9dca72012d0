import { expect, type Page, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { article, enrolPhone, film, paper, unlock, untilKept } from "./use-phone.ts";

let hub: FakeHub;
const articleId = "0199a000-0000-7000-8000-000000000001";

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.published.set(film.file, { type: film.mediaType, bytes: Buffer.alloc(12_000, "film") });
  hub.published.set(paper.file, { type: paper.mediaType, bytes: Buffer.alloc(12_000, "paper") });
  hub.put("article", articleId, {
    ...article,
    htmlHant: `${article.htmlHant}<figure class="video"><video src="/files/${film.file}" controls></video></figure>`,
    files: [film, paper],
  });
});

test.afterEach(() => hub.close());

/** What a player or a link gets of a file: status and first letters, or nothing. */
function read(page: Page, file: string, range?: string): Promise<string> {
  return page.evaluate(
    async ([address = "", asked = ""]) => {
      const answer = await fetch(address, { headers: asked === "" ? {} : { range: asked } }).catch(
        () => null,
      );
      return answer === null ? "no line" : `${answer.status} ${(await answer.text()).slice(0, 5)}`;
    },
    [`/files/${file}`, range ?? ""],
  );
}

function row(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name });
}

test("a film kept on the phone plays without a line, one not kept says that it needs one", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await page.goto(`${hub.url}/m/#/news/${articleId}`);
  await expect(row(page, film.nameHant)).toContainText("12 KB · 有網時能看");
  await row(page, film.nameHant).getByRole("button", { name: "存到手機上" }).click();
  await expect(row(page, film.nameHant)).toContainText("已存在手機上");
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await expect(row(page, film.nameHant)).toContainText("已存在手機上");
  await expect(row(page, paper.nameHant)).toContainText("有網時能看");
  expect(await read(page, film.file)).toBe("200 filmf");
  expect(await read(page, film.file, "bytes=4-8")).toBe("206 filmf");
  expect(await read(page, paper.file)).toBe("no line");
  await row(page, paper.nameHant).getByRole("button", { name: "存到手機上" }).click();
  await expect(page.getByText("請在有網時再試")).toBeVisible();
  await row(page, film.nameHant).getByRole("button", { name: "從手機上刪去" }).click();
  await expect(row(page, film.nameHant)).toContainText("有網時能看");
  expect(await read(page, film.file)).toBe("no line");
});

test("a file that a correction takes out of its article leaves the phone at the next contact", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await page.goto(`${hub.url}/m/#/news/${articleId}`);
  await row(page, paper.nameHant).getByRole("button", { name: "存到手機上" }).click();
  await expect(row(page, paper.nameHant)).toContainText("已存在手機上");
  hub.put("article", articleId, { ...article, correctionHant: "附件有誤，已撤下。", files: [] });
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await page.goto(`${hub.url}/m/#/news/${articleId}`);
  await expect(page.getByText("附件有誤，已撤下。")).toBeVisible();
  await context.setOffline(true);
  await expect.poll(() => read(page, paper.file)).toBe("no line");
});
