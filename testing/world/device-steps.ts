import type { NoticeDocument, OrganisationDocument, TaskDocument } from "#src/domains/registry/index.ts";
import type { World } from "../world.ts";
import type { WorldDevice } from "./world-device.ts";

/** Mostly what the device shows, sometimes what its writer has no right to, which comes back refused. */
export async function completeOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const held = await documentsOf<TaskDocument>(device, "task");
  const known = world.oneOf(held.filter(({ state }) => state === "open"))?.id;
  const taskId = world.chance() < 0.9 ? known : await world.anyRow("select id from task order by id");
  if (taskId === undefined) return;
  await write(world, device, "registry.complete-task", {
    taskId,
    doneOn: world.today,
    remark: world.someWords(),
  });
}

export async function acknowledgeOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const held = await documentsOf<NoticeDocument>(device, "notice");
  const notice = world.oneOf(held.filter(({ acknowledgedOn }) => acknowledgedOn === null));
  if (notice === undefined) return;
  const organisationNo = world.chance() < 0.95 ? notice.organisationNo : world.anyOrganisation();
  await write(world, device, "registry.acknowledge-notice", { noticeId: notice.noticeId, organisationNo });
}

export async function confirmOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const record = world.oneOf(await documentsOf<OrganisationDocument>(device, "organisation"));
  if (record === undefined) return;
  const { id: subjectId, version } = record;
  const input = { confirmationId: world.newId(), subjectKind: "organisation", subjectId, version };
  await write(world, device, "registry.confirm-record", input);
}

export async function submitOnDevice(world: World): Promise<void> {
  const device = world.anyDevice();
  const photos =
    device.holder.kind === "phone" && world.chance() < 0.3 ? [device.takePhoto(world.somePhoto())] : [];
  const input = { id: world.newId(), title: "渠修好了", text: world.someWords(), photos };
  await write(world, device, "press.submit-item", input, photos);
}

/** A phone is its person's; at a station writes who holds a post there, or whoever comes by. */
async function write(
  world: World,
  device: WorldDevice,
  action: string,
  input: unknown,
  files: readonly string[] = [],
): Promise<void> {
  // What finds no room is not "saved", and its writer is told so.
  if (device.store.isFull) return;
  const { holder } = device;
  const around = holder.kind === "phone" ? [holder.personId] : await world.holdersIn(holder.organisationNo);
  const author = (world.chance() < 0.9 ? world.oneOf(around) : undefined) ?? world.anyPerson();
  await device.write({ id: world.newId(), author, action, input, files });
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
