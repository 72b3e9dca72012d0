import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { enrolAtHub, unlock } from "../phone/use-phone.ts";
import { demoAccount, signIn } from "../sign-in.ts";
import { openLineToHub } from "./line-to-hub.ts";
import { type StationProcess, startStation } from "./station-process.ts";

// One publication through three channels: real hub, real station process, real phone app, and people at each of them.
test.setTimeout(300_000);

const stationPin = "480271";
const demoFiles = join(import.meta.dirname, "../../src/processes/demo/files");
const attached = ["reading-room.jpg", "door-opens.mp4", "borrowing-rules.pdf"];

async function deskOf(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "zh-TW" });
  await signIn(context, name);
  return context.newPage();
}

/** Registers a station of the demo's village; gives its one-time code. */
async function registerStation(township: Page, name: string): Promise<string> {
  await township.goto("/desk/stations/register");
  await township.selectOption("[name=organisationNo]", { label: "東雙塘村黨支部" });
  await township.fill("[name=name]", name);
  await township.getByRole("button", { name: "登記，給出登記碼" }).click();
  return township.locator(".station-slip-code").innerText();
}

async function setStationPin(secretary: Page, name: string): Promise<void> {
  await secretary.goto("/desk/stations/pin");
  const choice = secretary.locator("[name=stationId] option", { hasText: name });
  await secretary.selectOption("[name=stationId]", (await choice.getAttribute("value")) ?? "");
  await secretary.fill("[name=password]", stationPin);
  await secretary.fill("[name=passwordAgain]", stationPin);
  await secretary.getByRole("button", { name: "設好密碼" }).click();
  await expect(secretary.getByText(/^設好了/)).toBeVisible();
}

/** The demo's film with a box that players skip: another file, which no other article names. */
async function ownFilm(name: string, mark: string) {
  const skipped = Buffer.from(`0000free${mark}`);
  skipped.writeUInt32BE(skipped.byteLength);
  return {
    name,
    mimeType: "video/mp4",
    buffer: Buffer.concat([await readFile(join(demoFiles, name)), skipped]),
  };
}

/** Writes an article with a picture, a film and an attachment; gives its address on the desk. */
async function writeArticle(editor: Page, title: string): Promise<string> {
  await editor.goto("/desk/press/articles/new");
  await editor.fill("[name='document.title']", title);
  await editor.fill("[name=body]", "山裡的小路修好了。");
  await editor.getByRole("button", { name: "保存草稿" }).click();
  await editor.getByRole("link", { name: "改文章" }).click();
  await expect(editor.locator("[name=body]")).toHaveValue("山裡的小路修好了。");
  const article = new URL(editor.url()).pathname;
  for (const name of attached) {
    await editor.goto(`${article}/files`);
    await editor.setInputFiles(
      "[name=file]",
      name.endsWith(".mp4") ? await ownFilm(name, title) : join(demoFiles, name),
    );
    await editor.fill("[name=title]", `${title}：${name}`);
    await editor.fill("[name=alternative]", "新修的小路");
    await editor.getByRole("button", { name: "放進文章" }).click();
    await expect(editor.getByRole("link", { name: new RegExp(name) })).toBeVisible();
  }
  return article;
}

async function publish(editor: Page, article: string): Promise<string> {
  await editor.goto(`${article}/site`);
  await editor.getByRole("button", { name: "發表" }).click();
  return (await editor.getByRole("link", { name: "在網站上看" }).getAttribute("href")) ?? "";
}

/** What a reader without script finds at an address. */
async function read(page: Page, address: string) {
  const answer = await page.goto(address);
  const main = page.locator("main");
  const video = page.locator("video");
  return {
    status: answer?.status() ?? 0,
    text: (await main.textContent()) ?? "",
    film: (await video.count()) === 0 ? null : await video.first().getAttribute("src"),
    pictures: await main.locator("article img").count(),
    papers: await main.locator("a[href^='/files/']").count(),
  };
}

/** Presses the big button; a busy page has it again when it has renewed itself. */
async function syncStation(keeper: Page, station: StationProcess): Promise<void> {
  await keeper.goto(`${station.url}/hans/keeper`);
  await keeper.getByRole("button", { name: "立即同步" }).click();
}

/** Contacts until the village sees it: the hub tells devices of an act within seconds. */
function untilAtStation(keeper: Page, station: StationProcess, seen: () => Promise<void>) {
  return expect(async () => {
    await syncStation(keeper, station);
    await expect(seen).toPass({ timeout: 5_000 });
  })
    .toPass({ timeout: 90_000 })
    .catch((error: unknown) => {
      throw new Error(`the village did not see it; its station said:\n${station.said()}`, { cause: error });
    });
}

async function syncPhone(phone: Page): Promise<void> {
  await phone.goto("/m/#/me/line");
  await phone.getByRole("button", { name: "現在同步" }).click();
  await expect(phone.getByRole("button", { name: "現在同步" })).toBeEnabled();
}

