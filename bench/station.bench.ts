import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { type Bench, within } from "./figure.ts";
import { scratchData, startHub, startProgram } from "./hub-process.ts";
import { familyOf, isDatabase, megabytes } from "./processes.ts";

const settledAfterMs = 20_000;

/** What a village station with the demo county's news and its database hold in memory when nobody asks for anything. */
const bench: Bench = async (report) => {
  await using hubData = await scratchData();
  await using data = await scratchData();
  await using hub = await startHub({ dataDir: hubData.dataDir });
  const code = await demoStationCode(hubData.dataDir);
  const args = ["station", "--hub", hub.url, "--code", code];
  await using station = await startProgram({ dataDir: data.dataDir, args });
  await (await fetch(station.url)).arrayBuffer();
  await wait(settledAfterMs);
  const processes = familyOf(station.pid);
  report(within("station idle", megabytes(processes.filter((each) => !isDatabase(each))), "MB PSS", 400));
  report(within("station and database idle", megabytes(processes), "MB PSS", 500));
};

export default bench;

const run = promisify(execFile);

async function demoStationCode(dataDir: string): Promise<string> {
  const args = [join(projectRoot, "bin", "sanwang.js"), "demo", "station-code"];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, SANWANG_DATA: dataDir } });
  return stdout.split("\n")[0]?.trim() ?? "";
}
