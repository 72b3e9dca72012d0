import type { MissingFile, StationHealth, StationMeans } from "#src/channels/station/means.ts";
import { watchDiskRoom } from "#src/platform/db/disk-room.ts";
import type { ChunkList } from "#src/platform/files/chunk-list.ts";
import { sizeOfChunk } from "#src/platform/files/chunk-list.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { readHeld } from "#src/platform/sync/station-content/read-held.ts";
import { diskRoom } from "#src/platform/sync/station-content/room.ts";
import { appendAct } from "#src/platform/sync/station-store/act-chain.ts";
import { writeEntry } from "#src/platform/sync/station-store/entry-files.ts";
import type { Contacts } from "./contacts.ts";
import { heldDocuments } from "./held-documents.ts";
import { readLineRule, writeLineRule } from "./line-rule.ts";
import { stationPeople } from "./people.ts";
import { keptSnapshot } from "./snapshot-kept.ts";
import { stuckEntries } from "./stuck-entries.ts";
import type { StationParts } from "./station-parts.ts";
import { reasonOfContent } from "./stuck-reason.ts";
import { writtenBy } from "./written-by.ts";

/** What the pages need, out of the station's parts. */
export function stationMeans(parts: StationParts, contacts: Contacts): StationMeans {
  const { pool, store, clock, enrolment, index, chunks, dataDir, log } = parts;
  const requireRoom = watchDiskRoom(dataDir, (isShort) => log.warn({ isShort }, "room on the disk"));
  return {
    county: enrolment.county,
    stationName: async () => {
      const snapshot = await keptSnapshot(parts);
      return snapshot === undefined ? null : snapshot.station;
    },
    clock,
    held: { ...heldDocuments(pool), file: (hash) => readHeld(index, chunks, hash) },
    line: {
      state: () => contacts.state(),
      syncNow: async () => contacts.callNow(),
      rule: () => readLineRule(pool),
      setRule: async (rule) => {
        await writeLineRule(pool, rule);
        contacts.ruleChanged();
      },
    },
    people: stationPeople(parts),
    writings: {
      write: async (entry, files) => {
        requireRoom();
        return writeEntry(pool, { ...entry, madeAt: clock.now().toISOString() }, files);
      },
      noteShown: (ids) => store.noteShown(ids, clock.now().toISOString()),
      of: (personId) => writtenBy(pool, personId),
    },
    health: () => healthOf(parts),
    audit: ({ kind, person, about }) => appendAct(pool, clock.now(), { kind, payload: { person, about } }),
  };
}

async function healthOf(parts: StationParts): Promise<StationHealth> {
  const { pool, dataDir, clock, program } = parts;
  const [missing, disk, unsent, refused] = await Promise.all([
    missingFiles(parts),
    diskRoom(dataDir),
    unsentOf(parts),
    stuckEntries(pool),
  ]);
  const aheadMs = clock.aheadMs;
  return {
    missing,
    unsent: unsent.count,
    oldestUnsent: unsent.oldest,
    notTaken: refused.map(({ why }) => why),
    disk,
    clockAhead: aheadMs === null ? null : Math.round(aheadMs / 1_000),
    program,
  };

  async function unsentOf({ store }: StationParts) {
    const found = await pool.query<{ made_at: string | null }>(
      "select min(made_at) as made_at from station.outbox where answered_at is null",
    );
    return { count: await store.countUnsent(), oldest: found.rows[0]?.made_at ?? null };
  }
}

async function missingFiles(parts: StationParts): Promise<readonly MissingFile[]> {
  const { pool, index, problems, today } = parts;
  const [whole, why, named] = await Promise.all([
    index.wholeFiles(),
    problems.all(),
    namedFiles(pool, today()),
  ]);
  const reasons = new Map(
    why.filter(({ source }) => source === "line").map(({ what, why: code }) => [what, code]),
  );
  const missing: MissingFile[] = [];
  for (const { file, size, collection, id } of named.filter((each) => !whole.has(each.file))) {
    const code = reasons.get(file);
    const list = await index.find(file);
    const arrived = list === undefined ? 0 : await arrivedOf(parts, list);
    missing.push({
      file,
      collection,
      id,
      bytes: size,
      arrived,
      why: code === undefined ? null : reasonOfContent(code),
    });
  }
  return missing;
}

async function arrivedOf({ chunks }: StationParts, list: ChunkList): Promise<number> {
  let arrived = 0;
  for (const [place, hash] of list.chunks.entries()) {
    const size = sizeOfChunk(list, place);
    if (await chunks.has(hash, size)) arrived += size;
    else arrived += (await chunks.partial(hash)).length;
  }
  return arrived;
}
