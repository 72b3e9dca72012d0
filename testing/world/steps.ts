import type { World } from "../world.ts";
import { changeVersion, fillDisk, haveContact, killProgram } from "./contact-steps.ts";
import {
  acknowledgeOnDevice,
  completeOnDevice,
  completeOnTwoDevices,
  confirmOnDevice,
  lookAtReturned,
  submitOnDevice,
} from "./device-steps.ts";
import { damageDisk, readDiskAtStation, writeDiskAtHub, writeDiskAtStation } from "./disk-steps.ts";
import {
  addSomeMedia,
  correctSomething,
  publishSomething,
  withdrawSomeMedia,
  withdrawSomething,
} from "./news-steps.ts";
import {
  decideWaiting,
  endSomebodysPosts,
  moveBranch,
  movePerson,
  renameSomething,
  sendSomeNotice,
  setSomeTask,
  withdrawSomeNotice,
  withdrawSomeTask,
} from "./office-steps.ts";

import { findLostPhone, losePhone, orderWipeOfPhone, sendSealedOfSome, takeUpPhone } from "./phone-steps.ts";
import { losePowerAtDevice, losePowerAtHub } from "./power-steps.ts";

/** One thing that happens in the world, chosen by chance as often as its weight says. */
interface Step {
  readonly name: string;
  readonly weight: number;
  /** @returns whether it did: there may be nothing to withdraw. */
  readonly happen: (world: World) => Promise<boolean>;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

export const steps: readonly Step[] = [
  { name: "the office sets a task", weight: 8, happen: setSomeTask },
  { name: "the office takes a task back", weight: 1, happen: withdrawSomeTask },
  { name: "the office sends a notice", weight: 3, happen: sendSomeNotice },
  { name: "the office takes a notice back", weight: 0.5, happen: withdrawSomeNotice },
  { name: "an organisation gets another name", weight: 0.7, happen: renameSomething },
  { name: "a branch moves to another township", weight: 0.5, happen: moveBranch },
  { name: "somebody moves to other organisations", weight: 4, happen: movePerson },
  { name: "somebody's posts end", weight: 1, happen: endSomebodysPosts },
  { name: "a successor decides", weight: 3, happen: decideWaiting },
  { name: "an editor publishes", weight: 3, happen: publishSomething },
  { name: "an editor corrects", weight: 2, happen: correctSomething },
  { name: "an editor withdraws", weight: 1, happen: withdrawSomething },
  { name: "an editor adds media", weight: 2, happen: addSomeMedia },
  { name: "an editor takes media back", weight: 1, happen: withdrawSomeMedia },
  { name: "a task is done on a device", weight: 12, happen: completeOnDevice },
  { name: "a notice is acknowledged on a device", weight: 8, happen: acknowledgeOnDevice },
  { name: "a record is confirmed on a device", weight: 6, happen: confirmOnDevice },
  { name: "a note to the editors is written on a device", weight: 8, happen: submitOnDevice },
  { name: "somebody looks at what came back", weight: 3, happen: lookAtReturned },
  { name: "a device has a contact", weight: 35, happen: haveContact },
  { name: "two devices of one person do the same task", weight: 1.5, happen: completeOnTwoDevices },
  { name: "a device's program is killed", weight: 3, happen: killProgram },
  { name: "a device loses its power", weight: 5, happen: losePowerAtDevice },
  { name: "the hub loses its power", weight: 2, happen: losePowerAtHub },
  { name: "a disk is written at the hub", weight: 1, happen: writeDiskAtHub },
  { name: "a disk is written at a station", weight: 1, happen: writeDiskAtStation },
  { name: "a disk is read in at a station", weight: 3, happen: readDiskAtStation },
  { name: "a disk is damaged", weight: 0.3, happen: damageDisk },
  { name: "a person has a phone erased", weight: 0.3, happen: orderWipeOfPhone },
  { name: "a phone is lost, and its person enrols another", weight: 0.3, happen: losePhone },
  { name: "a lost phone is found", weight: 0.4, happen: findLostPhone },
  { name: "somebody takes a phone up", weight: 1, happen: takeUpPhone },
  { name: "a wiped phone sends what was sealed", weight: 1, happen: sendSealedOfSome },
  { name: "a device's disk is full, or has room again", weight: 1.5, happen: fillDisk },
  { name: "a program is of another version for a while", weight: 2, happen: changeVersion },
  { name: "minutes pass", weight: 10, happen: (world) => passes(world, world.below(600) * minuteMs) },
  { name: "days pass", weight: 2, happen: (world) => passes(world, world.below(5) * dayMs) },
  { name: "half a year passes", weight: 0.012, happen: (world) => passes(world, 200 * dayMs) },
  { name: "the hub does its nightly work", weight: 1, happen: doNightlyWork },
  { name: "the hub is backed up", weight: 0.5, happen: backUp },
  { name: "the hub is restored", weight: 0.1, happen: (world) => world.restore() },
];

/** What comes of steps, and must come of them in a long life. */
export const occasions: readonly string[] = [
  "a note is written with a photo",
  "a program of another version is refused",
  "the power of a phone goes inside a write",
  "the power of a station goes inside a write",
  "content comes on a disk of the hub",
  "content comes on a disk of a station",
  "a changed disk is refused",
  "a phone erases itself after too long without a contact",
  "a wiped phone delivers what was sealed",
  "a phone that a restored hub does not know is renewed",
  "a restored hub gets again what a wiped phone had delivered",
];

async function passes(world: World, milliseconds: number): Promise<boolean> {
  world.pass(milliseconds);
  return milliseconds > 0;
}

async function doNightlyWork(world: World): Promise<boolean> {
  await world.hub.doNightlyWork();
  return true;
}

async function backUp(world: World): Promise<boolean> {
  await world.backUp();
  return true;
}
