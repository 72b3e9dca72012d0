import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { article, enrolPhone, pin, task, unlock, untilKept } from "./use-phone.ts";

let hub: FakeHub;
const taskId = "0199a000-0000-7000-8000-000000000011";

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.put("task", taskId, task);
});

test.afterEach(() => hub.close());

/** From now on the disk takes nothing more in the tables named; `makeRoom` ends it. */
async function fill(page: Page, tables: readonly string[]): Promise<void> {
  await page.evaluate((full) => {
    const { add, put } = IDBObjectStore.prototype;
    const refusing = (real: typeof put) =>
      function refuse(this: IDBObjectStore, ...args: Parameters<typeof put>) {
        if (full.includes(this.name)) throw new DOMException("no room is left", "QuotaExceededError");
        return real.apply(this, args);
      };
    Object.assign(IDBObjectStore.prototype, { add: refusing(add), put: refusing(put) });
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  }, tables);
}

function makeRoom(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
}

test("where the browser refuses to keep anything, it is said before anything is typed", async ({
  context,
}) => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  const page = await context.newPage();
  await page.goto(`${hub.url}/m/`);
  await expect(page.getByRole("alert")).toContainText("不要用無痕窗口");
  await expect(page.getByRole("textbox")).toHaveCount(0);
});

test("a draft that a full phone cannot keep is said to be on the page alone, until there is room", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("還存得下");
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  await fill(page, ["drafts"]);
  await page.getByLabel("內容").fill("存不下了");
  await expect(page.getByText("寫的只在這一頁上")).toBeVisible();
  await expect(page.getByLabel("內容")).toHaveValue("存不下了");
  await makeRoom(page);
  await page.getByLabel("內容").fill("又存得下了");
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByLabel("內容")).toHaveValue("又存得下了");
});

test("a phone that fills up while it syncs has sent what waited, says why it stopped, and goes on with room", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await context.setOffline(true);
  await writeNote(page, "沒送出的");
  await fill(page, ["documents"]);
  hub.put("article", "0199a000-0000-7000-8000-000000000001", article);
  await context.setOffline(false);
  await page.goto(`${hub.url}/m/#/me/line`);
  await expect(page.getByText("可能是空間滿了")).toBeVisible();
  expect(hub.arrived).toHaveLength(1);
  await makeRoom(page);
  await page.getByRole("button", { name: "現在同步" }).click();
  await page.goto(`${hub.url}/m/#/news`);
  await expect(page.getByText(article.titleHant)).toBeVisible();
  expect(hub.arrived).toHaveLength(1);
});

test("an answer that a full phone cannot keep is asked for again, and the entry arrives once", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await context.setOffline(true);
  await writeNote(page, "只送一次");
  await page.evaluate(() => {
    const { update } = IDBCursor.prototype;
    IDBCursor.prototype.update = () => {
      throw new DOMException("no room is left", "QuotaExceededError");
    };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === "outbox") throw new DOMException("no room is left", "QuotaExceededError");
      return put.apply(this, args);
    };
    Object.assign(window, {
      makeRoom: () => {
        IDBCursor.prototype.update = update;
        IDBObjectStore.prototype.put = put;
      },
    });
  });
  await context.setOffline(false);
  await expect.poll(() => hub.arrived.length).toBe(1);
  await page.goto(`${hub.url}/m/#/me/line`);
  await expect(page.getByText("可能是空間滿了")).toBeVisible();
  await expect(page.getByRole("banner")).toContainText("未傳 1 條");
  await makeRoom(page);
  await page.getByRole("button", { name: "現在同步" }).click();
  await expect(page.getByRole("banner")).toContainText("都已送達");
  expect(hub.arrived).toHaveLength(1);
});

