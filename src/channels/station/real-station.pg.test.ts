import { createHash, randomUUID } from "node:crypto";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawMedia } from "#src/domains/library/index.ts";
import {
  correctArticle,
  createArticle,
  defineColumn,
  publishArticle,
  saveArticle,
  submitItem,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import { documentOf, editor, operator, ownOrganisation } from "#src/domains/press/press.test-kit.ts";
import type { StationSnapshot } from "#src/domains/stations/model/snapshot.ts";
import { makePinVerifier } from "#src/platform/access/pin-verifier.ts";
import { dropUselessFiles } from "#src/platform/sync/station-store/entry-files.ts";
import { signSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { Contacts } from "#src/processes/station/contacts.ts";
import { stationMeans } from "#src/processes/station/means.ts";
import { takeSnapshot } from "#src/processes/station/snapshot-kept.ts";
import { type TestStation, useStations } from "#src/processes/station/station.test-kit.ts";
import { type Listening, listen } from "../http/serve.ts";
import { Browser, hiddenFields } from "./browse.test-kit.ts";
import { createStationApp } from "./station-app.ts";

// The pages over a station's own database, that was in contact with a hub.
const county = useStations();
const columnId = randomUUID();
const secretary = randomUUID();
const pin = "480271";
let station: TestStation;
let server: Listening;
let url: string;
let browser: Browser;

beforeAll(async () => {
  await county.press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  station = await county.station();
  const means = stationMeans(station, new Contacts(station));
  const app = createStationApp({ means, log: pino({ level: "silent" }) });
  server = await listen({ host: "127.0.0.1", port: 0, raw: () => false, fetch: app.fetch });
  url = `http://127.0.0.1:${server.port}`;
  browser = new Browser(url);
});

afterAll(() => server.close());

async function takeSecretary(): Promise<void> {
  const { clock } = county.press.current;
  const today = clock.now().toISOString().slice(0, 10);
  const snapshot: StationSnapshot = {
    version: 1,
    county: station.enrolment.county.code,
    device: station.enrolment.device.id,
    station: "东河村活动室",
    organisation: { no: ownOrganisation, name: "演示村党支部" },
    issuedOn: today,
    expiresOn: "2099-01-01",
    numbersBelow: 2048,
    people: [
      {
        id: secretary,
        name: "演示甲",
        nameScript: "zh-Hans",
        posts: [],
        until: null,
        rights: { lists: [[ownOrganisation]], named: { "press.submit-item": 0 }, read: {}, write: {} },
        pin: { ...(await makePinVerifier(pin)) },
      },
    ],
  };
  const { code } = station.enrolment.county;
  await takeSnapshot(station, signSnapshot(county.hub.keys.sign, code, JSON.stringify(snapshot)));
}

test("before the first contact the pages say, in the county's script, what is missing and what to do", async () => {
  expect((await browser.get("/")).html).toContain("還沒有新聞");
  expect((await browser.get("/sign-in")).status).toBe(503);
  expect((await browser.get("/keeper")).html).toContain("還沒有過");
});

test("published, read in both scripts, corrected and withdrawn with the contacts", async () => {
  const articleId = randomUUID();
  const slug = `a-${articleId}`;
  const document = documentOf({ title: "圖書室開門" });
  await county.press.act(editor, createArticle, {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    slug,
    document,
  });
  await county.press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  await county.settle();
  await station.contact();
  expect((await browser.get(`/hant/news/${slug}`)).html).toContain("圖書室開門");
  expect((await browser.get("/hans/")).html).toContain("图书室开门");

  const changed = documentOf({ title: "圖書室秋後開門" });
  await county.press.act(editor, saveArticle, { articleId, seenVersion: 1, document: changed });
  await county.press.act(editor, correctArticle, { articleId, seenVersion: 2, note: "標題寫錯了。" });
  await county.settle();
  await station.contact();
  const corrected = (await browser.get(`/hant/news/${slug}`)).html;
  expect(corrected).toContain("圖書室秋後開門");
  expect(corrected).toContain("標題寫錯了。");

  await county.press.act(editor, withdrawArticle, { articleId, reason: "內容有誤。" });
  await county.settle();
  await station.contact();
  expect((await browser.get(`/news/${slug}`)).status).toBe(410);
  expect((await browser.get("/hant/")).html).not.toContain("圖書室");
});

test("a recording is listed, missing, then plays from its chunks, and goes when it is withdrawn", async () => {
  const { mediaId, content, file } = await county.film();
  await county.settle();
  station.gate.content = false;
  await station.contact();
  expect((await browser.get("/media")).html).toContain("還沒有傳到");
  expect((await browser.get("/keeper")).html).toContain("村里的广播");
  expect((await browser.get(`/files/${file}`)).status).toBe(404);

  station.gate.content = true;
  await station.contact();
  const whole = await fetch(`${url}/files/${file}`);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file);
  const part = await fetch(`${url}/files/${file}`, { headers: { range: "bytes=1048570-1048589" } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(1_048_570, 1_048_590));

  await county.press.act(operator, withdrawMedia, { mediaId });
  await county.settle();
  await station.contact();
  expect((await browser.get(`/files/${file}`)).status).toBe(404);
});

test("a person of the snapshot writes here: the entry waits in the outbox in her name, the acts in the chain", async () => {
  await takeSecretary();
  expect((await browser.signIn(secretary, "000000")).status).toBe(422);
  expect((await browser.signIn(secretary, pin)).status).toBe(303);
  const fields = hiddenFields(await browser.get("/write"), "/write");
  expect((await browser.post("/write", { ...fields, title: "水渠", text: "通水了" })).status).toBe(303);
  const [entry] = await station.store.unsent(10);
  expect(entry).toMatchObject({ action: "press.submit-item", author: secretary });
  expect(submitItem.input.parse(entry?.input)).toMatchObject({ title: "水渠" });
  expect((await browser.get("/written")).html).toContain("待上傳");
  expect((await browser.get("/keeper")).html).toContain("1 條，最早的是");
  const { rows } = await station.pool.query<{ kind: string }>(
    "select kind from station.station_act order by seq",
  );
  expect(rows.map(({ kind }) => kind)).toEqual(["pin-refused", "signed-in", "wrote"]);
});

test("a character that no text can hold does not stop the station, neither typed, nor written before, nor in an address", async () => {
  const fields = hiddenFields(await browser.get("/write"), "/write");
  const typed = { ...fields, title: "水\0渠", text: "一\u0007\r二\t三" };
  expect((await browser.post("/write", typed)).status).toBe(303);
  const entries = await station.store.unsent(10);
  const entry = entries.find(({ id }) => id === fields["entry"]);
  expect(entry?.input).toMatchObject({ title: "水渠", text: "一\n二\t三" });

  const input = { title: "\0" };
  await station.store.addEntry({
    id: randomUUID(),
    action: "press.submit-item",
    author: secretary,
    madeAt: "2026-11-01T00:00:00Z",
    input,
  });
  for (const page of ["/", "/written", "/due", "/keeper"]) expect((await browser.get(page)).status).toBe(200);
  await dropUselessFiles(station.pool);
  expect((await browser.get("/news/%00")).status).toBe(404);
});

test("declined on the fortieth day, what waited is read with the reason, also by one who comes months later", async () => {
  const { clock } = county.press.current;
  const day = 86_400_000;
  const id = randomUUID();
  const waits = { id, status: "to-confirm", code: "sync.waits", message: null, detail: null } as const;
  const madeAt = clock.now().toISOString();
  const input = { title: "晒谷场", text: "平好了", photos: [] };
  await station.store.addEntry({ id, action: "press.submit-item", author: secretary, madeAt, input });
  await station.store.keepAnswers([waits], madeAt);
  clock.advance(40 * day);
  await station.contact();
  const reason = "场地已经另有安排";
  const document = { ...waits, status: "refused", message: { hans: reason, hant: reason, en: reason } };
  const cursor = await station.store.cursor();
  const [bucket = ""] = cursor.buckets;
  await station.store.applyDown({
    dropped: [],
    restarted: [],
    gone: [],
    settled: [],
    cursor,
    put: [{ bucket, collection: "entry", id, seq: 1, document }],
  });
  await station.contact();
  clock.advance(100 * day);
  await station.contact();
  await browser.signIn(secretary, pin);
  expect((await browser.get("/written")).html).toContain(reason);
  clock.advance(31 * day);
  await station.contact();
  expect((await station.store.answered()).map(({ entry }) => entry.id)).not.toContain(id);
});
