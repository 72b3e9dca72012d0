import { join } from "node:path";
import { fillRounds, startOnFullDisk } from "./disk/fill-rounds.ts";
import { mountSmallDisk } from "./disk/small-disk.ts";
import type { FaultTest } from "./fault.ts";
import { seeded } from "./seeded.ts";
import { checkLives } from "./operations/check-lives.ts";
import { Findings, Life } from "./operations/life.ts";

const megabytes = 700;
const mostRounds = 5;

/** A real small file system filled under the hub while it imports or publishes: words, no damage, and on with room. */
const fullDisk: FaultTest = async (report, runs, seed) => {
  const chance = seeded(seed);
  const rounds = Math.min(runs, mostRounds);
  for (const operation of ["import", "publication"] as const) {
    const fault = `full disk during ${operation}`;
    const disk = await mountSmallDisk(megabytes);
    if ("reason" in disk) {
      report({ fault, runs: 0, lost: 0, doubled: 0, note: disk.reason, ok: false });
      continue;
    }
    const findings = new Findings();
    const life = new Life(join(disk.dir, "data"), operation);
    try {
      await fillRounds(life, disk, rounds, chance, findings);
      await startOnFullDisk(life, disk, findings);
      await checkLives([life], findings);
    } finally {
      await disk.remove();
    }
    const { lost, doubled, broken } = findings;
    const note = [
      `${rounds} times filled to the last byte, ${rounds} times to 200 MB, once started on a full disk`,
      `${life.done.size} confirmed`,
      ...broken.slice(0, 5),
      `seed ${seed}`,
    ].join(", ");
    report({ fault, runs: 2 * rounds + 1, lost, doubled, note, ok: findings.isClean });
  }
};

export default fullDisk;
