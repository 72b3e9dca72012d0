import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildAll } from "../tools/build.ts";
import { packStation } from "../tools/pack-station.ts";
import type { FaultTest } from "./fault.ts";
import type { Found } from "./installer/install-apart.ts";

const fault = "installer without npm and without a line";

/**
 * Builds and packs the station, and installs it as its keeper does, in namespaces of its own: there the network is this machine
 * alone, and what the installer writes to /opt, /etc and /var is gone afterwards.
 */
const installer: FaultTest = async (report) => {
  const nothing = { fault, runs: 0, lost: 0, doubled: 0, ok: false };
  if (process.getuid?.() !== 0) {
    report({ ...nothing, note: "only root can install a station" });
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  try {
    await buildAll();
    const packed = await packStation(folder);
    const { done, broken } = await installApart(packed, folder);
    const note = [...done, ...broken].join(", ");
    report({ fault, runs: 1, lost: 0, doubled: 0, note, ok: broken.length === 0 });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

export default installer;

async function installApart(packed: string, folder: string): Promise<Found> {
  const script = join(import.meta.dirname, "installer", "install-apart.ts");
  const onlyHere = 'ip link set lo up && exec "$@"';
  const apart = ["--net", "--mount", "--pid", "--fork", "--mount-proc", "sh", "-c", onlyHere, "sh"];
  const args = [...apart, process.execPath, script, packed, folder];
  const { stdout } = await promisify(execFile)("unshare", args);
  return JSON.parse(stdout) as Found;
}
