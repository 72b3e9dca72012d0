import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { submitItem } from "#src/domains/press/index.ts";
import { acknowledgeNotice, completeTask, confirmRecord } from "#src/domains/registry/index.ts";
import { Browser, hiddenFields } from "./browse.test-kit.ts";
import { type ServedSample, serveSample } from "./serve-sample.test-kit.ts";

let served: ServedSample;
let browser: Browser;

beforeEach(async () => {
  served = await serveSample();
  browser = new Browser(served.url);
  await browser.signIn(served.station.secretary.id, "480271");
});

afterEach(() => served.close());

const written = () => served.station.written.map(({ entry }) => entry);

test("names and texts that came in both scripts stand in the reader's; the rest as it was written", async () => {
  const { station } = served;
  station.put("task", {
    id: station.task,
    organisationNo: 17,
    organisationName: "东河村党支部",
    title: "核对留守老人的冬衣",
    text: "看看每家够不够。",
    dueOn: "2026-11-30",
    setBy: "大桥镇党委",
    state: "open",
    endedOn: null,
    remark: null,
    inHant: { title: "核對留守老人的冬衣", setBy: "大橋鎮黨委" },
  });
  const [hant, hans] = [await browser.get("/hant/due"), await browser.get("/hans/due")];
  expect(hant.html).toContain("核對留守老人的冬衣");
  expect(hans.html).toContain("核对留守老人的冬衣");
  const task = (await browser.get(`/hant/due/task/${station.task}`)).html;
  expect(task).toContain("大橋鎮黨委");
  expect(task).toContain("看看每家够不够。");
});

test("a task is done: the entry parses as the hub parses it, the page says that it waits, and then what came of it", async () => {
  const { task, secretary } = served.station;
  const page = `/due/task/${task}`;
  expect((await browser.send(page, page, { remark: "够了" })).location).toBe(page);
  const [entry] = written();
  expect(entry).toMatchObject({ action: "registry.complete-task", author: secretary.id });
  expect(completeTask.input.parse(entry?.input)).toEqual({
    taskId: task,
    doneOn: "2026-11-24",
    remark: "够了",
  });
  expect((await browser.get(page)).html).toContain("待上传");
  expect((await browser.get("/due")).html).toContain("待上传");

  served.station.answer(entry?.id ?? "", {
    status: "refused",
    code: "registry.task-done-before",
    message: { hans: "这件事别人已办好。", hant: "這件事別人已辦好。", en: "Done before." },
    detail: null,
  });
  const list = (await browser.get("/hant/written")).html;
  expect(list).toContain("已退回");
  expect(list).toContain("這件事別人已辦好。");
});

test("a notice is acknowledged and a record confirmed by the version that was shown", async () => {
  const { notice, record } = served.station;
  await browser.send(`/due/notice/${notice}`, `/due/notice/${notice}`, {});
  await browser.send(`/due/record/${record}`, `/due/record/${record}`, {});
  const [acknowledged, confirmed] = written();
  expect(acknowledgeNotice.input.parse(acknowledged?.input)).toMatchObject({ organisationNo: 17 });
  expect(confirmRecord.input.parse(confirmed?.input)).toMatchObject({
    subjectId: record,
    version: "a".repeat(64),
  });
});

test("a record that had changed comes back with what is recorded now", async () => {
  const { record } = served.station;
  await browser.send(`/due/record/${record}`, `/due/record/${record}`, {});
  const posts = [{ kind: "secretary", name: "演示丙", from: "2026-10-01", until: null }];
  served.station.answer(written()[0]?.id ?? "", {
    status: "conflict",
    code: "registry.record-changed",
    message: { hans: "记录已有变动。", hant: "記錄已有變動。", en: "Changed." },
    detail: { yours: {}, theirs: { posts } },
  });
  const { html } = await browser.get("/written");
  expect(html).toContain("记录已有变动。");
  expect(html).toContain("演示丙");
});

test("a record that had changed is confirmed at the second time, before it arrives as a document", async () => {
  const { station } = served;
  const page = `/due/record/${station.record}`;
  const version = "b".repeat(64);
  await browser.send(page, page, {});
  const [held] = station.documents.filter(({ id }) => id === station.record);
  const theirs = {
    ...(held?.document as object),
    version,
    posts: [{ kind: "secretary", name: "演示丙", from: "2026-10-01", until: null }],
  };
  const conflict = { status: "conflict", code: "registry.record-changed", message: null } as const;
  station.answer(written()[0]?.id ?? "", { ...conflict, detail: { yours: {}, theirs } });
  expect((await browser.get(page)).html).toContain("演示丙");
  await browser.send(page, page, {});
  expect(confirmRecord.input.parse(written()[1]?.input).version).toBe(version);
});

