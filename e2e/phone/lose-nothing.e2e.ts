import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { signIn } from "../sign-in.ts";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { enrolPhone, unlock, untilKept } from "./use-phone.ts";

let hub: FakeHub;

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
});

test.afterEach(() => hub.close());

test("the hub's wipe erases what can be read; what was not sent arrives sealed", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await context.setOffline(true);
  await writeNote(page, "沒送出的");
  await expect(page.getByRole("banner")).toContainText("未傳 1 條");
  hub.order = "wipe";
  await context.setOffline(false);
  await expect(page.getByText("資料已從這部手機上清除")).toBeVisible();
  await expect.poll(() => hub.sealed.flatMap(({ entries }) => entries)).toHaveLength(1);
  expect(hub.arrived).toEqual([]);
  expect(await readable(context)).toEqual([]);
});

test("fourteen days without a contact erase as well, and say so", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await context.setOffline(true);
  await writeNote(page, "沒送出的");
  await expect(page.getByRole("banner")).toContainText("未傳 1 條");
  await page.clock.install({ time: Date.now() + 13 * 86_400_000 });
  await page.reload();
  await expect(page.getByLabel("手機密碼（六位數字）")).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 15 * 86_400_000);
  await page.reload();
  await expect(page.getByText("還有 1 條未傳的已封存")).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => hub.sealed.flatMap(({ entries }) => entries)).toHaveLength(1);
});

test("a restored hub that forgot the phone gets everything after a new sign-in", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await context.setOffline(true);
  await writeNote(page, "恢復之前寫的");
  hub.forgetful = true;
  await context.setOffline(false);
  await expect(page.getByText("縣裡不再認得這部手機")).toBeVisible();
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("寫了一半的");
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  await signIn(context, "moderator");
  await page.getByRole("button", { name: "重新登錄" }).click();
  await page.getByRole("button", { name: "的身份在這部手機上使用" }).click();
  await expect.poll(() => hub.arrived.map(({ input }) => input)).toMatchObject([{ title: "恢復之前寫的" }]);
  await page.goto(`${hub.url}/m/#/me/write`);
  await expect(page.getByLabel("題目")).toHaveValue("寫了一半的");
  await page.reload();
  await unlock(page);
  await expect(page.getByRole("banner")).toContainText("都已送達");
});

test("a new version waits until the person agrees, and takes no draft along", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("寫了一半的");
  hub.version += 1;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText("應用有新版本")).toBeVisible();
  await expect(page.getByLabel("題目")).toHaveValue("寫了一半的");
  await page.getByRole("button", { name: "現在更新" }).click();
  await unlock(page);
  await expect(page.getByLabel("題目")).toHaveValue("寫了一半的");
  await expect(page.getByText("應用有新版本")).toBeHidden();
});

test("on a full phone nothing is said to be saved, and the text stays", async ({ context }) => {
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("滿了的時候寫的");
  await page.getByLabel("內容").fill("存不下。");
  await page.evaluate(() => {
    const noRoom = new DOMException("no room is left", "QuotaExceededError");
    const full = (): never => {
      throw noRoom;
    };
    const { add, put } = IDBObjectStore.prototype;
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText("手機空間滿了")).toBeVisible();
  await expect(page.getByLabel("內容")).toHaveValue("存不下。");
  await expect(page.getByRole("banner")).toContainText("都已送達");
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect.poll(() => hub.arrived.map(({ input }) => input)).toMatchObject([{ text: "存不下。" }]);
});

async function writeNote(page: Page, title: string): Promise<void> {
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill(title);
  await page.getByLabel("內容").fill("還在手機上。");
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText(title)).toBeVisible();
}

/** The names of all tables with a readable copy of anything in them. */
function readable(context: BrowserContext): Promise<readonly string[]> {
  const [page] = context.pages();
  if (page === undefined) throw new Error("no page is open");
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name ?? "");
        opening.addEventListener("success", () => resolve(opening.result));
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<object[]>((resolve) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.addEventListener("success", () => resolve(asked.result as object[]));
        });
        if (rows.some((row) => "closed" in row || "closedSealer" in row || "vault" in row)) found.push(store);
      }
      db.close();
    }
    return found;
  });
}

// oxlint-disable-next-line no-empty-pattern -- Playwright takes the fixtures' names from this pattern
test("a browser killed right after «saved» has it all the same", async ({}, info) => {
  const folder = mkdtempSync(join(tmpdir(), "sanwang-phone-"));
  const { launchOptions, locale } = info.project.use;
  const launch = () =>
    chromium.launchPersistentContext(folder, { ...launchOptions, locale: locale ?? "zh-TW" });
  try {
    const context = await launch();
    const page = await enrolPhone(context, hub, "moderator");
    await untilKept(page);
    await context.setOffline(true);
    await page.goto(`${hub.url}/m/#/me/write`);
    await page.getByLabel("題目").fill("剛剛保存的");
    await page.getByLabel("內容").fill("電一下子斷了。");
    await page.getByRole("button", { name: "保存並發送" }).click();
    await expect(page.getByText("剛剛保存的")).toBeVisible();
    const session = await context.newCDPSession(page);
    const ended = context.waitForEvent("close");
    void session.send("Browser.crash").catch(() => undefined);
    await ended;

    const again = await launch();
    const opened = await again.newPage();
    await opened.goto(`${hub.url}/m/#/me/entries`);
    await unlock(opened);
    await expect(opened.getByText("剛剛保存的")).toBeVisible();
    await expect.poll(() => hub.arrived).toHaveLength(1);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
