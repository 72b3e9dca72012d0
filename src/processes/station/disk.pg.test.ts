import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { contentFile, withdrawMedia } from "#src/domains/library/index.ts";
import { operator, ownOrganisation } from "#src/domains/press/press.test-kit.ts";
import { chunkSize } from "#src/platform/files/chunk-list.ts";
import { filesError } from "#src/platform/files/errors.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { hubSource } from "#src/platform/sync/station-disk/hub-source.ts";
import { readDisk, type ReadFromDisk } from "#src/platform/sync/station-disk/read-disk.ts";
import { stationSource } from "#src/platform/sync/station-disk/station-source.ts";
import { type Written, writeDisk } from "#src/platform/sync/station-disk/write-disk.ts";
import { readHeld } from "#src/platform/sync/station-content/read-held.ts";
import { sweepContent } from "#src/platform/sync/station-content/sweep-content.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { type TestStation, useStations } from "./station.test-kit.ts";

const county = useStations();
let disk = "";
beforeEach(() => {
  disk = mkdtempSync(join(county.folder, "disk-"));
});

function exported(folder = disk, hub = county.hub): Promise<Written> {
  const { press } = county;
  const options = { hub, county: press.current.county, organisationNo: ownOrganisation, contentFile };
  return writeDisk(folder, hubSource(options));
}

async function imported(station: TestStation, folder = disk): Promise<ReadFromDisk> {
  const { enrolment, dataDir, index, chunks, problems, requireRoom, pool, today } = station;
  const hub = { countyCode: enrolment.county.code, signKey: enrolment.hubSignKey };
  const named = () => namedFiles(pool, today());
  return readDisk(folder, { hub, pool, dataDir, index, store: chunks, problems, requireRoom, named });
}

function handOn({ enrolment, index, chunks, dataDir }: TestStation, folder: string): Promise<Written> {
  const { code: countyCode } = enrolment.county;
  return writeDisk(folder, stationSource({ countyCode, index, store: chunks, dataDir }));
}

/** A station that has the documents of films and no bytes of them. */
async function withoutContent(): Promise<TestStation> {
  const station = await county.station();
  station.gate.content = false;
  await station.contact();
  return station;
}

function chunksBelow(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length),
        createHash("sha256")
          .update(readFileSync(join(parentPath, name)))
          .digest("hex"),
      ])
      .toSorted(),
  );
}

const chunkOf = (file: string, folder = disk): string => {
  const list = readFileSync(join(folder, "sanwang-content", "lists", `${file}.list`));
  const hash = list.toString("hex", 20, 52);
  return join(folder, "sanwang-content", "chunks", hash.slice(0, 2), hash);
};

test("a disk from the hub gives byte for byte what the line gives, and the next station's disk the same", async () => {
  const { file } = await county.film();
  await county.film();
  await county.settle();
  const [byLine, byDisk, third] = [await county.station(), await withoutContent(), await withoutContent()];
  await byLine.contact();
  await exported();
  expect(await imported(byDisk)).toMatchObject({ refused: [] });
  expect(chunksBelow(byDisk.contentFolder)).toEqual(chunksBelow(byLine.contentFolder));
  expect(await byDisk.index.find(file)).toMatchObject({ complete: true });
  expect(await byDisk.problems.all()).toEqual([]);

  const handed = mkdtempSync(join(county.folder, "disk-"));
  await handOn(byDisk, handed);
  expect(chunksBelow(handed)).toEqual(chunksBelow(disk));
  expect(await imported(third, handed)).toMatchObject({ refused: [] });
  expect(chunksBelow(third.contentFolder)).toEqual(chunksBelow(byLine.contentFolder));
});

/** A hub whose buckets for a station are others at each of the next questions. */
function changing(times: number): SyncHub {
  let asked = 0;
  const collections = county.hub.collections.map((collection, place) => ({
    ...collection,
    buckets: async (...about: Parameters<typeof collection.buckets>) => {
      const buckets = await collection.buckets(...about);
      if (place === 0) asked += 1;
      return place === 0 ? [...buckets, `organisation:${900_000 + Math.min(asked, times)}`] : buckets;
    },
  }));
  class Forgetful extends Map<string, never> {
    override get = (): undefined => undefined;
  }
  return { ...county.hub, collections, knownSets: new Forgetful() };
}

test("an export begins anew with the buckets the hub has come to, and leaves the disk when they never rest", async () => {
  const { file } = await county.film();
  await county.settle();
  const { files } = await exported(disk, changing(3));
  expect(files).toBeGreaterThan(0);
  const before = chunksBelow(disk);
  expect(Object.keys(before)).toContainEqual(expect.stringContaining(`${file}.json`));
  await expect(exported(disk, changing(100))).rejects.toMatchObject({ code: "content.set-never-rests" });
  expect(chunksBelow(disk)).toEqual(before);
});

test("a second export writes only what is new, a second import copies nothing", async () => {
  await county.film();
  await county.settle();
  await exported();
  expect((await exported()).copied).toBe(0);
  const { content } = await county.film(chunkSize + 5);
  await county.settle();
  expect((await exported()).copied).toBe(content.length);
  const station = await withoutContent();
  expect((await imported(station)).copied).toBeGreaterThan(content.length);
  expect(await imported(station)).toMatchObject({ copied: 0, files: 0 });
});

