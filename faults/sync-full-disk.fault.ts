import { mountSmallDisk, type SmallDisk } from "./disk/small-disk.ts";
import type { FaultReport, FaultTest } from "./fault.ts";
import { CutCounty } from "./sync/cut-county.ts";
import { contentDiskMegabytes, fillWithContent } from "./sync/full-content.ts";
import { fillStation } from "./sync/full-station.ts";
import { scratchServer } from "./sync/scratch-server.ts";

const megabytes = 300;
const mostRounds = 5;

/** Real small file systems filled under stations in their contacts: where rows come, and where content does. */
const syncFullDisk: FaultTest = async (report, runs) => {
  const rounds = Math.min(runs, mostRounds);
  report(
    await onSmallDisk("full disk at a station", megabytes, async (disk) => {
      await using server = await scratchServer({ fsync: "off", synchronous_commit: "off" });
      return await fillStation(server.address, disk, rounds);
    }),
  );
  report(
    await onSmallDisk("full disk at a station, with content", contentDiskMegabytes, async (disk) => {
      await using county = await CutCounty.open();
      return await fillWithContent(county, disk, rounds);
    }),
  );
};

export default syncFullDisk;

async function onSmallDisk(
  fault: string,
  size: number,
  fill: (disk: SmallDisk) => Promise<FaultReport>,
): Promise<FaultReport> {
  const disk = await mountSmallDisk(size);
  if ("reason" in disk) return { fault, runs: 0, lost: 0, doubled: 0, note: disk.reason, ok: false };
  try {
    return await fill(disk);
  } finally {
    await disk.remove();
  }
}
