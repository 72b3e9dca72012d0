import type { NoticeDocument, OrganisationDocument, TaskDocument } from "#src/domains/registry/index.ts";
import type { World } from "../world.ts";
import type { WorldDevice } from "./world-device.ts";

/** Mostly what the device shows, sometimes what its writer has no right to, which comes back refused. */
export async function completeOnDevice(world: World): Promise<boolean> {
  const device = world.anyDevice();
  const held = await documentsOf<TaskDocument>(device, "task");
  const known = world.oneOf(held.filter(({ state }) => state === "open"))?.id;
  const taskId = world.chance() < 0.9 ? known : await world.anyRow("select id from task order by id");
  if (taskId === undefined) return false;
  const input = { taskId, doneOn: world.today, remark: world.someWords() };
  return write(world, device, "registry.complete-task", input);
}

export async function acknowledgeOnDevice(world: World): Promise<boolean> {
  const device = world.anyDevice();
  const held = await documentsOf<NoticeDocument>(device, "notice");
  const notice = world.oneOf(held.filter(({ acknowledgedOn }) => acknowledgedOn === null));
  if (notice === undefined) return false;
  const organisationNo = world.chance() < 0.95 ? notice.organisationNo : world.anyOrganisation();
  const input = { noticeId: notice.noticeId, organisationNo };
  return write(world, device, "registry.acknowledge-notice", input);
}

export async function confirmOnDevice(world: World): Promise<boolean> {
  const device = world.anyDevice();
  const record = world.oneOf(await documentsOf<OrganisationDocument>(device, "organisation"));
  if (record === undefined) return false;
  const { id: subjectId, version } = record;
  const input = { confirmationId: world.newId(), subjectKind: "organisation", subjectId, version };
  return write(world, device, "registry.confirm-record", input);
}

export function submitOnDevice(world: World): Promise<boolean> {
  return submitOn(world, world.anyDevice());
}

export async function submitOn(world: World, device: WorldDevice): Promise<boolean> {
  const photos = world.chance() < 0.3 ? [device.takePhoto(world.somePhoto())] : [];
  if (photos.length > 0) world.count("a note is written with a photo");
  const input = { id: world.newId(), title: "渠修好了", text: world.someWords(), photos };
  return write(world, device, "press.submit-item", input, photos);
}

/** Two devices of one person say that the same task is done, neither knowing of the other. */
export async function completeOnTwoDevices(world: World): Promise<boolean> {
  const phones = world.devices.filter(({ holder }) => holder.kind === "phone");
  const one = world.oneOf(phones);
  const other = phones.find((phone) => phone !== one && one !== undefined && ownerOf(phone) === ownerOf(one));
  if (one === undefined || other === undefined || one.store.isFull || other.store.isFull) return false;
  const open = (await documentsOf<TaskDocument>(one, "task")).filter(({ state }) => state === "open");
  const known = new Set((await documentsOf<TaskDocument>(other, "task")).map(({ id }) => id));
  const task = world.oneOf(open.filter(({ id }) => known.has(id)));
  if (task === undefined) return false;
  for (const phone of [one, other]) {
    const input = { taskId: task.id, doneOn: world.today, remark: world.someWords() };
    const entry = { id: world.newId(), author: ownerOf(phone), action: "registry.complete-task", input };
    await phone.write({ ...entry, files: [] });
  }
  return true;
}

/** Whoever has a device in hand looks at all that came back to it. */
export async function lookAtReturned(world: World): Promise<boolean> {
  const { store, now } = world.anyDevice();
  const returned = (await store.answered()).flatMap(({ answer }) =>
    answer?.status === "refused" || answer?.status === "conflict" ? [answer.id] : [],
  );
  if (returned.length === 0 || store.isFull) return false;
  await store.noteShown(returned, now.toISOString());
  return true;
}

function ownerOf({ holder }: WorldDevice): string {
  return holder.kind === "phone" ? holder.personId : "";
}

/** A phone is its person's; at a station writes who holds a post there, or whoever comes by. */
async function write(
  world: World,
  device: WorldDevice,
  action: string,
  input: unknown,
  files: readonly string[] = [],
): Promise<boolean> {
  // What finds no room is not "saved", and its writer is told so.
  if (device.store.isFull) return false;
  const { holder } = device;
  const around = holder.kind === "phone" ? [holder.personId] : await world.holdersIn(holder.organisationNo);
  const author = (world.chance() < 0.9 ? world.oneOf(around) : undefined) ?? world.anyPerson();
  await device.write({ id: world.newId(), author, action, input, files });
  return true;
}

/** In an order that the seed decides alone. */
async function documentsOf<T extends { readonly id: string }>(
  device: WorldDevice,
  collection: string,
): Promise<readonly T[]> {
  const held = await device.store.documents(collection);
  const documents = held.map(({ document }) => document as T & { readonly noticeId?: string });
  const key = ({ id, noticeId = id }: (typeof documents)[number]): string => noticeId;
  return documents.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
