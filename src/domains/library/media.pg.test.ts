import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { turnDay } from "#src/platform/sync/hub/turn-day.ts";
import { decodeChunkList } from "#src/platform/files/chunk-list.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { eraseByRetention } from "#src/platform/personal/erase-by-retention.ts";
import { useTestCell } from "#testing/cell.ts";
import { addMedia, contentFile, filesNamed, mediaList, receiveMedia, withdrawMedia } from "./index.ts";
import { libraryPersonalTables } from "./model/personal-fields.ts";
import { mediaCollection } from "./sync/media-collection.ts";

const [editor, reader] = [randomUUID(), randomUUID()];
const editing = new Set([1]);

const test1 = useTestCell({
  rightsSource: async (_ctx, personId, day): Promise<Rights> => ({
    personId,
    day,
    version: "1",
    named:
      personId === editor
        ? new Map([
            ["library.add-media", editing],
            ["library.withdraw-media", editing],
          ])
        : new Map(),
    read: personId === editor ? { press: [1] } : {},
    write: personId === editor ? { press: [1] } : {},
    numbersBelow: 1024,
  }),
});

let folder = "";
let store: FileStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sanwang-media-"));
  store = diskFileStore(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asEditor = { kind: "person", personId: editor } as const;
const asReader = { kind: "person", personId: reader } as const;

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const picture = (): Promise<Buffer> =>
  sharp(randomBytes(64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer();

async function added(words: Record<string, unknown> = {}): Promise<{ mediaId: string; hash: string }> {
  const { cell, county } = test1.current;
  const received = await receiveMedia(store, bytesOf(await picture()));
  const mediaId = randomUUID();
  await perform(cell, county, asEditor, addMedia, {
    mediaId,
    organisationNo: 1,
    title: "河边的新路",
    alternative: "一条水泥路通到河边",
    received,
    ...words,
  });
  return { mediaId, hash: received.hash };
}

describe("receiving", () => {
  test("tells what a file is by its content and makes its chunk list", async () => {
    const received = await receiveMedia(store, bytesOf(await picture()));
    expect(received).toMatchObject({ mediaType: "image/webp", kind: "picture" });
    expect(decodeChunkList(received.hash, received.chunkList)?.size).toBe(received.size);
  });

  test("keeps a picture as it is shown: upright, no larger than seen, without where it was taken", async () => {
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: "#a33" } })
      .withExif({
        IFD0: { Copyright: "someone" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "39/1 1/1 1/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const received = await receiveMedia(store, bytesOf(photo));
    const kept = await buffer(await store.open(received.hash));
    const { exif, xmp, width, height, format } = await sharp(kept).metadata();
    expect({ exif, xmp, width, height, format }).toEqual({ width: 800, height: 1600, format: "webp" });
    expect(received.size).toBe(kept.length);
  });

  test("leaves what hides behind a picture behind", async () => {
    const polyglot = Buffer.concat([await picture(), Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]);
    const { hash } = await receiveMedia(store, bytesOf(polyglot));
    expect((await buffer(await store.open(hash))).includes("script")).toBe(false);
  });

  test("refuses a small file that unpacks to a huge picture, and one that broke off", async () => {
    const huge = sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" } });
    const bomb = await huge.png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const broken = (await picture()).subarray(0, 2000);
    for (const bytes of [bomb, broken]) {
      await expect(receiveMedia(store, bytesOf(bytes))).rejects.toMatchObject({
        code: "library.picture-unreadable",
      });
    }
  });

  test.each([
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with script", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["text", "只是一些字"],
    ["nothing", ""],
  ])("refuses %s", async (_what, text) => {
    await expect(receiveMedia(store, bytesOf(Buffer.from(text)))).rejects.toMatchObject({
      code: "library.kind-not-kept",
    });
  });
});

test("media are added once, listed in reach, and their file is known to whoever is signed in", async () => {
  const { cell, county } = test1.current;
  const { mediaId, hash } = await added();
  const list = await withCounty(cell, county, asEditor, (ctx) => mediaList(ctx, { kind: "picture" }));
  expect(list.entries.find(({ id }) => id === mediaId)).toMatchObject({ file: hash, title: "河边的新路" });
  const others = await withCounty(cell, county, asReader, (ctx) => mediaList(ctx, {}));
  expect(others.entries).toEqual([]);
  const named = await withCounty(cell, county, asReader, (ctx) => filesNamed(ctx, [hash, "ab".repeat(32)]));
  expect([...named.keys()]).toEqual([hash]);
  const file = await withCounty(cell, county, asReader, (ctx) => contentFile(ctx, hash));
  expect(file?.mediaType).toBe("image/webp");
});

test("a picture without words for those who cannot see it is refused", async () => {
  await expect(added({ alternative: undefined })).rejects.toMatchObject({ code: "input.invalid" });
});

test("who has no right adds and withdraws nothing", async () => {
  const { cell, county } = test1.current;
  const { mediaId } = await added();
  const received = await receiveMedia(store, bytesOf(await picture()));
  const input = { mediaId: randomUUID(), organisationNo: 1, title: "甲", alternative: "乙", received };
  await expect(perform(cell, county, asReader, addMedia, input)).rejects.toMatchObject({
    code: "access.not-allowed",
  });
  await expect(perform(cell, county, visitor, addMedia, input)).rejects.toMatchObject({
    code: "access.sign-in-needed",
  });
  await expect(perform(cell, county, asReader, withdrawMedia, { mediaId })).rejects.toMatchObject({
    code: "library.media-not-found",
  });
});

test("stations get what is meant for them until it is withdrawn or expires", async () => {
  const { cell, county, clock } = test1.current;
  const machine = { kind: "system", job: "test" } as const;
  const bucket = "media:stations";
  const inStock = (rowIds: readonly string[]) =>
    withCounty(cell, county, asReader, async (ctx) => {
      const rows = await mediaCollection.rows(
        ctx,
        rowIds.map((rowId) => ({ bucket, rowId })),
      );
      return rows.map(({ rowId }) => rowId);
    });
  const kept = await added({ forStations: true, expiresOn: "2026-12-01" });
  const other = await added();
  expect(await inStock([kept.mediaId, other.mediaId])).toEqual([kept.mediaId]);
  const gone = await added({ forStations: true });
  await perform(cell, county, asEditor, withdrawMedia, { mediaId: gone.mediaId });
  await expect(
    perform(cell, county, asEditor, withdrawMedia, { mediaId: gone.mediaId }),
  ).rejects.toMatchObject({ code: "library.media-withdrawn" });
  expect(await inStock([kept.mediaId, gone.mediaId])).toEqual([kept.mediaId]);
  await sequenceAll(cell, county);
  const touched = await withCounty(cell, county, machine, async (ctx) => {
    const acts = await ctx.db.selectFrom("media").select("act_id").where("id", "=", gone.mediaId).execute();
    return mediaCollection.changes(
      ctx,
      acts.map(({ act_id }) => act_id),
    );
  });
  expect(touched).toContainEqual(expect.objectContaining({ bucket, rowId: gone.mediaId }));
  clock.set("2026-12-01T00:00:01+08:00");
  expect(await inStock([kept.mediaId])).toEqual([]);
});

test("credit and consent are in no act, and go three years after the work was withdrawn; the work's row stays", async () => {
  const { cell, county, owner, clock } = test1.current;
  const { mediaId } = await added({ credit: "甄四郎摄", consent: "家长口头同意" });
  const shown = await added({ credit: "甄五娘摄" });
  const acts = await owner.query("select payload::text as text from act where subject_id = $1", [mediaId]);
  expect(acts.rows).toHaveLength(1);
  expect(JSON.stringify(acts.rows)).not.toMatch(/甄四郎|口头/);
  clock.set("2026-11-05T09:00:00+08:00");
  await perform(cell, county, asEditor, withdrawMedia, { mediaId });
  const due = () => eraseByRetention(cell, county, libraryPersonalTables, store);
  expect(await due()).toBe(0);
  clock.set("2029-11-06T09:00:00+08:00");
  expect(await due()).toBeGreaterThanOrEqual(1);
  const { rows } = await owner.query(
    `select title, credit, consent from media where id = any ($1)
     union all select title, credit, consent from media_history where id = any ($1)`,
    [[mediaId, shown.mediaId]],
  );
  expect(rows.filter((row) => row.credit === null)).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/甄四郎|口头/);
  expect(JSON.stringify(rows)).toContain("甄五娘摄");
});

test("a film whose day comes leaves the stations that day, by the turn of the day alone", async () => {
  const { cell, county, clock, owner } = test1.current;
  const before = clock.now().toISOString();
  const kept = await keptFilm(dayAfter(1));
  const turned = async (): Promise<readonly string[]> => {
    await turnDay(cell, county);
    const { rows } = await owner.query<{ id: string }>(
      "select id from act where action = 'sync.turn-day' order by at desc limit 1",
    );
    const acts = rows.map(({ id }) => id);
    const system = { kind: "system", job: "test" } as const;
    const touched = await withCounty(cell, county, system, (ctx) => mediaCollection.changes(ctx, acts));
    const shown = await withCounty(cell, county, system, (ctx) => mediaCollection.rows(ctx, touched));
    expect(shown).toEqual([]);
    return touched.map(({ rowId }) => rowId);
  };
  await turnDay(cell, county);
  clock.set(new Date(clock.now().getTime() + 86_400_000).toISOString());
  expect(await turned()).toEqual([kept]);
  clock.set(new Date(clock.now().getTime() + 86_400_000).toISOString());
  expect(await turned()).toEqual([]);
  clock.set(before);
});

function dayAfter(days: number): string {
  const { clock, county } = test1.current;
  return localDay(new Date(clock.now().getTime() + days * 86_400_000), county.timeZone);
}

async function keptFilm(expiresOn: string): Promise<string> {
  const { cell, county } = test1.current;
  const hash = randomBytes(32).toString("hex");
  const received = {
    hash,
    size: 900,
    mediaType: "video/mp4",
    kind: "video" as const,
    chunkList: Buffer.alloc(48),
  };
  const media = { mediaId: randomUUID(), organisationNo: 1, title: "新路", forStations: true, expiresOn };
  await perform(cell, county, asEditor, addMedia, { ...media, received });
  return media.mediaId;
}
