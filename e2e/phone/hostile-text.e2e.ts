import { expect, test } from "@playwright/test";
import { watchScripts } from "../walk/watch-scripts.ts";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { article, enrolPhone, notice, record, task } from "./use-phone.ts";

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'; drop table person; --`;
const taskId = "0199a000-0000-7000-8000-000000000011";
const noticeId = "0199a000-0000-7000-8000-000000000021";

let hub: FakeHub;

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
});

test.afterEach(() => hub.close());

test("script in what a phone gets is text on every page that shows it", async ({ context }) => {
  hub.put("article", "a", { ...article, titleHant: hostile, leadHant: hostile });
  hub.put("task", taskId, { ...task, title: hostile, text: hostile, organisationName: hostile });
  hub.put("notice", noticeId, { ...notice, title: hostile, text: hostile, from: hostile });
  hub.put("organisation", "r", {
    ...record,
    name: hostile,
    posts: [{ kind: "secretary", name: hostile, from: "2025-03-01", until: null }],
  });
  const tried = await watchScripts(context);
  const page = await enrolPhone(context, hub, "moderator");
  for (const place of ["", "news/a", "due", `due/task/${taskId}`, `due/notice/${noticeId}`, "due/record/r"]) {
    await page.goto(`${hub.url}/m/#/${place}`);
    await expect(page.getByText("<script>alert(1)").first()).toBeVisible();
    await expect(page.locator("[onerror]")).toHaveCount(0);
  }
  expect(tried).toEqual([]);
});

test("script in what is written on a phone is kept, shown as text and sent as it was typed", async ({
  context,
}) => {
  hub.put("task", taskId, task);
  const tried = await watchScripts(context);
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/due/task/${taskId}`);
  await page.getByLabel("說明").fill(hostile);
  await page.getByRole("button", { name: "辦好了" }).click();
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill(hostile);
  await page.getByLabel("內容").fill(hostile);
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText("<script>alert(1)").first()).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("都已送達");
  expect(hub.arrived.map(({ input }) => input)).toEqual([
    expect.objectContaining({ remark: hostile }),
    expect.objectContaining({ title: hostile, text: hostile }),
  ]);
  await expect(page.locator("[onerror]")).toHaveCount(0);
  expect(tried).toEqual([]);
});
