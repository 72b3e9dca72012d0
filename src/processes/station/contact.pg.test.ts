import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { withdrawMedia } from "#src/domains/library/index.ts";
import { correctArticle } from "#src/domains/press/actions/correct-article.ts";
import { createArticle } from "#src/domains/press/actions/create-article.ts";
import { defineColumn } from "#src/domains/press/actions/define-column.ts";
import { publishArticle } from "#src/domains/press/actions/publish-article.ts";
import { saveArticle } from "#src/domains/press/actions/save-article.ts";
import { withdrawArticle } from "#src/domains/press/actions/withdraw-article.ts";
import { documentOf, editor, operator, ownOrganisation } from "#src/domains/press/press.test-kit.ts";
import { filesError } from "#src/platform/files/errors.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { readHeld } from "#src/platform/sync/station-content/read-held.ts";
import { appendAct } from "#src/platform/sync/station-store/act-chain.ts";
import { writeEntry } from "#src/platform/sync/station-store/entry-files.ts";
import { Contacts } from "./contacts.ts";
import { heldDocuments } from "./held-documents.ts";
import { contentOf, oneContact } from "./one-contact.ts";
import { stationMeans } from "./means.ts";
import { impatient, type TestStation, unwatched, useStations } from "./station.test-kit.ts";
import { wipeStation } from "./wipe-station.ts";

const county = useStations();
const columnId = randomUUID();