test("a changed chunk is refused with a kept reason; the rest of the disk is taken, and the line brings the chunk", async () => {
  const [bad, good] = [await county.film(), await county.film()];
  await county.settle();
  const station = await withoutContent();
  await exported();
  const path = chunkOf(bad.file);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
  writeFileSync(path, bytes);
  expect((await imported(station)).refused).toEqual([{ what: bad.file, why: "content.changed-part" }]);
  expect(await station.problems.all()).toContainEqual({
    source: "disk",
    what: bad.file,
    why: "content.changed-part",
  });
  expect(await station.index.find(good.file)).toMatchObject({ complete: true });
  expect(await station.index.find(bad.file)).toMatchObject({ complete: false });

  station.gate.content = true;
  const before = station.way.moved;
  await station.contact();
  expect(await station.index.find(bad.file)).toMatchObject({ complete: true });
  expect(station.way.moved - before).toBeLessThan(1.05 * chunkSize + 10_000);
});

test("what leads out of the disk's folder is refused, file or folder", async () => {
  const film = await county.film();
  await county.settle();
  const station = await withoutContent();
  await exported();
  const path = chunkOf(film.file);
  const outside = mkdtempSync(join(county.folder, "outside-"));
  renameSync(path, join(outside, "chunk"));
  symlinkSync(join(outside, "chunk"), path);
  expect((await imported(station)).refused).toEqual([{ what: film.file, why: "content.outside-folder" }]);

  const lists = join(disk, "sanwang-content", "lists");
  renameSync(lists, join(outside, "lists"));
  symlinkSync(join(outside, "lists"), lists);
  expect(await imported(station)).toMatchObject({ files: 0, copied: 0 });
});

test("a name that is no file's, a missing part and a missing signature are refused one by one", async () => {
  const [cut, unsigned] = [await county.film(), await county.film()];
  await county.settle();
  const station = await withoutContent();
  await exported();
  const lists = join(disk, "sanwang-content", "lists");
  writeFileSync(join(lists, "..%2f..%2fkeys.json"), "{}");
  rmSync(chunkOf(cut.file));
  const label = JSON.parse(readFileSync(join(lists, `${unsigned.file}.json`), "utf8"));
  const other = JSON.parse(readFileSync(join(lists, `${cut.file}.json`), "utf8"));
  writeFileSync(
    join(lists, `${unsigned.file}.json`),
    JSON.stringify({ ...label, signature: other.signature }),
  );
  const reasons = new Map((await imported(station)).refused.map(({ what, why }) => [what, why]));
  expect(reasons).toEqual(
    new Map([
      ["..%2f..%2fkeys.json", "content.bad-name"],
      [cut.file, "content.part-missing"],
      [unsigned.file, "content.unsigned"],
    ]),
  );
});

test("another county's disk, and a folder that is no disk, are left alone", async () => {
  await county.film();
  await county.settle();
  const station = await withoutContent();
  await exported();
  const label = join(disk, "sanwang-content", "disk.json");
  writeFileSync(label, JSON.stringify({ format: 1, county: "990102" }));
  await expect(imported(station)).rejects.toMatchObject({ code: "content.other-county" });
  await expect(exported()).rejects.toMatchObject({ code: "content.other-county" });
  rmSync(label);
  await expect(imported(station)).rejects.toMatchObject({ code: "content.no-disk" });
  mkdirSync(join(disk, "empty"));
  await expect(imported(station, join(disk, "empty"))).rejects.toMatchObject({ code: "content.no-disk" });
});

test("a chunk that a sweep was about to clear away when the disk brought its file is there in the end", async () => {
  const film = await county.film();
  await county.settle();
  const station = await withoutContent();
  await exported();
  const left = readFileSync(chunkOf(film.file));
  await station.chunks.put(createHash("sha256").update(left).digest("hex"), left);
  const removing = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<ReadFromDisk>();
  const { contentFolder, index, pool, today } = station;
  const slowly = async (hash: string): Promise<void> => {
    removing.resolve();
    await Promise.race([taken.promise, wait(2_000)]);
    await station.chunks.remove(hash);
  };
  const named = (await namedFiles(pool, today())).map(({ file }) => file);
  const sweep = sweepContent(contentFolder, { ...station.chunks, remove: slowly }, index, named, "always");
  await removing.promise;
  taken.resolve(imported(station));
  await sweep;
  expect((await taken.promise).refused).toEqual([]);
  const held = await readHeld(index, station.chunks, film.file);
  const bytes = held && (await buffer(await held.open(0, held.size)));
  expect(bytes?.equals(film.content)).toBe(true);
});

async function noRoom(): Promise<never> {
  throw filesError("files.disk-full");
}

test("a disk full of content for a full station is told and taken later", async () => {
  await county.film();
  await county.settle();
  const station = await withoutContent();
  await exported();
  const short = { ...station, requireRoom: noRoom };
  const first = await imported(short as TestStation);
  expect(first).toMatchObject({ copied: 0 });
  expect(first.refused.at(-1)?.why).toBe("files.disk-full");
  expect((await imported(station)).refused).toEqual([]);
});

test("what was withdrawn leaves the disk at the next export", async () => {
  const { mediaId, file } = await county.film();
  await county.settle();
  await exported();
  await county.press.act(operator, withdrawMedia, { mediaId });
  await county.settle();
  const chunk = chunkOf(file);
  await exported();
  expect(() => readFileSync(chunk)).toThrow("ENOENT");
});
