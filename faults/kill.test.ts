import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkLives } from "./work/check-lives.ts";
import { Course } from "./kill/course.ts";
import { Life } from "./work/life.ts";
import { Durations } from "./kill/durations.ts";
import { killOnce } from "./kill/kill-once.ts";
import { seeded } from "./seeded.ts";

const killsEach = 1;

test("hub and PostgreSQL killed in import, publication and sealing: nothing lost, nothing twice", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const chance = seeded(20_261_105);
  const course = new Course();
  const lives = (["import", "publication", "sealing"] as const).map((name) => new Life(dataDir, name));
  for (const life of lives) {
    for (const victim of ["hub", "postgres"] as const) {
      const durations = new Durations();
      for (let run = 0; run < killsEach; run += 1) await killOnce(life, victim, chance, durations, course);
    }
  }
  await checkLives(lives, course);
  expect(course).toMatchObject({ runs: 6, lost: 0, doubled: 0, broken: [] });
  expect(lives.filter(({ done }) => done.size === 0)).toEqual([]);
  expect(course.inside).toBeGreaterThan(3);
}, 300_000);
