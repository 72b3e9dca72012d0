import type { World } from "../world.ts";
import { beyondReach } from "./expectations.ts";
import { publishSomething, withdrawSomething } from "./news-steps.ts";
import { movePerson, setSomeTask, withdrawSomeTask } from "./office-steps.ts";
import { orRefused } from "./or-refused.ts";

/** Often the line is cut somewhere, and while rows come down the hub goes on with its work. */
export async function haveContact(world: World): Promise<void> {
  const device = world.anyDevice();
  await world.hub.settle();
  if (world.chance() < 0.5) device.line.cutAfter(world.below(30_000));
  const isDisturbed = world.chance() < 0.3;
  if (isDisturbed) device.line.whileMoving = () => disturb(world);
  const contact = await device.contact();
  device.line.mend();
  device.line.whileMoving = undefined;
  world.contacts[contact.outcome] += 1;
  if (contact.error?.stop === "device" && !device.store.isFull) throw contact.error;
  // Who is moved while the contact lasts may hold what is left until the next one.
  if (contact.outcome === "complete" && !isDisturbed)
    world.faults.push(...(await beyondReach(world, device)));
}

const disturbances = [setSomeTask, withdrawSomeTask, publishSomething, withdrawSomething, movePerson];

async function disturb(world: World): Promise<void> {
  if (world.chance() > 0.1) return;
  world.pass(1);
  const disturbance = world.oneOf(disturbances);
  if (disturbance !== undefined) await orRefused(disturbance(world));
  await world.hub.settle();
}

export async function changeVersion(world: World): Promise<void> {
  const { line } = world.anyDevice();
  line.version = line.version === undefined ? world.below(2) * 2 : undefined;
}

export async function fillDisk(world: World): Promise<void> {
  const { store } = world.anyDevice();
  store.isFull = !store.isFull;
}
