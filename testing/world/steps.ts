import type { World } from "../world.ts";
import { changeVersion, fillDisk, haveContact } from "./contact-steps.ts";
import { acknowledgeOnDevice, completeOnDevice, confirmOnDevice, submitOnDevice } from "./device-steps.ts";
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

/** One thing that happens in the world, chosen by chance as often as its weight says. */
interface Step {
  readonly name: string;
  readonly weight: number;
  readonly happen: (world: World) => Promise<void>;
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
  { name: "a device has a contact", weight: 35, happen: haveContact },
  { name: "a device's program is killed", weight: 3, happen: async (world) => world.anyDevice().restart() },
  { name: "a device's disk is full, or has room again", weight: 1.5, happen: fillDisk },
  { name: "a program is of another version for a while", weight: 2, happen: changeVersion },
  { name: "minutes pass", weight: 10, happen: async (world) => world.pass(world.below(600) * minuteMs) },
  { name: "days pass", weight: 2, happen: async (world) => world.pass(world.below(5) * dayMs) },
  { name: "half a year passes", weight: 0.03, happen: async (world) => world.pass(200 * dayMs) },
  { name: "the hub does its nightly work", weight: 1, happen: (world) => world.hub.doNightlyWork() },
  { name: "the hub is backed up", weight: 0.5, happen: (world) => world.backUp() },
  { name: "the hub is restored", weight: 0.1, happen: (world) => world.restore() },
];
