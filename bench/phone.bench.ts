import { chromium, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { demoCode, demoPassword } from "../e2e/sign-in.ts";
import { choosePin, unlock, untilKept } from "../e2e/phone/use-phone.ts";
import { findChromium } from "../tools/chromium.ts";
import { type Bench, median, milliseconds, within } from "./figure.ts";
import { scratchData, startHub } from "./hub-process.ts";

const slowedBy = 6;
const openings = 7;
const savings = 20;

/** The phone app with the demo branch's data and no line: opening on a slow phone, saving, and what it fetches at first. */
const bench: Bench = async (report) => {
  await using data = await scratchData();
  await using hub = await startHub({ dataDir: data.dataDir });
  process.env["E2E_DATA"] = data.dataDir;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ locale: "zh-TW", viewport: { width: 360, height: 740 } });
    const page = await enrolledPhone(context, hub.url);
    report(within("phone app, all it fetches, gzip", (await fetched(page)) / 1_000, "kB", 150));
    await context.setOffline(true);
    const { asked, opened } = await openingTimes(page, await context.newCDPSession(page), hub.url);
    const slowed = `offline, processor slowed ${slowedBy} times`;
    report(within(`/m until the PIN is asked, ${slowed}`, asked, "ms", 1_500));
    report(within(`/m from the PIN to the news, ${slowed}`, opened, "ms", 1_500));
    report(within("saving a note until it is said, offline", await savingTime(page, hub.url), "ms", 100));
  } finally {
    await browser.close();
  }
};

export default bench;

async function enrolledPhone(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/m`);
  await page.getByLabel("登錄名").fill("secretary");
  await page.getByLabel("密碼").fill(await demoPassword("secretary"));
  await page.getByRole("button", { name: "登錄", exact: true }).click();
  await page.getByLabel("驗證器上的六位數字").fill(await demoCode("secretary"));
  await page.getByRole("button", { name: "繼續" }).click();
  await choosePin(page);
  await page.getByText(/上次同步：今天/).waitFor();
  await untilKept(page);
  return page;
}

/** Bytes of everything that the app keeps to open without a line, and of its service worker, as they are sent. */
async function fetched(page: Page): Promise<number> {
  const addresses = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const shell = (await caches.keys()).filter((name) => name.includes("precache"));
    const kept = await Promise.all(shell.map(async (name) => (await caches.open(name)).keys()));
    return [...kept.flat().map(({ url }) => url.split("?")[0] ?? ""), active?.scriptURL ?? ""];
  });
  const sizes = await Promise.all(
    addresses.map(async (address) => {
      const answer = await page.request.get(address, { headers: { "accept-encoding": "gzip" } });
      return Number(answer.headers()["content-length"]);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function openingTimes(page: Page, session: CDPSession, url: string) {
  const asked: number[] = [];
  const opened: number[] = [];
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
  for (let opening = 0; opening < openings; opening += 1) {
    asked.push(
      await milliseconds(async () => {
        await page.goto(`${url}/m/?${opening}`, { waitUntil: "commit" });
        await page.getByLabel("手機密碼（六位數字）").waitFor();
      }),
    );
    opened.push(
      await milliseconds(async () => {
        await unlock(page);
        await page.getByRole("navigation").waitFor();
      }),
    );
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return { asked: median(asked), opened: median(opened) };
}

/** From the tap to the list that shows the note, measured inside the page. */
async function savingTime(page: Page, url: string): Promise<number> {
  const taken: number[] = [];
  await page.goto(`${url}/m/#/me/write`);
  await unlock(page);
  for (let saving = 0; saving < savings; saving += 1) {
    const title = `第${saving}件`;
    await page.goto(`${url}/m/#/me/write`);
    await page.getByLabel("題目").fill(title);
    await page.getByLabel("內容").fill("今天修好了路燈。");
    await page.getByText("寫到這裡的都存好了").waitFor();
    taken.push(await page.evaluate(untilShown, title));
  }
  return median(taken);
}

function untilShown(title: string): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    const observer = new MutationObserver(() => {
      if (!location.hash.endsWith("/entries") || !document.body.innerText.includes(title)) return;
      observer.disconnect();
      resolve(performance.now() - began);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    document.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
  });
}
