import type { World } from "../world.ts";
import { haveContactWith } from "./contact-steps.ts";
import { submitOn } from "./device-steps.ts";
import { sendSomeNotice, setSomeTask } from "./office-steps.ts";
import { orRefused } from "./or-refused.ts";
import type { Power } from "./power.ts";

/** In the middle of a write of a contact or of somebody's saving; then the device is switched on again. */
export async function losePowerAtDevice(world: World): Promise<boolean> {
  const device = world.anyDevice();
  const { power } = device.store;
  await world.hub.settle();
  arm(world, power);
  if (world.chance() < 0.3) await unlessOut(power, submitOn(world, device));
  else await haveContactWith(world, device);
  const wentOut = power.isOut;
  if (wentOut) world.count(`the power of a ${device.holder.kind} goes inside a write`);
  if (world.devices.includes(device)) await world.restart(device);
  return wentOut;
}

/** In the middle of a write of the hub, while a device has a contact or an office works. */
export async function losePowerAtHub(world: World): Promise<boolean> {
  const { power } = world.hub;
  const device = world.anyDevice();
  await world.hub.settle();
  arm(world, power);
  const work = world.oneOf([setSomeTask, sendSomeNotice]) ?? setSomeTask;
  if (world.chance() < 0.3) await unlessOut(power, orRefused(work(world)));
  else await haveContactWith(world, device);
  const wentOut = power.isOut;
  await world.hub.restart();
  return wentOut;
}

function arm(world: World, power: Power): void {
  power.goesInWrite(1 + world.below(6), world.chance() < 0.7 ? "lost" : "unheard");
}

async function unlessOut(power: Power, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!power.isOut) throw error;
  });
}
