import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { openSampleStation } from "./use-station.ts";

type Sample = Awaited<ReturnType<typeof openSampleStation>>;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [360, 768, 1440];

let sample: Sample;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  sample = await openSampleStation();
});

test.afterAll(() => sample.close());

async function signIn(page: Page, name = "演示甲", pin = "480271"): Promise<void> {
  await page.goto(`${sample.url}/sign-in`);
  await page.getByLabel(name).check();
  await page.getByLabel(/这个站点的密码/).fill(pin);
  await page.getByRole("main").getByRole("button", { name: "登录" }).click();
}

/** The axe rules that the page breaks, each with its first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await run.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

test("every kind of page is accessible and fits three widths, light, dark and for the elderly", async ({
  browser,
}) => {
  const { task, notice, record } = sample.station;
  const open = [
    "/",
    "/news/water",
    "/news/withdrawn",
    "/media",
    "/keeper",
    "/sign-in",
    "/nowhere",
    "/en/keeper",
  ];
  const own = [
    "/due",
    `/due/task/${task}`,
    `/due/notice/${notice}`,
    `/due/record/${record}`,
    "/write",
    "/written",
    "/keeper",
  ];
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    const look = async (path: string): Promise<void> => {
      for (const view of ["", "?view=elder&size=largest"]) {
        await page.goto(sample.url + path + view);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          if (wide > width) faults.push(`${path} ${view} is ${wide} wide on ${width}`);
        }
        faults.push(...(await violations(page)).map((each) => `${path} ${view} ${colorScheme} ${each}`));
      }
    };
    for (const path of open) await look(path);
    await signIn(page);
    for (const path of own) await look(path);
    await context.close();
  }
  expect(faults).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from the news to an article, changes the script and finds the film", async ({
    page,
  }) => {
    await page.goto(`${sample.url}/`);
    await page.getByRole("link", { name: "东河村的水渠修好了" }).click();
    await page.locator("main").getByRole("link", { name: "繁體" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "東河村的水渠修好了" })).toBeVisible();
    await expect(page.getByText("水渠長三里，不是五里。")).toBeVisible();
    await expect(page.locator("video")).toHaveAttribute("src", /^\/files\/[0-9a-f]{64}$/);
    await page.getByRole("link", { name: "影像資料" }).click();
    await page.getByRole("link", { name: "大棚保温" }).click();
    await expect(page.getByText("下次與縣裡聯繫時會接著傳。")).toBeVisible();
  });

  test("a secretary acknowledges, reports and writes with a photo; the keeper sees three wait", async ({
    page,
  }) => {
    await signIn(page);
    await page.getByRole("link", { name: "周五开村务会" }).click();
    await page.getByRole("button", { name: "签收" }).click();
    await expect(page.getByText("待上传")).toBeVisible();
    await page.locator("main").getByRole("link", { name: "待办" }).click();
    await page.getByRole("link", { name: "核对留守老人的冬衣" }).click();
    await page.getByLabel("说明（可以不写）").fill("都够了");
    await page.getByRole("button", { name: "办好了" }).click();
    await expect(page.getByText("已办好")).toBeVisible();

    await page.getByRole("link", { name: "写给编辑" }).click();
    await page.getByLabel("题目").fill("水渠通水了");
    await page.getByLabel("内容").fill("今天上午通的水。");
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#1f4f8f" } })
      .jpeg()
      .toBuffer();
    await page
      .getByLabel("照片（最多 3 张）")
      .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photo });
    await page.getByRole("button", { name: "保存，等候上传" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "我写的和办的" })).toBeVisible();
    await expect(page.getByText("待上传")).toHaveCount(3);
    expect(sample.station.written.map(({ entry }) => entry.action)).toEqual([
      "registry.acknowledge-notice",
      "registry.complete-task",
      "press.submit-item",
    ]);
    await page.getByRole("link", { name: "站点情况" }).click();
    await expect(page.getByText("3 条，最早的是")).toBeVisible();
    await page.getByRole("button", { name: "退出" }).click();
    await page.goto(`${sample.url}/written`);
    await expect(page.getByRole("heading", { level: 1, name: "登录" })).toBeVisible();
  });

  test("anybody may press the big button, and sees that it works", async ({ page }) => {
    await page.goto(`${sample.url}/keeper`);
    await page.getByRole("button", { name: "立即同步" }).click();
    await expect(page.getByText("正在找县里……")).toBeVisible();
    expect(sample.station.syncs).toBe(1);
  });
});
