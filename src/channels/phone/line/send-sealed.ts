import { type Line, ownLine } from "#src/platform/sync/device/line.ts";
import { toBase64Url } from "../keep/bytes.ts";
import { dropKept, type SealedItem, sealedItem, sealedKeys } from "../keep/erase.ts";
import { type Directory, isWiped, type PhonePerson } from "../keep/directory.ts";

/** The body of one call; the hub takes at most 8 MB. */
const mostCharacters = 900_000;

/** What the hub takes in one call. */
const most = { entries: 200, files: 20 };

/** Where the hub is, and the way to it. */
interface WayToHub {
  readonly hub: string;
  readonly line: Line;
}

/** The app comes from its hub. */
const ownHub = (): WayToHub => ({ hub: location.origin, line: ownLine });

/** Delivers what wiped enrolments of this phone had not sent: docs/sync-protocol.md, "sealed". @returns what still waits. */
export async function sendSealedOfAll(directory: Directory, way: WayToHub = ownHub()): Promise<number> {
  let waiting = 0;
  for (const person of await directory.people.toArray()) {
    if (!isWiped(person)) continue;
    if (await sendSealed(person, way).catch(() => false)) await forget(directory, person);
    else waiting += (await sealedKeys(person.device)).filter(({ part }) => part === "entries").length;
  }
  return waiting;
}

/** A person who was admitted anew needs no word about the old enrolment; otherwise the picker keeps saying what happened. */
async function forget(
  directory: Directory,
  { device, personId }: { readonly device: string; readonly personId: string },
): Promise<void> {
  const same = await directory.people.where("personId").equals(personId).toArray();
  if (same.some((person) => !isWiped(person))) await directory.people.delete(device);
}

/** Files before the entries that name them; one call's worth is in memory at a time. @returns whether the hub has everything. */
async function sendSealed({ device, sentAs }: PhonePerson, way: WayToHub): Promise<boolean> {
  const keys = await sealedKeys(device);
  let isEmpty = keys.length === 0 && (await dropKept(device, []));
  let batch: SentItem[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length > 0) isEmpty = await dropKept(device, await post(way, sentAs, batch));
    [batch, characters] = [[], 0];
  };
  for (const key of keys) {
    const item = await sealedItem(device, key);
    if (item === undefined) continue;
    const sealed = toBase64Url(item.sealed);
    const count = batch.filter(({ part }) => part === item.part).length;
    if (characters + sealed.length > mostCharacters || count === most[item.part]) await send();
    batch.push({ ...item, sealed });
    characters += sealed.length;
  }
  await send();
  return isEmpty;
}

type SentItem = Omit<SealedItem, "sealed"> & { readonly sealed: string };

async function post(
  { hub, line }: WayToHub,
  device: string,
  batch: readonly SentItem[],
): Promise<readonly string[]> {
  const of = (part: SentItem["part"]): readonly SentItem[] => batch.filter((item) => item.part === part);
  const body = {
    device,
    files: of("files").map(({ name: hash, sealed }) => ({ hash, sealed })),
    entries: of("entries").map(({ name: id, sealed }) => ({ id, sealed })),
  };
  const request = new Request(new URL("/sync/v1/sealed", hub), {
    method: "POST",
    headers: { "content-type": "application/json", "sanwang-sync": "1" },
    body: JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
  });
  const response = await line(request);
  if (!response.ok) throw new Error(`the hub answered ${response.status}`);
  return ((await response.json()) as { readonly kept: readonly string[] }).kept;
}