test("published once, corrected and withdrawn once: site, station and phone follow, and what is written there arrives", async ({
  browser,
  baseURL,
}) => {
  const own = String(Date.now() % 1_000_000);
  const title = `小路修好了${own}`;
  const readers = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" });
  // One page each for the whole test: the browser may never close a page that is just renewing itself.
  const [reader, keeper] = [await readers.newPage(), await readers.newPage()];
  const [editor, township, secretary] = [
    await deskOf(browser, "county_editor"),
    await deskOf(browser, "township"),
    await deskOf(browser, "secretary"),
  ];

  const article = await writeArticle(editor, title);
  const address = await publish(editor, article);
  for (const script of ["", "/hans"]) {
    const found = await read(reader, `${baseURL}${script}${address}`);
    expect(found).toMatchObject({ status: 200, pictures: 1, film: expect.stringMatching(/^\/files\//) });
    expect(found.text).toContain(script === "" ? "山裡的小路" : "山里的小路");
  }
  await township.goto("/desk/registry/notices/send");
  await township.fill("[name=title]", `看路通知${own}`);
  await township.fill("[name=text]", "請看新修的小路。");
  await township.getByLabel("全部下級支部").check();
  await township.getByRole("button", { name: "發出" }).click();

  const stationName = `活動室${own}`;
  const code = await registerStation(township, stationName);
  await setStationPin(secretary, stationName);
  await using line = await openLineToHub(baseURL ?? "");
  await using station = await startStation(line.url, code);
  const atStation = (script = ""): ReturnType<typeof read> =>
    read(reader, `${station.url}${script}${address}`);
  await untilAtStation(keeper, station, async () => {
    expect(await atStation()).toMatchObject({
      status: 200,
      pictures: 1,
      film: expect.stringMatching(/^\/files\//),
    });
  });
  line.cut();
  expect((await atStation("/hans")).text).toContain("山里的小路");
  expect((await atStation("/hant")).text).toContain("山裡的小路");
  const { film: filmAddress } = await atStation();
  const part = await fetch(`${station.url}${filmAddress}`, { headers: { range: "bytes=0-99" } });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100]);

  const village = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" });
  const box = await village.newPage();
  await box.goto(`${station.url}/hans/sign-in`);
  await box.getByLabel((await demoAccount("secretary")).person).check();
  await box.fill("[name=pin]", stationPin);
  await box.getByRole("main").getByRole("button", { name: "登录" }).click();
  await box.getByRole("link", { name: "写给编辑" }).click();
  await box.getByLabel("题目").fill(`站点来稿${own}`);
  await box.getByLabel("内容").fill("路边种了树。");
  await box.getByRole("button", { name: "保存，等候上传" }).click();
  await expect(box.getByText("待上传")).toHaveCount(1);

  const phone = await enrolAtHub(await browser.newContext({ locale: "zh-TW" }), baseURL ?? "", "secretary");
  await expect(phone.getByText(title)).toBeVisible({ timeout: 30_000 });
  await phone.context().setOffline(true);
  await phone.reload();
  await unlock(phone);
  await phone.getByText(title).click();
  await expect(phone.getByText("山裡的小路修好了。")).toBeVisible();
  await phone.goto("/m/#/due");
  await phone.getByText(`看路通知${own}`).click();
  await phone.getByRole("button", { name: "簽收" }).click();
  await phone.goto("/m/#/me/write");
  await phone.getByLabel("題目").fill(`手機來稿${own}`);
  await phone.getByLabel("內容").fill("路燈也亮了。");
  await phone.getByRole("button", { name: "保存並發送" }).click();
  await expect(phone.getByRole("banner")).toContainText("未傳 2 條");

  await editor.goto(article);
  await editor.fill("[name='document.subtitle']", "一共三里");
  await editor.getByRole("button", { name: "保存" }).click();
  await editor.goto(`${article}/site`);
  await editor.fill("[name=note]", "補上里數。");
  await editor.getByRole("button", { name: "發佈更正" }).click();
  expect((await read(reader, `${baseURL}/hans${address}`)).text).toContain("补上里数。");
  expect((await atStation()).text).not.toContain("补上里数。");
  line.mend();
  await phone.context().setOffline(false);
  await untilAtStation(keeper, station, async () => {
    expect((await atStation("/hans")).text).toContain("补上里数。");
  });
  await expect(phone.getByRole("banner")).toContainText("都已送達", { timeout: 30_000 });
  await expect(async () => {
    await syncPhone(phone);
    await phone.goto("/m/#/");
    await phone.getByText(title).click();
    await expect(phone.getByText("補上里數。")).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });

  await editor.goto("/desk/press/submissions");
  for (const written of [`站点来稿${own}`, `手機來稿${own}`]) {
    await expect(
      editor.getByText(new RegExp(`${written}|${written.replace("站点来稿", "站點來稿")}`)).first(),
    ).toBeVisible();
  }
  await township.goto("/desk/registry/notices");
  await expect(township.getByRole("row").filter({ hasText: `看路通知${own}` })).toContainText("1/11");
  await expect(async () => {
    await editor.goto(`/desk/stations/items/article/${article.split("/").at(-1)}`);
    await expect(editor.getByText(/^到了（[1-9]/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });

  await editor.goto(`${article}/site`);
  await editor.fill("[name=reason]", "另有一篇。");
  await editor.getByRole("button", { name: "撤下" }).click();
  await expect(editor.getByRole("button", { name: "恢復" })).toBeVisible();
  expect((await read(reader, `${baseURL}${address}`)).status).toBe(410);
  await untilAtStation(keeper, station, async () => {
    expect((await atStation()).status).toBe(410);
  });
  expect((await fetch(`${station.url}${filmAddress}`)).status).toBe(404);
  await expect(async () => {
    await syncPhone(phone);
    await phone.goto("/m/#/");
    await expect(phone.getByText(title)).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});
