import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import { contentFile, withdrawMedia } from "#src/domains/library/index.ts";
import { correctArticle } from "#src/domains/press/actions/correct-article.ts";
import { createArticle } from "#src/domains/press/actions/create-article.ts";
import { defineColumn } from "#src/domains/press/actions/define-column.ts";
import { publishArticle } from "#src/domains/press/actions/publish-article.ts";
import { saveArticle } from "#src/domains/press/actions/save-article.ts";
import { withdrawArticle } from "#src/domains/press/actions/withdraw-article.ts";
import { documentOf, editor, operator, ownOrganisation } from "#src/domains/press/press.test-kit.ts";
import { hubSource } from "#src/platform/sync/station-disk/hub-source.ts";
import { readDisk, type ReadFromDisk } from "#src/platform/sync/station-disk/read-disk.ts";
import { stationSource } from "#src/platform/sync/station-disk/station-source.ts";
import { writeDisk } from "#src/platform/sync/station-disk/write-disk.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { asSuperuser } from "#testing/world/database.ts";
import { heldDocuments } from "./held-documents.ts";
import { type TestStation, useStations } from "./station.test-kit.ts";

const county = useStations();
const columnId = randomUUID();
let disk = "";
beforeAll(async () => {
  await county.press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});
beforeEach(() => {
  disk = newDisk();
});

function newDisk(): string {
  return mkdtempSync(join(county.folder, "disk-"));
}

async function publish(title: string): Promise<{ readonly articleId: string; readonly slug: string }> {
  const articleId = randomUUID();
  const slug = `a-${articleId}`;
  const document = documentOf({ title });
  const organisationNo = ownOrganisation;
  await county.press.act(editor, createArticle, { articleId, organisationNo, columnId, slug, document });
  await county.press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  await county.settle();
  return { articleId, slug };
}

async function correct(articleId: string, title: string): Promise<void> {
  await county.press.act(editor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ title }),
  });
  await county.press.act(editor, correctArticle, { articleId, seenVersion: 2, note: "標題寫錯了。" });
  await county.settle();
}

async function exported(): Promise<string> {
  const folder = newDisk();
  const { press, hub } = county;
  const options = { hub, county: press.current.county, organisationNo: ownOrganisation, contentFile };
  await writeDisk(folder, hubSource(options));
  return folder;
}

async function imported(station: TestStation, folder: string): Promise<ReadFromDisk> {
  const { enrolment, dataDir, index, chunks, problems, requireRoom, pool, today } = station;
  const hub = { countyCode: enrolment.county.code, signKey: enrolment.hubSignKey };
  const named = () => namedFiles(pool, today());
  return readDisk(folder, { hub, pool, dataDir, index, store: chunks, problems, requireRoom, named });
}

async function titleAt({ pool }: TestStation, id: string): Promise<unknown> {
  const held = await heldDocuments(pool).document("article", id);
  return (held?.document as { titleHant: string } | undefined)?.titleHant;
}

async function everythingAt({ pool }: TestStation): Promise<readonly unknown[]> {
  const { rows } = await pool.query(
    "select bucket, collection, id, seq, document::text from station.held_document order by bucket, collection, id",
  );
  return rows;
}

const textOf = (folder: string): string => readFileSync(join(folder, "sanwang-content", "documents"), "utf8");

test("a box that never has a line gets news, films, a correction and a withdrawal by disk, and so does the next", async () => {
  const [station, next] = [await county.station(), await county.station()];
  const [wrong, bad] = [await publish("圖書室開門"), await publish("內容有誤")];
  const film = await county.film();
  await county.settle();
  expect(await imported(station, await exported())).toMatchObject({ isNewer: true, refused: [] });
  expect(await titleAt(station, wrong.articleId)).toBe("圖書室開門");
  expect(await titleAt(station, bad.articleId)).toBe("內容有誤");
  expect(await station.index.find(film.file)).toMatchObject({ complete: true });

  await correct(wrong.articleId, "圖書室秋後開門");
  await county.press.act(editor, withdrawArticle, { articleId: bad.articleId, reason: "內容有誤。" });
  await county.press.act(operator, withdrawMedia, { mediaId: film.mediaId });
  await county.settle();
  const second = await exported();
  expect(await imported(station, second)).toMatchObject({ isNewer: true, refused: [] });
  expect(await titleAt(station, wrong.articleId)).toBe("圖書室秋後開門");
  expect(await titleAt(station, bad.articleId)).toBeUndefined();
  expect(await heldDocuments(station.pool).whyLeft(bad.slug)).toBe("withdrawn");
  expect((await namedFiles(station.pool, station.today())).map(({ file }) => file)).not.toContain(film.file);

  const { enrolment, index, chunks: store, dataDir } = station;
  const { code: countyCode } = enrolment.county;
  await writeDisk(disk, stationSource({ countyCode, index, store, dataDir }));
  expect(textOf(disk)).toBe(textOf(second));
  expect(await imported(next, disk)).toMatchObject({ isNewer: true, refused: [] });
  expect(await everythingAt(next)).toEqual(await everythingAt(station));
});

