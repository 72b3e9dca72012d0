import { expect, test } from "@playwright/test";
import { type FakeHub, openFakeHub } from "./fake-hub.ts";
import { enrolPhone, notice, photoWithPlace, record, task, unlock, untilKept } from "./use-phone.ts";

let hub: FakeHub;
const taskId = "0199a000-0000-7000-8000-000000000011";
const noticeId = "0199a000-0000-7000-8000-000000000021";
const recordId = "0199a000-0000-7000-8000-000000000041";
const day = /^\d{4}-\d\d-\d\d$/;

test.beforeEach(async ({ baseURL }) => {
  hub = await openFakeHub(baseURL ?? "");
  hub.put("task", taskId, task);
  hub.put("notice", noticeId, notice);
});

test.afterEach(() => hub.close());

test("written offline and reloaded offline, it arrives once, with a photo that says no place", async ({
  context,
}) => {
  const page = await enrolPhone(context, hub, "moderator");
  await untilKept(page);
  await context.setOffline(true);

  await page.getByRole("link", { name: /待辦/ }).click();
  await page.getByText(task.title).click();
  await page.getByLabel("說明").fill("放在鎮裡了");
  await page.getByRole("button", { name: "辦好了" }).click();
  await expect(page.getByText("待發送")).toBeVisible();
  await page.goto(`${hub.url}/m/#/due/notice/${noticeId}`);
  await page.getByRole("button", { name: "簽收" }).click();
  await expect(page.getByText("待發送")).toBeVisible();

  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("村口的橋通車");
  await page.getByLabel("內容").fill("今天上午通車，來了不少人。");
  const photo = await photoWithPlace(page);
  expect(photo.includes("GPS")).toBe(true);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: photo });
  await expect(page.getByAltText("照片 1")).toBeVisible();
  await expect(page.getByText("寫到這裡的都存好了")).toBeVisible();
  await page.reload();
  await unlock(page);
  await expect(page.getByLabel("內容")).toHaveValue("今天上午通車，來了不少人。");
  await expect(page.getByAltText("照片 1")).toBeVisible();
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByRole("banner")).toContainText("未傳 3 條");
  expect(hub.arrived).toEqual([]);

  await page.reload();
  await unlock(page);
  await expect(page.getByRole("banner")).toContainText("未傳 3 條");
  await context.setOffline(false);
  await expect(page.getByRole("banner")).toContainText("都已送達");
  expect(hub.arrived.map(({ action, input }) => [action, input])).toEqual([
    ["registry.complete-task", { taskId, doneOn: expect.stringMatching(day), remark: "放在鎮裡了" }],
    [
      "registry.acknowledge-notice",
      expect.objectContaining({ noticeId: notice.noticeId, organisationNo: 17 }),
    ],
    ["press.submit-item", expect.objectContaining({ title: "村口的橋通車", photos: [...hub.files.keys()] })],
  ]);
  const [sent] = hub.files.values();
  expect(sent?.includes("GPS")).toBe(false);
  expect(sent?.length).toBeLessThan(400_000);
  await page.goto(`${hub.url}/m/#/me/entries`);
  await expect(page.getByText("已送達", { exact: true })).toHaveCount(3);
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await expect(page.getByRole("banner")).toContainText("都已送達");
  expect(hub.arrived).toHaveLength(3);
});

