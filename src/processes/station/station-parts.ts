import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { localDay } from "#src/platform/clock/clock.ts";
import { type ChunkStore, diskChunkStore } from "#src/platform/files/chunk-store.ts";
import type { Log } from "#src/platform/log/log.ts";
import { type Line, ownLine } from "#src/platform/sync/device/line.ts";
import { type AskBytes, askBytes, noBytes } from "#src/platform/sync/station-content/ask-bytes.ts";
import { ContentIndex } from "#src/platform/sync/station-content/content-index.ts";
import { ContentProblems } from "#src/platform/sync/station-content/content-problems.ts";
import { type RequireRoom, roomOn } from "#src/platform/sync/station-content/room.ts";
import {
  type KnownTime,
  type StationClock,
  stationClock,
  type TimeSources,
} from "#src/platform/sync/station-clock.ts";
import type { Enrolment } from "#src/platform/sync/station-enrolment.ts";
import { PgStore, type StationStore } from "#src/platform/sync/station-store/pg-store.ts";
import { readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";

/** What the parts of a running station share. */
export interface StationParts {
  readonly dataDir: string;
  readonly enrolment: Enrolment;
  readonly pool: pg.Pool;
  readonly store: StationStore;
  readonly clock: StationClock;
  /** Chunks of content lie below this folder. */
  readonly contentFolder: string;
  readonly chunks: ChunkStore;
  readonly index: ContentIndex;
  readonly problems: ContentProblems;
  readonly requireRoom: RequireRoom;
  readonly line: Line;
  /** The shorter way for the bytes of files, where the line is the machine's own. */
  readonly askBytes: AskBytes;
  readonly log: Log;
  readonly program: string;
  /** The county's day, YYYY-MM-DD, by the corrected clock. */
  today(): string;
}

export interface PartsOptions {
  readonly dataDir: string;
  readonly enrolment: Enrolment;
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly line?: Line;
  readonly requireRoom?: RequireRoom;
  readonly time?: TimeSources;
}

/** The version of the program, as the hub is told. */
export const stationProgram = "0.1.0";

const timeSetting = "known-time";

export async function openStationParts(options: PartsOptions): Promise<StationParts> {
  const { dataDir, enrolment, pool, log } = options;
  const contentFolder = join(dataDir, "content");
  await mkdir(contentFolder, { recursive: true, mode: 0o700 });
  const known = await readSetting<KnownTime>(pool, timeSetting);
  const clock = options.time === undefined ? stationClock(known) : stationClock(known, options.time);
  return {
    dataDir,
    enrolment,
    pool,
    store: new PgStore(pool),
    clock,
    contentFolder,
    chunks: diskChunkStore(contentFolder),
    index: new ContentIndex(pool),
    problems: new ContentProblems(pool, () => clock.now()),
    requireRoom: options.requireRoom ?? roomOn(dataDir),
    line: options.line ?? ownLine,
    askBytes: options.line === undefined ? askBytes : noBytes,
    log,
    program: stationProgram,
    today: () => localDay(clock.now(), enrolment.county.timeZone),
  };
}

/** So that the next start begins no earlier than now. */
export async function keepTime({ pool, clock }: StationParts): Promise<void> {
  const known = clock.known();
  if (known !== undefined) await writeSetting(pool, timeSetting, known);
}