test("a disk carries what every screen may show and nothing else", async () => {
  await publish("水渠修好了");
  const documents = JSON.parse(textOf(await exported()).split("\n")[1] ?? "") as {
    readonly buckets: readonly string[];
    readonly rows: readonly { readonly b: string; readonly c: string }[];
  };
  expect(documents.buckets.filter((name) => !/^(?:news:\d{4}-\d{2}|media:stations)$/.test(name))).toEqual([]);
  expect(documents.rows.filter(({ c }) => c !== "article" && c !== "media")).toEqual([]);
  expect(documents.rows.length).toBeGreaterThan(0);
});

test("after a disk the line goes on rightly: what was there does not come again, what is new comes", async () => {
  const [station, byLine] = [await county.station(), await county.station()];
  const old = await publish("村口裝了路燈");
  await imported(station, await exported());
  const { rows } = await station.contact();
  expect(rows).toBe(0);
  await correct(old.articleId, "村口裝了三盞路燈");
  await publish("晒谷場修平了");
  expect(await station.contact()).toMatchObject({ outcome: "complete", rows: 2 });
  await byLine.contact();
  expect(await everythingAt(station)).toEqual(await everythingAt(byLine));
});

test("an older disk turns nothing back, after a disk or after the line", async () => {
  const station = await county.station();
  const { articleId } = await publish("舊標題");
  const older = await exported();
  await correct(articleId, "新標題");
  const newer = await exported();
  await imported(station, newer);
  expect(await imported(station, older)).toMatchObject({ isNewer: false, refused: [] });
  expect(await titleAt(station, articleId)).toBe("新標題");
  await station.contact();
  expect(await imported(station, older)).toMatchObject({ isNewer: false });
  expect(await imported(station, newer)).toMatchObject({ isNewer: false });
  expect(await titleAt(station, articleId)).toBe("新標題");
  expect((await station.contact()).rows).toBe(0);
});

test("torn, altered or unsigned documents and those of another epoch are refused with a kept reason, films are taken", async () => {
  const station = await county.station();
  await publish("橋通車了");
  await station.contact();
  const before = await everythingAt(station);
  await publish("橋上裝了欄杆");
  const folder = await exported();
  const path = join(folder, "sanwang-content", "documents");
  const text = textOf(folder);
  const [, json = ""] = text.split("\n");
  for (const wrong of [
    text.slice(0, text.length / 2),
    text.replace("橋上裝了欄杆", "橋上拆了欄杆"),
    `\n${json}`,
    "",
  ]) {
    writeFileSync(path, wrong);
    expect((await imported(station, folder)).refused).toEqual([
      { what: "documents", why: "content.unsigned-documents" },
    ]);
  }
  expect(await station.problems.all()).toContainEqual({
    source: "disk",
    what: "documents",
    why: "content.unsigned-documents",
  });
  writeFileSync(path, text);
  await station.pool.query("update station.cursor set epoch = $1", [randomUUID()]);
  expect((await imported(station, folder)).refused).toEqual([
    { what: "documents", why: "content.other-epoch" },
  ]);
  expect(await everythingAt(station)).toEqual(before);
});

test("a taking that fails at its last word has taken nothing, and takes all the next time", async () => {
  const station = await county.station();
  const { articleId } = await publish("春耕開始了");
  const folder = await exported();
  await asOwnerOf(station, [
    "create function station.fail() returns trigger language plpgsql as $$ begin raise 'cut'; end $$",
    "create trigger fails before insert or update on station.bucket for each row execute function station.fail()",
  ]);
  await expect(imported(station, folder)).rejects.toThrow("cut");
  expect(await everythingAt(station)).toEqual([]);
  expect(await station.store.cursor()).toMatchObject({ epoch: null, buckets: [] });
  await asOwnerOf(station, ["drop function station.fail() cascade"]);
  expect(await imported(station, folder)).toMatchObject({ isNewer: true });
  expect(await titleAt(station, articleId)).toBe("春耕開始了");
});

async function asOwnerOf({ pool }: TestStation, statements: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ name: string }>("select current_database() as name");
  await asSuperuser(inject("postgres"), rows[0]?.name ?? "", async (owner) => {
    for (const statement of statements) await owner.query(statement);
  });
}
