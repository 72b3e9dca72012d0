import { expect, inject, test } from "vitest";
import { World } from "../world.ts";
import { haveContactWith } from "./contact-steps.ts";
import { submitOn } from "./device-steps.ts";
import { orderWipeOfPhone } from "./phone-steps.ts";

const dayMs = 86_400_000;

test("a phone that is newer than the backup, and was erased, gives the restored hub all it has", async () => {
  await using world = await World.make({ server: inject("postgres"), seed: 7, stations: 0, phones: 0 });
  await world.backUp();
  world.pass(dayMs);
  const personId = world.county.editor;
  await world.phones.enrol(personId);
  const [phone] = world.devices;
  if (phone === undefined) throw new Error("no phone");
  await haveContactWith(world, phone);
  for (let n = 0; n < 3; n += 1) await submitOn(world, phone);
  await haveContactWith(world, phone);
  await submitOn(world, phone);
  await orderWipeOfPhone(world);
  await haveContactWith(world, phone);
  world.pass(dayMs);
  await world.restore();
  await world.flushEverything();
  expect(await world.findFaults()).toEqual([]);
}, 60_000);
