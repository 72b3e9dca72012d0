import { expect, test } from "vitest";
import { seeded } from "./seeded.ts";
import { killMachines, victims } from "./sync/kill-machines.ts";
import { TwoMachines } from "./sync/two-machines.ts";

test("a station and a hub's database killed inside push, pull and apply: nothing lost, nothing twice, both agree", async () => {
  const chance = seeded(20_261_124);
  await using machines = await TwoMachines.make();
  for (const victim of victims.filter(({ machine, part }) => (machine === "hub") === (part === "postgres"))) {
    const { note, ...found } = await killMachines(machines, victim, 1, chance);
    expect(found, note).toMatchObject({ lost: 0, doubled: 0, ok: true });
  }
}, 240_000);
