import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import type { World } from "../world.ts";
import { haveContactWith } from "./contact-steps.ts";
import { inWords } from "./in-words.ts";
import { WorldPhone } from "./world-phone.ts";

/** A person has one of her phones erased; she goes on with it, or with another, as a new device. */
export async function orderWipeOfPhone(world: World): Promise<boolean> {
  const phone = anyPhone(world);
  return phone !== undefined && orderedBy(world, phone);
}

/** The phone is gone, with what was not sent. Its person orders it erased and enrols another. */
export async function losePhone(world: World): Promise<boolean> {
  const phone = anyPhone(world);
  if (phone === undefined || !(await orderedBy(world, phone))) return false;
  await world.phones.lose(phone);
  return true;
}

/** Somebody switches a lost phone on: it hears of its wipe. */
export async function findLostPhone(world: World): Promise<boolean> {
  const phone = world.oneOf(world.phones.lost);
  if (phone === undefined) return false;
  phone.line.version = undefined;
  await bringHome(world, phone);
  return true;
}

/**
 * A hub that was restored may have forgotten the order, or the phone itself: then its owner, who has it back, signs in and
 * orders it again.
 */
export async function bringHome(world: World, phone: WorldPhone): Promise<void> {
  await world.hub.settle();
  let contact = await haveContactWith(world, phone);
  if (!phone.isWiped) {
    await orderedBy(world, phone);
    contact = await haveContactWith(world, phone);
  }
  if (!phone.isWiped)
    world.faults.push(`${phone.name} was to be wiped and is not: ${inWords(contact.error)}`);
}

/** Somebody takes a phone up; after too long without a contact it has erased what can be read. */
export async function takeUpPhone(world: World): Promise<boolean> {
  const phone = anyPhone(world);
  if (phone === undefined) return false;
  await world.restart(phone);
  if (!phone.isWiped) return false;
  world.count("a phone erases itself after too long without a contact");
  return true;
}

/** Over a line that may be cut. */
export async function sendSealedOfSome(world: World): Promise<boolean> {
  const phone = world.oneOf(world.phones.sealed);
  if (phone === undefined) return false;
  if (world.chance() < 0.3) phone.line.cutAfter(world.below(5_000));
  await world.phones.sendSealed(phone);
  phone.line.mend();
  return true;
}

async function orderedBy(world: World, phone: WorldPhone): Promise<boolean> {
  const owner = { kind: "person", personId: phone.holder.personId } as const;
  await world.hub.act(orderWipe, { deviceId: phone.id }, owner);
  return true;
}

function anyPhone(world: World): WorldPhone | undefined {
  return world.oneOf(world.devices.filter((device) => device instanceof WorldPhone));
}
