import { randomInt } from "node:crypto";
import { expect, inject, test } from "vitest";
import { World } from "./world.ts";

const seconds = 5;
const leastContacts = 6;

/** WORLD_SEED and WORLD_STEPS live through the same world again. */
test("whatever happens to lines, people and the hub: in the end all agree, and nothing is lost or doubled", async () => {
  const seed = Number(process.env.WORLD_SEED ?? randomInt(1_000_000));
  await using world = await World.make({ server: inject("postgres"), seed, stations: 2, phones: 8 });
  const until = performance.now() + seconds * 1_000;
  const goesOn = (count: number): boolean =>
    process.env.WORLD_STEPS === undefined
      ? performance.now() < until || world.contacts.complete < leastContacts
      : count < Number(process.env.WORLD_STEPS);
  let count = 0;
  for (; goesOn(count); count += 1) await world.step();
  await world.flushEverything();
  const note = `seed ${seed}, ${count} steps, contacts ${JSON.stringify(world.contacts)}`;
  expect(await world.findFaults(), note).toEqual([]);
  expect(await world.findGrowth(), note).toEqual([]);
}, 240_000);