beforeAll(async () => {
  await county.press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

async function publish(title: string): Promise<{ readonly articleId: string; readonly slug: string }> {
  const articleId = randomUUID();
  const slug = `a-${articleId}`;
  const article = {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    slug,
    document: documentOf({ title }),
  };
  await county.press.act(editor, createArticle, article);
  await county.press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  await county.settle();
  return { articleId, slug };
}

async function titleAt({ pool }: TestStation, id: string): Promise<unknown> {
  const held = await heldDocuments(pool).document("article", id);
  return (held?.document as { titleHant: string } | undefined)?.titleHant;
}

async function contentAt({ index, chunks }: TestStation, file: string): Promise<Buffer | undefined> {
  const held = await readHeld(index, chunks, file);
  return held && buffer(await held.open(0, held.size));
}

test("published, pulled, read without a line, corrected, withdrawn", async () => {
  const station = await county.station();
  const { articleId, slug } = await publish("圖書室開門");
  expect(await station.contact()).toMatchObject({ outcome: "complete", why: null });
  expect(await titleAt(station, articleId)).toBe("圖書室開門");

  const document = documentOf({ title: "圖書室秋後開門" });
  await county.press.act(editor, saveArticle, { articleId, seenVersion: 1, document });
  await county.press.act(editor, correctArticle, { articleId, seenVersion: 2, note: "標題寫錯了。" });
  await county.settle();
  station.way.cutAfter(0);
  expect(await station.contact()).toMatchObject({ outcome: "stopped", why: "hub-unreachable" });
  expect(await titleAt(station, articleId)).toBe("圖書室開門");

  station.way.mend();
  await station.contact();
  expect(await titleAt(station, articleId)).toBe("圖書室秋後開門");

  await county.press.act(editor, withdrawArticle, { articleId, reason: "內容有誤。" });
  await county.settle();
  await station.contact();
  expect(await titleAt(station, articleId)).toBeUndefined();
  expect(await heldDocuments(station.pool).whyLeft(slug)).toBe("withdrawn");
});

test("a film arrives whole over a line that is cut again and again, each byte about once; withdrawn, it goes", async () => {
  const station = await county.station();
  const { mediaId, content, file } = await county.film();
  await county.settle();
  let contacts = 0;
  for (let whole: Buffer | undefined; whole === undefined; whole = await contentAt(station, file)) {
    station.way.cutAfter(700_000);
    await station.contact();
    contacts += 1;
  }
  expect(contacts).toBeGreaterThan(2);
  expect((await contentAt(station, file))?.equals(content)).toBe(true);
  expect(station.way.moved).toBeLessThan(1.05 * content.length);

  station.way.mend();
  const before = station.way.moved;
  await station.contact();
  expect(station.way.moved - before).toBeLessThan(10_000);

  await county.press.act(operator, withdrawMedia, { mediaId });
  await county.settle();
  await station.contact();
  expect(await contentAt(station, file)).toBeUndefined();
  expect(chunksAt(station)).toEqual([]);
});

function chunksAt({ contentFolder }: TestStation): readonly string[] {
  return readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

test("a full disk stops the fetching, is told to the hub, and fetching goes on when there is room", async () => {
  let isFull = true;
  const requireRoom = async (): Promise<void> => {
    if (isFull) throw filesError("files.disk-full");
  };
  const station = await county.station({ requireRoom });
  const { content, file } = await county.film();
  await county.settle();
  expect(await station.contact()).toMatchObject({ outcome: "complete", why: "disk-full" });
  expect(await contentAt(station, file)).toBeUndefined();
  expect(await stuckOf(station)).toContainEqual({ what: expect.stringMatching(/^media:/), why: "disk-full" });

  isFull = false;
  expect(await station.contact()).toMatchObject({ why: null });
  expect((await contentAt(station, file))?.equals(content)).toBe(true);
  expect(await stuckOf(station)).toEqual([]);
});

async function stuckOf({ enrolment }: TestStation): Promise<unknown> {
  const { rows } = await county.press.current.owner.query<{ stuck: unknown }>(
    "select stuck from sync_report where device_id = $1",
    [enrolment.device.id],
  );
  return rows[0]?.stuck;
}

test("the hub hears which version is held, once its files are here", async () => {
  const station = await county.station();
  const { articleId } = await publish("水渠修好了");
  const { mediaId, content } = await county.film();
  await county.settle();
  station.way.cutAfter(content.length / 2);
  await station.contact();
  station.way.mend();
  await station.contact();
  const { rows } = await county.press.current.owner.query(
    "select collection, row_id, version from sync_held where device_id = $1 and row_id = any($2) order by collection",
    [station.enrolment.device.id, [articleId, mediaId]],
  );
  expect(rows).toEqual([
    { collection: "article", row_id: articleId, version: 1 },
    { collection: "media", row_id: mediaId, version: 1 },
  ]);
});

test("what is held is told once, again when it changes, and again to a restored hub", async () => {
  const station = await county.station();
  const told: boolean[] = [];
  const line: Line = async (request) => {
    if (request.url.endsWith("/report")) told.push("held" in (await request.clone().json()));
    return station.line(request);
  };
  const contact = (): Promise<unknown> => oneContact({ ...station, line }, unwatched(), impatient);
  await publish("村口裝了路燈");
  station.way.cutAfter(0);
  await contact();
  station.way.mend();
  await contact();
  await contact();
  await publish("晒谷場修平了");
  await contact();
  await county.press.current.owner.query("update sync_epoch set epoch = $1", [randomUUID()]);
  await contact();
  await contact();
  expect(told).toEqual([true, false, true, true, false]);
});

test("what is held is told again when the hub did not take it, and after an erasing", async () => {
  const station = await county.station();
  await publish("水塔加了蓋");
  let isRefusing = true;
  const told: boolean[] = [];
  const line: Line = async (request) => {
    if (!request.url.endsWith("/report")) return station.line(request);
    told.push("held" in (await request.clone().json()));
    return isRefusing ? new Response(null, { status: 500 }) : station.line(request);
  };
  const contact = (): Promise<unknown> => oneContact({ ...station, line }, unwatched(), impatient);
  await contact();
  isRefusing = false;
  await contact();
  await wipeStation(station);
  await contact();
  expect(told).toEqual([true, true, true]);
});

test("what expires is cleared away without any contact", async () => {
  const { clock } = county.press.current;
  const station = await county.station();
  const { file } = await county.film();
  await county.settle();
  await station.contact();
  await station.pool.query(
    'update station.held_document set document = (document::jsonb || \'{"expiresOn": "2026-11-06"}\')::json',
  );
  clock.advance(2 * 86_400_000);
  await contentOf(station);
  clock.advance(-2 * 86_400_000);
  expect(await contentAt(station, file)).toBeUndefined();
});

test("an erased station keeps only what the hub has not answered, with its photos", async () => {
  const station = await county.station();
  await station.contact();
  for (const name of ["answered", "waiting"]) {
    const madeAt = county.press.current.clock.now().toISOString();
    const hash = createHash("sha256").update(name).digest("hex");
    const entry = { id: name, action: "any", author: randomUUID(), madeAt, input: {}, files: [hash] };
    await writeEntry(station.pool, entry, [{ hash, mediaType: "image/jpeg", bytes: Buffer.from(name) }]);
  }
  const answer = { id: "answered", status: "done", code: null, message: null, detail: null } as const;
  await station.store.keepAnswers([answer], "2026-11-05T01:00:00Z");
  await wipeStation(station);
  expect(await station.store.answered()).toEqual([]);
  expect((await station.store.unsent(10)).map(({ id }) => id)).toEqual(["waiting"]);
  const { rows } = await station.pool.query<{ bytes: Buffer }>("select bytes from station.entry_file");
  expect(rows.map(({ bytes }) => bytes.toString())).toEqual(["waiting"]);
});

test("what the hub did not take is told to it and to the keeper, until it is taken", async () => {
  const station = await county.station();
  const madeAt = county.press.current.clock.now().toISOString();
  const id = randomUUID();
  await station.store.addEntry({ id, action: "any", author: randomUUID(), madeAt, input: {} });
  let isRefusing = true;
  const line: Line = async (request) =>
    isRefusing && request.url.endsWith("/push")
      ? Response.json({ code: "request.too-large" }, { status: 413 })
      : station.line(request);
  const means = stationMeans(station, new Contacts(station));
  await oneContact({ ...station, line }, unwatched(), impatient);
  expect(await stuckOf(station)).toEqual([{ what: `written:${id}`, why: "request.too-large" }]);
  expect(await means.health()).toMatchObject({ unsent: 1, notTaken: ["request.too-large"] });
  isRefusing = false;
  await oneContact({ ...station, line }, unwatched(), impatient);
  expect(await stuckOf(station)).toEqual([]);
  expect(await means.health()).toMatchObject({ unsent: 0, notTaken: [] });
});

test("the head of the station's own chain comes signed, and the hub finds nothing wrong with it", async () => {
  const station = await county.station();
  const { owner, clock } = county.press.current;
  await appendAct(station.pool, clock.now(), { kind: "sync-asked", payload: { person: null, about: null } });
  await station.contact();
  const { id } = station.enrolment.device;
  const told = await owner.query("select chain_seq from sync_report where device_id = $1", [id]);
  expect(told.rows).toEqual([{ chain_seq: "1" }]);
  const breaks = await owner.query("select kind from sync_chain_break where device_id = $1", [id]);
  expect(breaks.rows).toEqual([]);
  const other = { ...station, dataDir: mkdtempSync(join(county.folder, "other-")) };
  await oneContact(other, unwatched(), impatient);
  const now = await owner.query("select kind from sync_chain_break where device_id = $1", [id]);
  expect(now.rows).toEqual([{ kind: "signature" }]);
});
