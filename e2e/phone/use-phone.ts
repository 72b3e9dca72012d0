import type { BrowserContext, Page } from "@playwright/test";
import { signIn } from "../sign-in.ts";

export const pin = "314159";

/** A phone of a person of the demo, by the session that the tests share. `first` is a button pressed before. */
export async function enrolPhone(
  context: BrowserContext,
  hub: { readonly url: string },
  name: string,
  first?: string,
): Promise<Page> {
  await signIn(context, name);
  return enrolSignedIn(context, hub, first);
}

async function enrolSignedIn(
  context: BrowserContext,
  hub: { readonly url: string },
  first?: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${hub.url}/m`);
  if (first !== undefined) await page.getByRole("button", { name: first }).click();
  await page.getByRole("button", { name: "的身份在這部手機上使用" }).click();
  await choosePin(page);
  await context.clearCookies();
  return page;
}

export async function choosePin(page: Page): Promise<void> {
  await page.getByLabel("手機密碼（六位數字）").fill(pin);
  await page.getByLabel("再輸一次").fill(pin);
  await page.getByRole("button", { name: "繼續" }).click();
  await passKeeping(page);
}

/** The same at the real hub, whose session stays for the other tests, or with one of its own. */
export async function enrolAtHub(
  context: BrowserContext,
  url: string,
  name: string,
  giveSession = signIn,
): Promise<Page> {
  await context.route("**/m/sign-out", (route) => route.fulfill({ json: {} }));
  await giveSession(context, name);
  const page = await enrolSignedIn(context, { url });
  await untilKept(page);
  return page;
}

/** The system may have agreed to keep data before anybody asked. */
async function passKeeping(page: Page): Promise<void> {
  const later = page.getByRole("button", { name: "以後再說" });
  await page.getByRole("navigation").or(later).waitFor();
  if (await later.isVisible()) await later.click();
  await page.getByRole("navigation").waitFor();
}

/** A photo that carries where it was taken, as phones write it. */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2_400, 1_600];
    canvas.getContext("2d")?.fillRect(0, 0, 1_200, 1_600);
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const plain = Buffer.from(base64, "base64");
  const exif = Buffer.from("Exif\0\0GPSLatitude 38.93");
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

export async function unlock(page: Page, typed = pin): Promise<void> {
  await page.getByLabel("手機密碼（六位數字）").fill(typed);
}

/** Until the service worker has everything it needs to open without a line. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
    }
  });
}

export const article = {
  slug: "bridge",
  titleHans: "村口的桥通车了",
  titleHant: "村口的橋通車了",
  leadHans: "走了三年的便道，今天起不用绕了。",
  leadHant: "走了三年的便道，今天起不用繞了。",
  htmlHans: "<p>青禾村口的新桥今天通车。</p><p>村民说，去镇上近了四里路。</p>",
  htmlHant: "<p>青禾村口的新橋今天通車。</p><p>村民說，去鎮上近了四里路。</p>",
  publishedOn: "2026-11-20",
  publishedAt: "2026-11-20T01:00:00Z",
  updatedAt: "2026-11-20T01:00:00Z",
  pictures: [],
};

/** As the library names a file of an article. */
export const paper = {
  use: "attachment",
  file: "cd".repeat(32),
  size: 12_000,
  mediaType: "application/pdf",
  listHash: "ef".repeat(32),
  nameHans: "过桥须知",
  nameHant: "過橋須知",
};

export const film = {
  ...paper,
  use: "video",
  file: "ab".repeat(32),
  mediaType: "video/webm",
  nameHans: "通车那天",
  nameHant: "通車那天",
};

export const task = {
  title: "報送十一月的組織生活安排",
  text: "請在月底以前填好，交鎮黨委。\n已經報過的不用再報。",
  dueOn: "2099-11-30",
  organisationNo: 17,
  organisationName: "青禾村黨支部",
  setBy: "青禾鎮黨委",
  state: "open",
  endedOn: null,
  remark: null,
};

export const notice = {
  noticeId: "0199a000-0000-7000-8000-000000000031",
  organisationNo: 17,
  organisationName: "青禾村黨支部",
  title: "週五下午開視頻會",
  text: "各支部在站點收看，三點開始。",
  sentAt: "2026-11-22T02:00:00Z",
  from: "青禾鎮黨委",
  needsAcknowledgement: true,
  acknowledgedOn: null,
  withdrawnOn: null,
  withdrawnFor: null,
};

export const record = {
  organisationNo: 17,
  name: "青禾村黨支部",
  kind: "branch",
  posts: [{ kind: "secretary", name: "王小禾", from: "2025-03-01", until: null }],
  version: "ab".repeat(32),
  confirmedOn: null,
};
