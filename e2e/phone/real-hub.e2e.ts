import { type Browser, expect, type Page, test } from "@playwright/test";
import { actAtHub } from "../act-at-hub.ts";
import { signIn } from "../sign-in.ts";
import { enrolAtHub, photoWithPlace, unlock } from "./use-phone.ts";

test.setTimeout(180_000);

async function deskOf(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(context, name);
  return context.newPage();
}

/** A phone of its own for each person. */
async function phoneOf(browser: Browser, url: string, name: string): Promise<Page> {
  return enrolAtHub(await browser.newContext({ locale: "zh-TW" }), url, name);
}

async function sync(page: Page): Promise<void> {
  await page.goto("/m/#/me/line");
  await page.getByRole("button", { name: "現在同步" }).click();
  await expect(page.getByRole("button", { name: "現在同步" })).toBeEnabled();
}

function mark(): string {
  return String(Date.now() % 1_000_000);
}

test("done in airplane mode, with tasks and notices of the hub, it all stands on the desk", async ({
  browser,
  baseURL,
}) => {
  const title = (kind: string): string => `${kind}${own}`;
  const own = mark();
  const township = await deskOf(browser, "township");
  await township.goto("/desk/registry/notices/send");
  await township.fill("[name=title]", title("防火通知"));
  await township.fill("[name=text]", "天乾物燥，請各村巡查。");
  await township.getByLabel("全部下級支部").check();
  await township.getByRole("button", { name: "發出" }).click();
  await township.goto("/desk/registry/tasks/set");
  await township.selectOption("[name=organisationNo]", { label: "東雙塘村黨支部" });
  await township.fill("[name=title]", title("檢查滅火器"));
  await township.getByRole("button", { name: "交辦" }).click();

  const phone = await phoneOf(browser, baseURL ?? "", "secretary");
  await phone.goto("/m/#/due");
  await expect(phone.getByText(title("防火通知"))).toBeVisible({ timeout: 30_000 });
  const context = phone.context();
  await context.setOffline(true);
  await phone.reload();
  await unlock(phone);
  await phone.getByText(title("防火通知")).click();
  await phone.getByRole("button", { name: "簽收" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();
  await phone.goto("/m/#/due");
  await phone.getByText(title("檢查滅火器")).click();
  await phone.getByLabel("說明").fill("換了兩個");
  await phone.getByRole("button", { name: "辦好了" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();
  await phone.goto("/m/#/due");
  await phone.getByText(/^(东双塘村党支部|東雙塘村黨支部)$/).click();
  await phone.getByRole("button", { name: "確認" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();
  await phone.goto("/m/#/me/write");
  await phone.getByLabel("題目").fill(title("新書架"));
  await phone.getByLabel("內容").fill("圖書室的書架今天到了。");
  const photo = { name: "a.jpg", mimeType: "image/jpeg", buffer: await photoWithPlace(phone) };
  await phone.locator("input[type=file]").setInputFiles(photo);
  await expect(phone.getByAltText("照片 1")).toBeVisible();
  await phone.getByRole("button", { name: "保存並發送" }).click();
  await expect(phone.getByRole("banner")).toContainText("未傳 4 條");
  await context.setOffline(false);
  await expect(phone.getByRole("banner")).toContainText("都已送達", { timeout: 30_000 });

  await township.goto("/desk/registry/notices");
  const notice = township.getByRole("row").filter({ hasText: title("防火通知") });
  await expect(notice).toContainText("1/11");
  await township.goto("/desk/registry/tasks?state=done");
  const task = township.getByRole("row").filter({ hasText: title("檢查滅火器") });
  await expect(task).toContainText("換了兩個");
  const secretary = await deskOf(browser, "secretary");
  await secretary.goto("/desk/registry/due");
  await expect(secretary.getByText(/核對過，之後沒有變動/)).toBeVisible();
  await phone.goto("/m/#/me/entries");
  await expect(phone.getByText("已送達", { exact: true })).toHaveCount(4);
  // The hub tells of a note to the editors only as the editors have it.
  await expect(async () => {
    await sync(phone);
    await phone.goto("/m/#/me");
    await expect(phone.getByText("編輯還沒看")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
});

test("what the hub refuses says why; of a record that changed meanwhile both versions are shown", async ({
  browser,
  baseURL,
}) => {
  const name = `試點${mark()}黨支部`;
  const { no } = await actAtHub("found-branch", { name, posts: { secretary: "cadre" } });
  const task = `打掃活動室${mark()}`;
  const { taskId } = await actAtHub("set-task", { no, title: task });
  const phone = await phoneOf(browser, baseURL ?? "", "cadre");
  await phone.goto("/m/#/due");
  await expect(phone.getByText(task)).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByText(name, { exact: true })).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByText(task).click();
  await phone.getByRole("button", { name: "辦好了" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();
  await phone.goto("/m/#/due");
  await phone.getByText(name, { exact: true }).click();
  await phone.getByRole("button", { name: "確認" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();

  await actAtHub("withdraw-task", { taskId, reason: "改由鎮裡做" });
  await actAtHub("appoint", { no, login: "handler", kind: "deputy_secretary" });
  await phone.context().setOffline(false);
  await phone.goto("/m/#/me/entries");
  await expect(phone.getByText("已退回", { exact: true })).toHaveCount(2, { timeout: 30_000 });
  await expect(phone.getByText(/撤回/)).toBeVisible();
  const versions = phone.locator(".versions");
  await expect(versions.getByText("您確認的")).toBeVisible();
  await expect(versions.locator("dl").first()).not.toContainText("副書記");
  await expect(versions.locator("dl").last()).toContainText("副書記");
  // Each look fetches what the hub has logged by then.
  await expect(async () => {
    await phone.goto("/m/#/me/entries");
    await phone.getByRole("link", { name: "再看一看" }).click();
    await expect(phone.getByRole("heading", { name, level: 1 })).toBeVisible();
    await expect(phone.getByText("副書記")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await phone.getByRole("button", { name: "確認" }).click();
  await expect(phone.locator("output.notice")).toContainText("已確認");
  await phone.goto("/m/#/me/entries");
  await expect(phone.getByText("已送達", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByText("已退回", { exact: true })).toHaveCount(2);
});

test("what comes after its author's post has ended waits for the successor, who decides on the desk", async ({
  browser,
  baseURL,
}) => {
  // What was told at the last contact counts for no day longer, so that no test has to wait for a fortnight.
  await actAtHub("set", { name: "sync.phone-days", value: 0 });
  const name = `試點${mark()}黨支部`;
  const { no, posts } = await actAtHub("found-branch", {
    name,
    posts: { secretary: "cadre", deputy_secretary: "handler" },
  });
  const tasks = [`修路燈${mark()}`, `清水渠${mark()}`];
  for (const title of tasks) await actAtHub("set-task", { no, title });
  const phone = await phoneOf(browser, baseURL ?? "", "cadre");
  await phone.goto("/m/#/due");
  for (const title of tasks) await expect(phone.getByText(title)).toBeVisible({ timeout: 30_000 });
  await phone.context().setOffline(true);
  for (const title of tasks) {
    await phone.goto("/m/#/due");
    await phone.getByText(title).click();
    await phone.getByLabel("說明").fill(`${title}：辦完了`);
    await phone.getByRole("button", { name: "辦好了" }).click();
    await expect(phone.getByText("待發送")).toBeVisible();
  }
  await actAtHub("end-post", { postId: posts["secretary"] ?? "" });
  await phone.context().setOffline(false);
  await phone.goto("/m/#/me/entries");
  await expect(phone.getByText("待確認", { exact: true })).toHaveCount(2, { timeout: 30_000 });

  const successor = await deskOf(browser, "handler");
  await successor.goto("/desk/entries");
  const card = (title: string) => successor.getByRole("article").filter({ hasText: title });
  await expect(card(tasks[0] ?? "")).toContainText(name);
  await card(tasks[0] ?? "")
    .getByRole("button", { name: "確認" })
    .click();
  await expect(card(tasks[0] ?? "")).toHaveCount(0);
  await card(tasks[1] ?? "")
    .locator("summary")
    .click();
  await card(tasks[1] ?? "")
    .getByLabel("為什麼退回")
    .fill("渠還沒有清完");
  await card(tasks[1] ?? "")
    .getByRole("button", { name: "退回", exact: true })
    .click();
  await expect(card(tasks[1] ?? "")).toHaveCount(0);
  const stranger = await deskOf(browser, "secretary");
  await stranger.goto("/desk/entries");
  await expect(stranger.getByRole("article").filter({ hasText: tasks[1] ?? "" })).toHaveCount(0);

  await expect(async () => {
    await sync(phone);
    await phone.goto("/m/#/me/entries");
    await expect(phone.getByText("已送達", { exact: true })).toHaveCount(1, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(phone.getByText("渠還沒有清完")).toBeVisible();
});
