import { type Line, ownLine } from "#src/platform/sync/device/line.ts";
import { toBase64Url } from "../keep/bytes.ts";
import { dropKept, sealedRest } from "../keep/erase.ts";
import { type Directory, isWiped, type PhonePerson } from "../keep/directory.ts";

/** The body of one call; the hub takes at most 1 MB. */
const mostCharacters = 900_000;

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
    else waiting += (await sealedRest(person.device)).entries.length;
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

/** @returns whether the hub has everything. */
async function sendSealed({ device, sentAs }: PhonePerson, way: WayToHub): Promise<boolean> {
  const { entries, files } = await sealedRest(device);
  const items: readonly Item[] = [
    ...files.map(({ hash, sealed }) => ({ part: "files" as const, hash, sealed: toBase64Url(sealed) })),
    ...entries.map(({ id, sealed }) => ({ part: "entries" as const, id, sealed: toBase64Url(sealed) })),
  ];
  let isEmpty = items.length === 0 && (await dropKept(device, []));
  for (const batch of batches(items)) isEmpty = await dropKept(device, await post(way, sentAs, batch));
  return isEmpty;
}

type Item =
  | { readonly part: "files"; readonly hash: string; readonly sealed: string }
  | { readonly part: "entries"; readonly id: string; readonly sealed: string };

function batches(items: readonly Item[]): readonly (readonly Item[])[] {
  const made: Item[][] = [];
  let room = 0;
  for (const item of items) {
    room -= item.sealed.length;
    if (room < 0 || made.at(-1)?.length === 200) {
      made.push([]);
      room = mostCharacters - item.sealed.length;
    }
    made.at(-1)?.push(item);
  }
  return made;
}

async function post(
  { hub, line }: WayToHub,
  device: string,
  batch: readonly Item[],
): Promise<readonly string[]> {
  const body = {
    device,
    files: batch.flatMap((item) => (item.part === "files" ? [{ hash: item.hash, sealed: item.sealed }] : [])),
    entries: batch.flatMap((item) => (item.part === "entries" ? [{ id: item.id, sealed: item.sealed }] : [])),
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
