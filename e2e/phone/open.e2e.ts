import { expect, test } from "@playwright/test";
import { demoCode, demoPassword } from "../sign-in.ts";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { article, choosePin, enrolPhone, notice, pin, task, unlock, untilKept } from "./use-phone.ts";

let hub: FakeHub;
const taskId = "0199a000-0000-7000-8000-000000000011";

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.put("article", "0199a000-0000-7000-8000-000000000001", article);
});

test.afterEach(() => hub.close());

test("signed in once on line, the app opens in airplane mode with its news", async ({ page, context }) => {
  await page.goto(`${hub.url}/m`);
  await expect(page).toHaveURL(/\/m\/$/);
  await page.getByLabel("登錄名").fill("township");
  await page.getByLabel("密碼").fill("not the password");
  await page.getByRole("button", { name: "登錄", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("名或密碼不對");
  await page.getByLabel("密碼").fill(await demoPassword("township"));
  await page.getByRole("button", { name: "登錄", exact: true }).click();
  await page.getByLabel("驗證器上的六位數字").fill(await demoCode("township"));
  await page.getByRole("button", { name: "繼續" }).click();
  await choosePin(page);
  await expect(page.getByText("村口的橋通車了")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("都已送達");
  await untilKept(page);

  await context.setOffline(true);
  await page.goto(`${hub.url}/m`);
  await unlock(page);
  await page.getByText("村口的橋通車了").click();
  await expect(page.getByText("去鎮上近了四里路")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("離線");
});

test("as soon as the PIN is set, the app opens without a line", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("navigation")).toBeVisible();
});

test("five wrong PINs wait, ten lock until a new sign-in", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await page.clock.install();
  await page.reload();
  for (const left of [9, 8, 7, 6]) {
    await unlock(page, "111112");
    await expect(page.getByRole("alert")).toContainText(`${left} 次`);
  }
  await unlock(page, "111112");
  await expect(page.getByRole("alert")).toContainText("請等 30 秒");
  await unlock(page);
  await expect(page.getByRole("button", { name: "打開" })).toBeDisabled();
  for (let failure = 6; failure <= 10; failure += 1) {
    await page.clock.fastForward(600_000);
    await expect(page.getByRole("button", { name: "打開" })).toBeEnabled();
    await unlock(page, "");
    await unlock(page, "111112");
    await expect(page.getByRole("alert")).toContainText(failure < 10 ? "請等" : "已鎖上");
  }
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("已鎖上");
  await expect(page.getByLabel("手機密碼")).toHaveCount(0);
});

test("two people of one phone see nothing of each other", async ({ context }) => {
  hub.put("task", taskId, task);
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("只有我看得到");
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  await page.goto(`${hub.url}/m/#/due/task/${taskId}`);
  hub.answer = () => ({ status: "refused", code: null, message: null, detail: null });
  await page.getByRole("button", { name: "辦好了" }).click();
  await page.goto(`${hub.url}/m/#/me/entries`);
  await expect(page.getByText("已退回", { exact: true })).toBeVisible();
  await page.close();

  const other = await enrolPhone(context, hub, "leader", "另一個人登錄");
  await other.goto(`${hub.url}/m/#/me/write`);
  await expect(other.getByLabel("題目")).toHaveValue("");
  await other.goto(`${hub.url}/m/#/me/entries`);
  await expect(other.getByText("還沒有。")).toBeVisible();
  await expect(other.getByText("已退回")).toHaveCount(0);
  await other.reload();
  await expect(other.getByRole("heading", { name: "誰在用這部手機？" })).toBeVisible();
  const names = other.getByRole("listitem");
  await expect(names).toHaveCount(2);
  await names.first().getByRole("button").click();
  await unlock(other, "000000");
  await expect(other.getByRole("alert")).toContainText("9 次");
  await unlock(other, pin);
  await expect(other.getByRole("navigation")).toBeVisible();
});

test("without https the app says why it keeps nothing", async ({ page, baseURL }) => {
  await page.route("http://plain.example/**", async (route) => {
    const path = new URL(route.request().url()).pathname;
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}${path}` }) });
  });
  await page.goto("http://plain.example/m/");
  await expect(page.getByRole("alert")).toContainText("https");
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the real hub makes the phone a device of the person and gives what she may have", async ({ page }) => {
  await page.goto("/m");
  await page.getByLabel("登錄名").fill("privacy");
  await page.getByLabel("密碼").fill(await demoPassword("privacy"));
  await page.getByRole("button", { name: "登錄", exact: true }).click();
  await page.getByLabel("驗證器上的六位數字").fill(await demoCode("privacy"));
  await page.getByRole("button", { name: "繼續" }).click();
  await choosePin(page);
  await expect(page.getByRole("banner")).toContainText(/上次同步：今天/);
  const account = await page.request.get("/m/account");
  expect(await account.json()).toEqual({ kind: "none" });
});

test("tasks and notices are read in the reader's script, as the news are", async ({ context }) => {
  const inHans = { title: "报送十一月的组织生活安排", setBy: "青禾镇党委" };
  hub.put("task", taskId, { ...task, inHans });
  hub.put("notice", notice.noticeId, { ...notice, inHans: { title: "周五下午开视频会" } });
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/due`);
  await expect(page.getByText(task.title)).toBeVisible();
  await page.goto(`${hub.url}/m/#/me`);
  await page.getByLabel("简体").check();
  await page.goto(`${hub.url}/m/#/due`);
  await expect(page.getByText("周五下午开视频会")).toBeVisible();
  await expect(page.getByText(notice.title)).toHaveCount(0);
  await page.getByText(inHans.title).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(inHans.title);
  await expect(page.getByText("青禾镇党委")).toBeVisible();
});

test("a hub that cannot be reached is said on opening, with the last contact", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  const banner = page.getByRole("banner");
  await expect(banner).toContainText(/上次同步：今天/);
  await page.route("**/sync/v1/**", (route) => route.abort("connectionrefused"));
  await page.goto(`${hub.url}/m/#/news`);
  await page.reload();
  await unlock(page);
  await expect(banner).toContainText(/連不上縣裡，最後聯繫：今天 \d\d:\d\d/);
  await page.unroute("**/sync/v1/**");
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await expect(banner).toContainText(/上次同步：今天/);
});
