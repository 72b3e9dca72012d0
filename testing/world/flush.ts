import type { World } from "../world.ts";
import { judgeContact } from "./contact-steps.ts";
import { inWords } from "./in-words.ts";
import { bringHome } from "./phone-steps.ts";
import type { WorldDevice } from "./world-device.ts";

/**
 * The first sends what waits, the second brings it to the others; what comes back refused needs no third, and a phone that
 * begins anew one more.
 */
const mostRounds = 4;

export async function flushWorld(world: World): Promise<void> {
  await world.hub.doNightlyWork();
  for (const phone of world.phones.lost.slice()) {
    phone.line.mend();
    phone.line.version = undefined;
    await bringHome(world, phone);
  }
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = 0;
    for (const phone of world.phones.sealed) {
      phone.line.mend();
      moved += await world.phones.sendSealed(phone);
    }
    for (const device of world.devices.slice()) moved += await flushDevice(world, device);
    if (moved === 0 && round > 0) return;
  }
  world.faults.push("devices do not come to rest");
}

/** @returns how much moved: answers, and one for a phone that begins anew. */
async function flushDevice(world: World, device: WorldDevice): Promise<number> {
  device.line.mend();
  device.line.version = undefined;
  device.store.isFull = false;
  await world.hub.settle();
  const before = device.store.answersKept;
  const contact = await device.contact();
  await judgeContact(world, device, contact);
  const { outcome, error } = contact;
  if (outcome === "wiped" || error?.stop === "device-unknown") return 1;
  if (outcome !== "complete")
    world.faults.push(`${device.name} has no contact over a whole line: ${inWords(error)}`);
  return device.store.answersKept - before;
}
