import { mountSmallDisk } from "./disk/small-disk.ts";
import type { FaultTest } from "./fault.ts";
import { fillStation } from "./sync/full-station.ts";
import { scratchServer } from "./sync/scratch-server.ts";

const megabytes = 300;
const mostRounds = 5;

/** A real small file system filled under a station in its contacts. */
const syncFullDisk: FaultTest = async (report, runs) => {
  const disk = await mountSmallDisk(megabytes);
  if ("reason" in disk) {
    report({ fault: "full disk at a station", runs: 0, lost: 0, doubled: 0, note: disk.reason, ok: false });
    return;
  }
  try {
    await using server = await scratchServer({ fsync: "off", synchronous_commit: "off" });
    report(await fillStation(server.address, disk, Math.min(runs, mostRounds)));
  } finally {
    await disk.remove();
  }
};

export default syncFullDisk;
