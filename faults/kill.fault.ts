import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FaultTest } from "./fault.ts";
import { checkLives } from "./operations/check-lives.ts";
import { Course } from "./kill/course.ts";
import { Life } from "./operations/life.ts";
import { Durations } from "./kill/durations.ts";
import { killOnce } from "./kill/kill-once.ts";
import { type OperationName, operations } from "./operations/operations.ts";
import { seeded } from "./seeded.ts";

const checkEvery = 20;

/**
 * SIGKILL of real processes with the product's own durability: the hub and the postmaster, each at `runs` moments during
 * import, publication and sealing. Each operation keeps one data folder over all its kills.
 */
const kill: FaultTest = async (report, runs, seed) => {
  const chance = seeded(seed);
  for (const operation of Object.keys(operations) as OperationName[]) {
    const life = new Life(await mkdtemp(join(tmpdir(), "sanwang-fault-")), operation);
    for (const victim of ["hub", "postgres"] as const) {
      const course = new Course();
      const durations = new Durations();
      for (let run = 1; run <= runs; run += 1) {
        await killOnce(life, victim, chance, durations, course);
        if (run % checkEvery === 0 || run === runs) await checkLives([life], course);
      }
      const result = course.report(life.done.size);
      report({
        fault: `kill ${victim} during ${operation}`,
        ...result,
        note: `${result.note}, seed ${seed}`,
      });
    }
    await rm(life.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
};

export default kill;