test("what comes back says why, and is changed and sent as a new entry", async ({ context }) => {
  hub.answer = () => ({
    status: "refused",
    code: "press.too-short",
    message: { hans: "请写清楚时间和地点。", hant: "請寫清楚時間和地點。", en: "Please say when and where." },
    detail: null,
  });
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/me/write`);
  await page.getByLabel("題目").fill("通車");
  await page.getByLabel("內容").fill("橋通車了。");
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText("請寫清楚時間和地點。")).toBeVisible();
  hub.answer = () => ({ status: "to-confirm", code: null, message: null, detail: null });
  await page.getByRole("link", { name: "修改後再送" }).click();
  await expect(page.getByLabel("內容")).toHaveValue("橋通車了。");
  await page.getByLabel("內容").fill("今天上午，村口的橋通車了。");
  await page.getByRole("button", { name: "保存並發送" }).click();
  await expect(page.getByText("待確認")).toBeVisible();
  await expect(page.getByText("已退回")).toBeVisible();
  const [first, second] = hub.arrived;
  expect(second?.id).not.toBe(first?.id);
  expect(second?.input).toMatchObject({ title: "通車", text: "今天上午，村口的橋通車了。" });
});

test("a refused notice can be acknowledged again, a later decision is shown", async ({ context }) => {
  hub.answer = () => ({ status: "to-confirm", code: null, message: null, detail: null });
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/due/notice/${noticeId}`);
  await page.getByRole("button", { name: "簽收" }).click();
  await expect(page.getByText("待確認")).toBeVisible();
  const [entry] = hub.arrived;
  hub.put("entry", entry?.id ?? "", { id: entry?.id, status: "refused", code: null, message: null });
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await page.goto(`${hub.url}/m/#/due/notice/${noticeId}`);
  await expect(page.getByRole("button", { name: "簽收" })).toBeVisible();
});

test("a record is confirmed as it was shown, another version asks anew", async ({ context }) => {
  hub.put("organisation", recordId, record);
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/due`);
  await page.getByText(record.name, { exact: true }).click();
  await expect(page.getByText("王小禾")).toBeVisible();
  await page.getByRole("button", { name: "確認" }).click();
  await expect(page.getByText("已確認")).toBeVisible();
  await expect
    .poll(() => hub.arrived.map(({ input }) => input))
    .toEqual([
      expect.objectContaining({ subjectKind: "organisation", subjectId: recordId, version: record.version }),
    ]);
  hub.put("organisation", recordId, { ...record, version: "cd".repeat(32) });
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await page.goto(`${hub.url}/m/#/due/record/${recordId}`);
  await expect(page.getByRole("button", { name: "確認" })).toBeVisible();
});

test("a record that changed meanwhile is confirmed at the second time, before it arrives as a document", async ({
  context,
}) => {
  const version = "cd".repeat(32);
  const posts = [{ kind: "secretary", name: "李小滿", from: "2026-11-01", until: null }];
  const changed = { ...record, id: recordId, version, posts };
  const message = { hans: "记录已有变动。", hant: "記錄已有變動。", en: "Changed." };
  hub.put("organisation", recordId, record);
  hub.answer = ({ input }) =>
    (input as { version: string }).version === version
      ? { status: "done", code: null, message: null, detail: null }
      : {
          status: "conflict",
          code: "registry.record-changed",
          message,
          detail: { yours: input, theirs: changed },
        };
  const page = await enrolPhone(context, hub, "moderator");
  await page.goto(`${hub.url}/m/#/due/record/${recordId}`);
  await expect(page.getByText("王小禾")).toBeVisible();
  await page.getByRole("button", { name: "確認" }).click();
  await expect(page.getByText("李小滿")).toBeVisible();
  await expect(page.getByText("王小禾")).toHaveCount(0);
  await page.getByRole("button", { name: "確認" }).click();
  await expect(page.getByText("已確認")).toBeVisible();
  await expect
    .poll(() => hub.arrived.map(({ input }) => (input as { version: string }).version))
    .toEqual([record.version, version]);
  hub.put("organisation", recordId, { ...changed, confirmedOn: "2026-11-24" });
  await page.goto(`${hub.url}/m/#/me/line`);
  await page.getByRole("button", { name: "現在同步" }).click();
  await page.goto(`${hub.url}/m/#/due/record/${recordId}`);
  await expect(page.getByText("已確認")).toBeVisible();
  await expect(page.getByText("李小滿")).toBeVisible();
});
