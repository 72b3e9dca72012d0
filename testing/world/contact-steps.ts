import type { World } from "../world.ts";
import { beyondReach } from "./expectations.ts";
import { publishSomething, withdrawSomething } from "./news-steps.ts";
import { movePerson, setSomeTask, withdrawSomeTask } from "./office-steps.ts";
import { orRefused } from "./or-refused.ts";
import type { ContactSeen, WorldDevice } from "./world-device.ts";
import { WorldPhone } from "./world-phone.ts";

/** Often the line is cut somewhere, and while rows come down the hub goes on with its work. */
export async function haveContact(world: World): Promise<boolean> {
  const device = world.anyDevice();
  await world.hub.settle();
  if (world.chance() < 0.5)
    device.line.cutAfter(world.below(device.holder.kind === "phone" ? 30_000 : 200_000));
  const isDisturbed = world.chance() < 0.3;
  if (isDisturbed) device.line.whileMoving = () => disturb(world);
  const contact = await device.contact();
  device.line.mend();
  device.line.whileMoving = undefined;
  await judgeContact(world, device, contact);
  // Who is moved while the contact lasts may hold what is left until the next one.
  if (contact.outcome === "complete" && !isDisturbed)
    world.faults.push(...(await beyondReach(world, device)), ...(await device.otherFaults()));
  return true;
}

/** Over a whole line. */
export async function haveContactWith(world: World, device: WorldDevice): Promise<ContactSeen> {
  const contact = await device.contact();
  await judgeContact(world, device, contact);
  return contact;
}

/** What a person or keeper does upon what came of a contact. @throws what no contact may meet */
export async function judgeContact(
  world: World,
  device: WorldDevice,
  { outcome, error }: ContactSeen,
): Promise<void> {
  world.contacts[outcome] += 1;
  if (error?.stop === "device" && !device.store.isFull && !device.store.power.isOut) throw error;
  if (outcome === "stopped" && device.line.version !== undefined)
    world.count("a program of another version is refused");
  if (!(device instanceof WorldPhone)) return;
  if (error?.stop === "device-unknown") await world.phones.signInAgain(device);
  if (device.isWiped) await world.phones.replace(device);
}

const disturbances = [setSomeTask, withdrawSomeTask, publishSomething, withdrawSomething, movePerson];

async function disturb(world: World): Promise<void> {
  if (world.chance() > 0.1) return;
  world.pass(1);
  const disturbance = world.oneOf(disturbances);
  if (disturbance !== undefined) await orRefused(disturbance(world));
  await world.hub.settle();
}

export async function changeVersion(world: World): Promise<boolean> {
  const { line } = world.anyDevice();
  line.version = line.version === undefined ? world.below(2) * 2 : undefined;
  return true;
}

export async function fillDisk(world: World): Promise<boolean> {
  const { store } = world.anyDevice();
  store.isFull = !store.isFull;
  return true;
}

export async function killProgram(world: World): Promise<boolean> {
  await world.restart(world.anyDevice());
  return true;
}
