import { createHash, randomFillSync, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMedia, receiveMedia } from "#src/domains/library/index.ts";
import { inChunks } from "#src/platform/files/chunk-list.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { askBytes } from "#src/platform/sync/station-content/ask-bytes.ts";
import { openContentLine } from "#src/platform/sync/station-content/content-line.ts";
import { fetchNamed } from "#src/platform/sync/station-content/fetch-named.ts";
import type { NamedContent } from "#src/platform/sync/station-content/named-files.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { reportHealth } from "#src/processes/station/report.ts";
import { openStationParts } from "#src/processes/station/station-parts.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { type NotesHub, openNotesHub, sessionOf, wholeContact } from "./notes-hub.ts";

/** A file of the library, and where it lies below the hub's folder of files. */
export interface MadeFile extends NamedContent {
  readonly path: string;
}

export interface ContentHub extends AsyncDisposable {
  readonly port: number;
  readonly folder: string;
  addFile(bytes: number): Promise<MadeFile>;
  /** The file with one byte in its middle changed. */
  addChanged(source: AsyncIterable<Uint8Array>): Promise<MadeFile>;
  /** A new station with nothing, whose way to the hub leads over the port. */
  station(port: number): Promise<ContentStation>;
}

export interface ContentStation extends AsyncDisposable {
  /** A contact, then whatever is missing of the named files, then the report of how the station is. */
  sync(named: readonly NamedContent[]): Promise<void>;
}

export async function contentHub(): Promise<ContentHub> {
  const notes = await openNotesHub({ organisations: 1, notesEach: 0, persons: [] });
  const folder = join(notes.dataDir, "files");
  const add = (source: AsyncIterable<Uint8Array>): Promise<MadeFile> => addRecording(notes, folder, source);
  return {
    port: Number(new URL(notes.url).port),
    folder,
    addFile: (bytes) => add(recording(bytes)),
    addChanged: (source) => add(changed(source)),
    station: (port) => openStation(notes, port),
    [Symbol.asyncDispose]: () => notes[Symbol.asyncDispose](),
  };
}

async function addRecording(
  { hub }: NotesHub,
  folder: string,
  source: AsyncIterable<Uint8Array>,
): Promise<MadeFile> {
  const received = await receiveMedia(diskFileStore(folder), source);
  const id = randomUUID();
  await hub.act(addMedia, { mediaId: id, organisationNo: 1, title: "广播", received, forStations: true });
  const { hash: file, size, chunkList } = received;
  const listHash = createHash("sha256").update(chunkList).digest("hex");
  const path = `/${file.slice(0, 2)}/${file.slice(2, 4)}/${file}`;
  return { file, size, listHash, collection: "media", id, path };
}

const mebibyte = 1_048_576;

/** A recording as far as its content says: an MP3 frame's head, then noise. */
async function* recording(bytes: number): AsyncGenerator<Uint8Array> {
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]);
  yield head;
  for (let at = head.length; at < bytes; at += mebibyte) {
    yield randomFillSync(Buffer.allocUnsafe(Math.min(mebibyte, bytes - at)));
  }
}

async function* changed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let place = 0;
  for await (const chunk of inChunks(source)) {
    if (place === 3) chunk.writeUInt8(chunk.readUInt8(7) ^ 1, 7);
    place += 1;
    yield chunk;
  }
}

async function openStation(notes: NotesHub, port: number): Promise<ContentStation> {
  const url = `http://localhost:${port}`;
  const device = await notes.hub.enrol({ kind: "station", organisationNo: 1 });
  const folder = await mkdtemp(join(tmpdir(), "sanwang-bench-"));
  const database = await makeStationDatabase(notes.server);
  const { pool } = database;
  const { signKey } = openHubKeys(join(notes.dataDir, "keys"));
  const { code } = notes.hub.database.county;
  const enrolment = {
    hub: url,
    device,
    county: { code, nameHans: "", nameHant: "", timeZone: "Asia/Shanghai", defaultScript: "zh-Hans" },
    organisationNo: 1,
    hubSignKey: signKey,
  } as const;
  const parts = await openStationParts({ dataDir: folder, enrolment, pool, log: openLogs("silent").jobs });
  const session = sessionOf(url, device, parts.store);
  const transport = openTransport({ hub: url, device });
  const work = {
    hub: { countyCode: code, signKey },
    line: openContentLine({ hub: url, device, askBytes }),
    index: parts.index,
    store: parts.chunks,
    problems: parts.problems,
    requireRoom: parts.requireRoom,
  };
  return {
    sync: async (named) => {
      await wholeContact(session);
      const why = await fetchNamed(work, named);
      const whole = await work.index.wholeFiles();
      if (why !== null || named.some(({ file }) => !whole.has(file))) {
        throw new Error(`Content is missing: ${why ?? JSON.stringify(await work.problems.all())}`);
      }
      await reportHealth(transport, parts);
    },
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
