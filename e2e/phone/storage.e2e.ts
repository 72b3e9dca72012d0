import { type BrowserContext, expect, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { enrolPhone } from "./use-phone.ts";

let hub: FakeHub;

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
});

test.afterEach(() => hub.close());

/** A system that has not promised to keep data, and does so when asked or refuses. */
async function storageThat(context: BrowserContext, answer: "refuses" | "agrees"): Promise<void> {
  await context.addInitScript((agrees) => {
    let lasting = false;
    StorageManager.prototype.persisted = async () => lasting;
    StorageManager.prototype.persist = async () => {
      lasting = agrees;
      return lasting;
    };
  }, answer === "agrees");
}

const warning = "系統可能清掉這裡的資料";

test("where the system refuses to keep data, it is said as soon as a draft is on this phone alone, until it is sent", async ({
  context,
}) => {
  await storageThat(context, "refuses");
  const page = await enrolPhone(context, hub, "moderator");
  await expect(page.getByText(warning)).toHaveCount(0);
  await context.setOffline(true);
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("寫了一半");
  await expect(page.getByText(warning)).toBeVisible();
  await page.getByRole("button", { name: "允許長期保存" }).click();
  await expect(page.getByText(warning)).toBeVisible();
  await page.getByLabel("內容").fill("寫完了。");
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText("未傳 1 條").first()).toBeVisible();
  await expect(page.getByText(warning)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("都已送達").first()).toBeVisible();
  await expect(page.getByText(warning)).toHaveCount(0);
  await page.goto(`${hub.url}/m/#/me/line`);
  await expect(page.getByText(warning)).toBeVisible();
});

test("asked from the warning, a system that agrees ends it", async ({ context }) => {
  await storageThat(context, "agrees");
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("寫了一半");
  await page.getByRole("button", { name: "允許長期保存" }).click();
  await expect(page.getByText(warning)).toHaveCount(0);
});