test("after a later contact a record is what its document says, whatever a refusal said before", async () => {
  const { station } = served;
  const page = `/due/record/${station.record}`;
  await browser.send(page, page, {});
  const posts = [{ kind: "secretary", name: "演示丙", from: "2026-10-01", until: null }];
  const conflict = { status: "conflict", code: "registry.record-changed", message: null } as const;
  const detail = { yours: {}, theirs: { version: "b".repeat(64), posts } };
  station.answer(written()[0]?.id ?? "", { ...conflict, detail });
  station.line = { ...station.line, lastContactAtHub: "2026-11-24T03:00:00Z" };
  expect((await browser.get(page)).html).not.toContain("演示丙");
});

test("the same form sent twice is one entry; a second form for the same thing is none", async () => {
  const page = `/due/task/${served.station.task}`;
  const fields = hiddenFields(await browser.get(page), page);
  await browser.post(page, fields);
  await browser.post(page, fields);
  await browser.post(page, { author: fields["author"] ?? "" });
  expect(written()).toHaveLength(1);
});

async function photo(): Promise<Blob> {
  const bytes = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#a61b1b" } })
    .withExif({ IFD0: { Copyright: "somebody" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: "image/jpeg" });
}

async function noteForm(
  fields: Readonly<Record<string, string>>,
  photos: readonly Blob[],
): Promise<FormData> {
  const form = new FormData();
  const hidden = hiddenFields(await browser.get("/write"), "/write");
  for (const [name, value] of Object.entries({ ...hidden, ...fields })) form.set(name, value);
  photos.forEach((each, index) => form.append("photos", each, `photo-${index}.jpg`));
  return form;
}

test("a note with a photo is written; the photo is small and says nothing of where it was taken", async () => {
  const form = await noteForm({ title: "水渠", text: "第一段\r\n第二段" }, [await photo()]);
  expect((await browser.post("/write", form)).location).toBe("/written");
  const [kept] = served.station.written;
  const input = submitItem.input.parse(kept?.entry.input);
  expect(input).toMatchObject({ title: "水渠", text: "第一段\n第二段" });
  expect(kept?.entry.files).toEqual(input.photos);
  const [file] = kept?.files ?? [];
  const { width, exif, format } = await sharp(file?.bytes).metadata();
  expect({ width, exif, format }).toEqual({ width: 1600, exif: undefined, format: "jpeg" });
});

test("a note without title comes back with its text and photo, and is then saved with both", async () => {
  const form = await noteForm({ title: " ", text: "写了很久的正文" }, [await photo()]);
  const back = await browser.post("/write", form);
  expect(back.status).toBe(422);
  expect(back.html).toContain("写了很久的正文");
  const hash = /name="kept"[^>]*value="([0-9a-f]{64})"/.exec(back.html)?.[1] ?? "";
  expect((await browser.get(`/write/photo/${hash}`)).headers.get("content-type")).toBe("image/jpeg");
  const again = { ...hiddenFields(back, "/write"), title: "水渠", text: "写了很久的正文", kept: hash };
  expect((await browser.post("/write", again)).location).toBe("/written");
  expect(served.station.written[0]?.files.map((file) => file.hash)).toEqual([hash]);
});

test("a note changed after it was saved comes back under a new entry, and is then saved beside the first", async () => {
  const fields = { ...hiddenFields(await browser.get("/write"), "/write"), title: "水渠", text: "第一稿" };
  expect((await browser.post("/write", fields)).location).toBe("/written");
  expect((await browser.post("/write", fields)).location).toBe("/written");
  const back = await browser.post("/write", { ...fields, text: "改过的稿子" });
  expect(back.status).toBe(422);
  expect(back.html).toContain("先前已经存上");
  expect(back.html).toContain("改过的稿子");
  const again = { ...hiddenFields(back, "/write"), title: "水渠", text: "改过的稿子" };
  expect((await browser.post("/write", again)).location).toBe("/written");
  expect((await browser.post("/write", again)).location).toBe("/written");
  expect(written().map(({ input }) => submitItem.input.parse(input).text)).toEqual(["第一稿", "改过的稿子"]);
});

test("a mended form with its photo, sent twice, is one entry", async () => {
  const back = await browser.post("/write", await noteForm({ title: " ", text: "x" }, [await photo()]));
  const hash = /name="kept"[^>]*value="([0-9a-f]{64})"/.exec(back.html)?.[1] ?? "";
  const again = { ...hiddenFields(back, "/write"), title: "水渠", text: "x", kept: hash };
  expect((await browser.post("/write", again)).location).toBe("/written");
  expect((await browser.post("/write", again)).location).toBe("/written");
  expect(written()).toHaveLength(1);
});

test("what is no photo is refused in words and keeps the text", async () => {
  const form = await noteForm({ title: "水渠", text: "正文" }, [
    new Blob(["<svg onload=x>"], { type: "image/jpeg" }),
  ]);
  const back = await browser.post("/write", form);
  expect(back.status).toBe(422);
  expect(back.html).toContain("不是能读的照片");
  expect(back.html).toContain("正文");
  expect(written()).toEqual([]);
});

test("on a full disk the form comes back whole and nothing is said to be saved", async () => {
  served.station.isFull = true;
  const back = await browser.post("/write", await noteForm({ title: "水渠", text: "写了很久" }, []));
  expect(back.status).toBe(422);
  expect(back.html).toContain("没有存上");
  expect(back.html).toContain("写了很久");
  served.station.isFull = false;
  const again = { ...hiddenFields(back, "/write"), title: "水渠", text: "写了很久" };
  expect((await browser.post("/write", again)).status).toBe(303);
});

test("a form that waited too long asks for the PIN once more and loses nothing", async () => {
  const fields = hiddenFields(await browser.get("/write"), "/write");
  const typed = { ...fields, title: "水渠", text: "写了一个上午" };
  browser.cookie = "";
  const asked = await browser.post("/write", typed);
  expect(asked.status).toBe(401);
  expect(asked.html).toContain("请再登录一次");
  const kept = hiddenFields(asked, "/write");
  expect(kept).toMatchObject({ title: "水渠", text: "写了一个上午" });
  expect((await browser.post("/write", { ...kept, pin: "000000" })).status).toBe(401);
  expect((await browser.post("/write", { ...kept, pin: "480271" })).location).toBe("/written");
  expect(written()).toHaveLength(1);
  expect((await browser.get("/written")).html).toContain("水渠");
});

test("a page that one person opened does not write in the name of the next", async () => {
  const { task, neighbour } = served.station;
  const page = `/due/task/${task}`;
  const fields = hiddenFields(await browser.get(page), page);
  await browser.post("/sign-out", {});
  await browser.signIn(neighbour.id, "159357");
  const answer = await browser.post(page, fields);
  expect(answer.status).toBe(409);
  expect(written()).toEqual([]);
});

test("one person sees nothing of another's: neither work, nor writings, nor photos on the way", async () => {
  const { task, notice, record, neighbour } = served.station;
  const back = await browser.post("/write", await noteForm({ title: "", text: "x" }, [await photo()]));
  const hash = /value="([0-9a-f]{64})"/.exec(back.html)?.[1] ?? "";
  await browser.post("/write", await noteForm({ title: "我的稿子", text: "x" }, []));
  const [mine] = written();
  const other = new Browser(served.url);
  await other.signIn(neighbour.id, "159357");
  for (const path of [
    `/due/task/${task}`,
    `/due/notice/${notice}`,
    `/due/record/${record}`,
    `/write/photo/${hash}`,
  ]) {
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, { author: neighbour.id })).status).toBe(404);
  }
  expect((await other.get("/written")).html).not.toContain("我的稿子");
  expect((await other.get(`/write?again=${mine?.id}`)).html).not.toContain("我的稿子");
  expect((await other.get("/due")).html).not.toContain("核对留守老人");
  expect((await browser.get("/due")).html).not.toContain("别村的事");
});

test("who may not write to the editors is told so", async () => {
  const { people, secretary } = served.station;
  people[people.indexOf(secretary)] = { ...secretary, rights: new Map() };
  expect((await browser.get("/write")).status).toBe(403);
  expect((await browser.post("/write", { author: secretary.id, title: "x", text: "y" })).status).toBe(403);
  expect(written()).toEqual([]);
});

test("a form larger than any note is refused before it is read", async () => {
  const page = `/due/task/${served.station.task}`;
  const answer = await browser.post(page, {
    author: served.station.secretary.id,
    remark: "长".repeat(30_000),
  });
  expect(answer.status).toBe(413);
  const longer = { author: served.station.secretary.id, remark: "长".repeat(600) };
  const back = await browser.post(page, longer);
  expect(back.status).toBe(422);
  expect(back.html).toContain("太长了");
  expect(written()).toEqual([]);
});

test("pages of a person are never kept by the browser, and run no script whatever was typed", async () => {
  const form = await noteForm({ title: "<script>alert(1)</script>", text: "x" }, []);
  await browser.post("/write", form);
  const answer = await browser.get("/written");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.html).not.toContain("<script>");
});