test("an old app that the hub calls too old says so and keeps everything until it is updated", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  hub.tooOld = true;
  await writeNote(page, "等更新的");
  await expect(page.getByText("這個應用的版本與縣裡不合")).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("banner")).toContainText("未傳 1 條");
  expect(hub.arrived).toEqual([]);
  hub.tooOld = false;
  await page.reload();
  await unlock(page);
  await expect.poll(() => hub.arrived.map(({ input }) => input)).toMatchObject([{ title: "等更新的" }]);
  await expect(page.getByText("這個應用的版本與縣裡不合")).toBeHidden();
});

test("a clock six years behind is told of; what is dated is dated right, and setting it right erases nothing", async ({
  context,
}) => {
  const now = Date.now();
  const page = await context.newPage();
  await page.clock.install({ time: now - 6 * 365 * 86_400_000 });
  await page.close();
  const phone = await enrolPhone(context, hub, "moderator");
  await untilKept(phone);
  await phone.goto(`${hub.url}/m/#/me/line`);
  await expect(phone.getByText(/時間差了 \d+ 分鐘/)).toBeVisible();
  await context.setOffline(true);
  await phone.goto(`${hub.url}/m/#/due/task/${taskId}`);
  await phone.getByRole("button", { name: "辦好了" }).click();
  await expect(phone.getByText("待發送")).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => hub.arrived.length).toBe(1);
  const doneOn = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(now);
  expect(hub.arrived[0]?.input).toMatchObject({ doneOn });
  await phone.clock.setSystemTime(now + 60_000);
  await phone.reload();
  await unlock(phone);
  await expect(phone.getByRole("navigation")).toBeVisible();
});

// oxlint-disable-next-line no-empty-pattern -- Playwright takes the fixtures' names from this pattern
test("a tab killed at any moment of saving leaves the draft or the entry, never both and never neither", async ({}, info) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "sanwang-phone-"));
  const { launchOptions, locale } = info.project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    locale: locale ?? "zh-TW",
  });
  try {
    const page = await enrolPhone(context, hub, "moderator");
    await untilKept(page);
    await context.setOffline(true);
    const saved: string[] = [];
    for (const [round, afterMs] of [0, 2, 5, 10, 20, 40, 80, 160].entries()) {
      const title = `第${round}次`;
      if (await killedWhileSaving(context, title, afterMs)) saved.push(title);
      await seenAfter(context, title, saved);
    }
    expect(saved).not.toEqual([]);
    await context.setOffline(false);
    await expect
      .poll(() => hub.arrived.map(({ input }) => (input as { readonly title: string }).title))
      .toEqual(saved);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Types a note, presses «save» and ends the tab a moment later. @returns whether it was saved by then. */
async function killedWhileSaving(context: BrowserContext, title: string, afterMs: number): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(`${hub.url}/m/#/me/write`);
  await unlock(page, pin);
  await page.getByLabel("題目").fill(title);
  await page.getByLabel("內容").fill(`${title}寫的`);
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  const session = await context.newCDPSession(page);
  await page.evaluate((ms) => {
    const button = [...document.querySelectorAll("button")].find(({ type }) => type === "submit");
    button?.click();
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }, afterMs);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
  const again = await context.newPage();
  await again.goto(`${hub.url}/m/#/me/entries`);
  await unlock(again, pin);
  await expect(again.getByRole("navigation")).toBeVisible();
  const isSaved = (await again.getByText(title, { exact: true }).count()) > 0;
  await again.close();
  return isSaved;
}

async function seenAfter(context: BrowserContext, title: string, saved: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${hub.url}/m/#/me/write`);
  await unlock(page, pin);
  const isSaved = saved.includes(title);
  await expect(page.getByLabel("題目")).toHaveValue(isSaved ? "" : title);
  await expect(page.getByLabel("內容")).toHaveValue(isSaved ? "" : `${title}寫的`);
  await expect(page.getByRole("banner")).toContainText(
    saved.length === 0 ? "都已送達" : `未傳 ${saved.length} 條`,
  );
  await page.close();
}

async function writeNote(page: Page, title: string): Promise<void> {
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill(title);
  await page.getByLabel("內容").fill("還在手機上。");
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText(title)).toBeVisible();
}
