import { expect, type Page, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { enrolPhone, pin } from "./use-phone.ts";

let hub: FakeHub;

/** What the county wrote is shown as it was written; here in English, so that whatever is Chinese is the app's own. */
const article = {
  slug: "bridge",
  titleHans: "The bridge is open",
  titleHant: "The bridge is open",
  leadHans: "No detour any more.",
  leadHant: "No detour any more.",
  htmlHans: "<p>The bridge opened today.</p>",
  htmlHant: "<p>The bridge opened today.</p>",
  publishedOn: "2026-11-20",
  publishedAt: "2026-11-20T01:00:00Z",
  updatedAt: "2026-11-20T01:00:00Z",
  pictures: [],
};
const task = {
  title: "Send the plan for November",
  text: "By the end of the month.",
  dueOn: "2099-11-30",
  organisationNo: 17,
  organisationName: "Village branch",
  setBy: "Township committee",
  state: "open",
  endedOn: null,
  remark: null,
};
const notice = {
  noticeId: "0199a000-0000-7000-8000-000000000031",
  organisationNo: 17,
  organisationName: "Village branch",
  title: "Meeting on Friday",
  text: "At three o'clock.",
  sentAt: "2026-11-22T02:00:00Z",
  from: "Township committee",
  needsAcknowledgement: true,
  acknowledgedOn: null,
  withdrawnOn: null,
  withdrawnFor: null,
};
const record = {
  organisationNo: 17,
  name: "Village branch",
  kind: "branch",
  posts: [{ kind: "secretary", name: "A. Example", from: "2025-03-01", until: null }],
  version: "ab".repeat(32),
  confirmedOn: null,
};

const elsewhere = {
  id: "0199a000-0000-7000-8000-000000000041",
  status: "refused",
  code: "sync.not-a-photo",
  message: { hans: "只能", hant: "只能", en: "Only photos can be sent." },
  detail: null,
  action: "press.submit-item",
  madeAt: "2026-11-20T01:00:00Z",
  input: { title: "From the old phone", text: "Words", photos: [] },
  device: null,
};

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.put("article", "a", article);
  hub.put("task", "t", task);
  hub.put("notice", "n", notice);
  hub.put("organisation", "r", record);
  hub.put("entry", elsewhere.id, elsewhere);
});

test.afterEach(() => hub.close());

/** Chinese on the page beside the names given, the county's and the person's, and the names of the languages. */
async function chineseOn(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const text = await page.locator("body").evaluate((body) => {
    const own = body.cloneNode(true) as HTMLElement;
    for (const each of own.querySelectorAll(".top-name, .choices label, noscript, script, style"))
      each.remove();
    return own.innerHTML.replaceAll(/<[^>]*>/g, "\n");
  });
  return text
    .split("\n")
    .map((line) => names.reduce((rest, name) => rest.replaceAll(name, ""), line))
    .filter((line) => /\p{Script=Han}/u.test(line));
}

const pages = [
  "#/news",
  "#/news/a",
  "#/due",
  "#/due/task/t",
  "#/due/notice/n",
  "#/due/record/r",
  "#/me",
  "#/me/write",
  "#/me/entries",
  "#/me/line",
];

test("in English every main page is English and fits a small phone, also without a line and when locked", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${hub.url}/m/#/me`);
  await page.getByLabel("English").check();
  await expect(page.getByText("From the old phone")).toBeVisible();
  await expect(page.getByText("written at a station")).toBeVisible();
  await expect(page.getByText("Only photos can be sent.")).toBeVisible();
  const names = await page.locator(".top-name span").allTextContents();
  for (const isOffline of [false, true]) {
    await context.setOffline(isOffline);
    for (const place of pages) {
      await page.goto(`${hub.url}/m/${place}`);
      await expect(page.locator("main h1, main h2").first()).toBeVisible();
      expect(await chineseOn(page, names), place).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, place).toBeLessThanOrEqual(360);
    }
  }
  await page.goto(`${hub.url}/m/#/me`);
  await page.getByRole("button", { name: "Remove me from this phone" }).click();
  expect(await chineseOn(page, names)).toEqual([]);
  await page.getByRole("button", { name: "Lock, or change person" }).click();
  await expect(page.getByLabel("PIN (six digits)")).toBeVisible();
  expect(await chineseOn(page, names)).toEqual([]);
  await page.getByLabel("PIN (six digits)").fill(pin);
  await expect(page.getByRole("navigation")).toBeVisible();
});
