import { join } from "node:path";
import { roomOn } from "#src/platform/sync/station-content/room.ts";
import type { SmallDisk } from "../disk/small-disk.ts";
import type { FaultReport } from "../fault.ts";
import type { CutCounty } from "./cut-county.ts";
import { type ContentStation, openContentStation } from "./content-station.ts";

/** Above what a station leaves free, with room for its PostgreSQL and the recordings of all rounds. */
export const contentDiskMegabytes = 1_000;

const recordingBytes = 30_000_000;

/**
 * The disk of a station is too full for a recording: first as the station itself finds it, then, without its care, the disk is full to
 * the last byte in the middle of it, for its PostgreSQL too. With room both come whole.
 */
export async function fillWithContent(
  county: CutCounty,
  disk: SmallDisk,
  rounds: number,
): Promise<FaultReport> {
  const dataDir = join(disk.dir, "content-station");
  await using station = await openContentStation(county, dataDir, county.process.url);
  const broken: string[] = [];
  const ends = new Set<string>();
  let recordings = 0;
  const requireAll = async (): Promise<void> => {
    await disk.makeRoom();
    const { outcome, why } = await station.contact();
    if (outcome !== "complete" || why !== null) broken.push(`with room: ${outcome}, ${why}`);
    broken.push(...(await wrongFiles(station, recordings)));
  };
  await requireAll();
  for (let round = 0; round < rounds; round += 1) {
    recordings += 1;
    await county.recording(recordingBytes);
    await disk.fillTo(400);
    const careful = await station.contact();
    if (careful.outcome !== "complete" || careful.why !== "disk-full") {
      broken.push(`too little room is told as ${careful.outcome}, ${careful.why}`);
    }
    await disk.fillTo(15);
    const careless = await station.contact(roomOn(disk.dir, 0)).then(({ why }) => why, String);
    if (careless === null) broken.push("a recording is whole on a full disk");
    ends.add(careless ?? "");
    await requireAll();
  }
  const note = [
    `${recordings} recordings of ${recordingBytes / 1e6} MB, each whole with room`,
    `a disk full to the last byte ended contacts with: ${[...ends].join("; ")}`,
    ...broken.slice(0, 5),
  ];
  const lost = recordings - (await station.wholeFiles()).length;
  const ok = lost === 0 && broken.length === 0;
  return {
    fault: "full disk at a station, with content",
    runs: rounds,
    lost,
    doubled: 0,
    note: note.join(", "),
    ok,
  };
}

async function wrongFiles(station: ContentStation, wanted: number): Promise<readonly string[]> {
  const files = await station.wholeFiles();
  const wrong = files.length === wanted ? [] : [`${files.length} of ${wanted} are whole`];
  for (const file of files) {
    const hash = await station.hashOf(file).catch(String);
    if (hash !== file) wrong.push(`${file} is given as ${hash}`);
  }
  return wrong;
}
