import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Course } from "./kill/course.ts";
import { Durations } from "./kill/durations.ts";
import { killOnce } from "./kill/kill-once.ts";
import { seeded } from "./seeded.ts";
import { checkLives } from "./operations/check-lives.ts";
import { Life } from "./operations/life.ts";

/** The seed lets each operation come further than its first piece. */
const victims = ["hub", "postgres"] as const;

test("hub and PostgreSQL killed in import, publication and sealing: nothing lost, nothing twice", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "sanwang-fault-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const chance = seeded(20_261_114);
  const course = new Course();
  const lives = (["import", "publication", "sealing"] as const).map((name) => new Life(dataDir, name));
  for (const life of lives) {
    const durations = new Durations();
    for (const victim of victims) await killOnce(life, victim, chance, durations, course);
  }
  await checkLives(lives, course);
  expect(course).toMatchObject({ runs: 6, lost: 0, doubled: 0, broken: [] });
  expect(lives.filter(({ next }) => next === 0)).toEqual([]);
  expect(course.inside).toBeGreaterThan(2);
}, 240_000);
