import { writeFileSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { type Bench, within } from "./figure.ts";
import { scratchData, startHub } from "./hub-process.ts";
import { familyOf, isDatabase, megabytes } from "./processes.ts";

const settledAfterMs = 20_000;

/**
 * The first start in an empty folder with the demo county, as a newcomer has it, and the second; then what the hub and
 * its database hold in memory when nobody asks for anything. "Cold" means that the system had dropped what it had read
 * from disk; where that is not allowed the figure's name says "warm".
 */
const bench: Bench = async (report) => {
  await using data = await scratchData();
  const first = dropFileCache();
  const beginner = await startHub({ dataDir: data.dataDir });
  report(within(`first start to /readyz, ${first}`, beginner.readyAfterMs / 1_000, "s", 10));
  await beginner.stop();
  const second = dropFileCache();
  await using hub = await startHub({ dataDir: data.dataDir });
  report(within(`second start to /readyz, ${second}`, hub.readyAfterMs / 1_000, "s", 3));
  await readOnce(`${hub.url}/`);
  await wait(settledAfterMs);
  const processes = familyOf(hub.pid);
  const [own, database] = [processes.filter(({ pid }) => pid === hub.pid), processes.filter(isDatabase)];
  const others = processes.filter((each) => each.pid !== hub.pid && !isDatabase(each));
  report(within("hub idle, with its helpers", megabytes([...own, ...others]), "MB PSS", 300));
  report(within("hub and database idle", megabytes([...own, ...others, ...database]), "MB PSS", 400));
};

export default bench;

function dropFileCache(): "cold" | "warm" {
  try {
    writeFileSync("/proc/sys/vm/drop_caches", "3");
    return "cold";
  } catch {
    return "warm";
  }
}

function readOnce(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, (answer) => answer.resume().on("end", resolve).on("error", reject)).on("error", reject);
  });
}
