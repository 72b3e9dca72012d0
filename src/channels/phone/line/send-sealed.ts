import { type Line, ownLine } from "#src/platform/sync/device/line.ts";
import type { SealedAnswer } from "#src/platform/sync/wire.ts";
import { toBase64Url } from "../keep/bytes.ts";
import { type Directory, isWiped, type PhonePerson } from "../keep/directory.ts";
import {
  forgetKept,
  noteKept,
  type SealedItem,
  sealedItem,
  sealedKeys,
  sendSealedAgain,
} from "../keep/erase.ts";

/** The body of one call; the hub takes at most 8 MB. */
const mostCharacters = 900_000;

/** What the hub takes in one call. */
const most = { entries: 200, files: 20 };

/** As long as any phone keeps what it was answered. */
const keptDays = 30;

const dayMs = 86_400_000;

/** Where the hub is, and the way to it. */
interface WayToHub {
  readonly hub: string;
  readonly line: Line;
}

/** The app comes from its hub. */
const ownHub = (): WayToHub => ({ hub: location.origin, line: ownLine });

/**
 * Delivers what wiped enrolments of this phone had not sent, and once more what a restored hub has forgotten:
 * docs/sync-protocol.md, "sealed". @returns what still waits.
 */
export async function sendSealedOfAll(directory: Directory, way: WayToHub = ownHub()): Promise<number> {
  let waiting = 0;
  for (const person of await directory.people.toArray()) {
    if (!isWiped(person)) continue;
    if (await sendSealed(directory, person, way).catch(() => false)) await forget(directory, person);
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

/** A hub that begins a third epoch meanwhile is not to be waited for. */
const mostBeginnings = 3;

/** @returns whether nothing is left here: the hub has had everything for so long that no restore forgets it. */
async function sendSealed(directory: Directory, person: PhonePerson, way: WayToHub): Promise<boolean> {
  const { device } = person;
  let { epoch } = person;
  let before = "";
  if (await forgetKept(device, before)) return true;
  for (let beginning = 1; beginning <= mostBeginnings; beginning += 1) {
    const known = epoch;
    for await (const batch of batchesOf(device)) {
      const answer = await post(way, person, batch);
      if (answer.epoch !== epoch) {
        await sendSealedAgain(device);
        await directory.noteEpoch(device, answer.epoch);
        epoch = answer.epoch;
      }
      await noteKept(device, answer.kept, answer.hubTime);
      before = new Date(Date.parse(answer.hubTime) - keptDays * dayMs).toISOString();
    }
    if (epoch === known) return forgetKept(device, before);
  }
  return false;
}

type SentItem = Omit<SealedItem, "sealed"> & { readonly sealed: string };

/** Files before the entries that name them; one call's worth is in memory at a time. At least one, be it empty. */
async function* batchesOf(device: string): AsyncGenerator<readonly SentItem[]> {
  let batch: SentItem[] = [];
  let characters = 0;
  for (const key of await sealedKeys(device)) {
    const item = await sealedItem(device, key);
    if (item === undefined) continue;
    const sealed = toBase64Url(item.sealed);
    const count = batch.filter(({ part }) => part === item.part).length;
    if (batch.length > 0 && (characters + sealed.length > mostCharacters || count === most[item.part])) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push({ ...item, sealed });
    characters += sealed.length;
  }
  yield batch;
}

async function post(
  { hub, line }: WayToHub,
  { sentAs, personId }: PhonePerson,
  batch: readonly SentItem[],
): Promise<SealedAnswer> {
  const of = (part: SentItem["part"]): readonly SentItem[] => batch.filter((item) => item.part === part);
  const body = {
    device: sentAs,
    person: personId,
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
  return (await response.json()) as SealedAnswer;
}
