import { AppError } from "#src/platform/errors/app-error.ts";
import { changeNote, moveNote, tearUpNote, writeNote } from "#src/platform/sync/hub/fixtures/notes.ts";
import type { World } from "../world.ts";
import { beyondReach } from "./expectations.ts";
import type { WorldDevice } from "./world-device.ts";

/** One thing that happens in the world, chosen by chance as often as its weight says. */
interface Step {
  readonly name: string;
  readonly weight: number;
  readonly happen: (world: World) => Promise<void>;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

export const steps: readonly Step[] = [
  { name: "a note is written at the hub", weight: 10, happen: writeAtHub },
  { name: "a note changes, moves or goes at the hub", weight: 12, happen: changeAtHub },
  { name: "somebody writes on a device", weight: 25, happen: writeOnDevice },
  { name: "somebody changes on a device what it holds", weight: 10, happen: changeOnDevice },
  { name: "a device has a contact", weight: 35, happen: haveContact },
  { name: "a device's program is killed", weight: 3, happen: async (world) => world.anyDevice().restart() },
  { name: "somebody moves to other branches", weight: 4, happen: movePerson },
  { name: "somebody's post ends", weight: 1, happen: (world) => world.hub.holds(world.anyPerson(), []) },
  { name: "minutes pass", weight: 10, happen: async (world) => world.pass(world.below(600) * minuteMs) },
  { name: "days pass", weight: 2, happen: async (world) => world.pass(world.below(5) * dayMs) },
  { name: "half a year passes", weight: 0.03, happen: async (world) => world.pass(200 * dayMs) },
  { name: "the hub forgets what is old", weight: 1, happen: (world) => world.hub.forgetOld() },
  { name: "a program is of another version for a while", weight: 2, happen: changeVersion },
  { name: "the hub is backed up", weight: 1, happen: (world) => world.backUp() },
  { name: "the hub is restored", weight: 0.5, happen: (world) => world.restore() },
];

async function writeAtHub(world: World): Promise<void> {
  const input = { id: world.newId(), organisationNo: world.anyOrganisation(), words: world.someWords() };
  await world.hub.act(writeNote, input);
}

/** What was torn up or changed since it was read is refused, as for any writer. */
async function changeAtHub(world: World): Promise<void> {
  const note = await world.anyNote();
  if (note === undefined) return;
  const { id, organisation_no: organisationNo, version } = note;
  const kind = world.below(3);
  const change = { id, organisationNo, words: world.someWords(), seenVersion: version };
  if (kind === 0) await world.hub.act(changeNote, change);
  else if (kind === 1) await world.hub.act(moveNote, { id, organisationNo, to: world.anyOrganisation() });
  else await world.hub.act(tearUpNote, { id, organisationNo });
}

/** Mostly where the author may write; the others come back refused. */
async function writeOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const author = world.authorOn(device);
  const own = world.hub.numbersOf(author);
  const organisationNo = (world.chance() < 0.85 ? world.oneOf(own) : undefined) ?? world.anyOrganisation();
  await device.write(world.newId(), author, "note.write", {
    id: world.newId(),
    organisationNo,
    words: world.someWords(),
  });
}

async function changeOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const held = world.oneOf(await device.store.documents("note"));
  if (held === undefined) return;
  const { version } = held.document as { readonly version: number };
  const organisationNo = Number(held.bucket.split(":")[1]);
  const input = { id: held.id, organisationNo, words: world.someWords(), seenVersion: version };
  await device.write(world.newId(), world.authorOn(device), "note.change", input);
}

/** Often the line is cut somewhere, and while rows come down the hub goes on with its work. */
async function haveContact(world: World): Promise<void> {
  const device = world.anyDevice();
  await world.hub.settle();
  if (world.chance() < 0.5) device.line.cutAfter(world.below(12_000));
  if (world.chance() < 0.3) device.line.whileMoving = () => disturb(world);
  const contact = await device.contact();
  device.line.mend();
  device.line.whileMoving = undefined;
  world.contacts[contact.outcome] += 1;
  if (contact.error?.stop === "device") throw contact.error;
  if (contact.outcome === "complete") world.faults.push(...(await leftovers(world, device)));
}

async function disturb(world: World): Promise<void> {
  if (world.chance() > 0.2) return;
  world.pass(1);
  await orRefused(world.chance() < 0.5 ? writeAtHub(world) : changeAtHub(world));
  await world.hub.settle();
}

function leftovers(world: World, device: WorldDevice): Promise<readonly string[]> {
  return beyondReach(world.hub, device);
}

async function movePerson(world: World): Promise<void> {
  const numbers = new Set([world.anyOrganisation(), world.anyOrganisation()]);
  await world.hub.holds(
    world.anyPerson(),
    [...numbers].toSorted((a, b) => a - b),
  );
}

async function changeVersion(world: World): Promise<void> {
  const { line } = world.anyDevice();
  line.version = line.version === undefined ? world.below(2) * 2 : undefined;
}

export async function orRefused(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
