import { randomUUID } from "node:crypto";
import type { NoticeDocument, TaskDocument } from "#src/domains/registry/index.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import type { WorldPhone } from "#testing/world/world-phone.ts";
import type { Box } from "./box.ts";
import type { SoakCounty } from "./soak-county.ts";

const entriesEach = 3;

/** What people write on one day on phones and at stations, whatever the line is like; now and then what is refused. */
export async function writeEverywhere(soak: SoakCounty): Promise<void> {
  for (const phone of soak.phones) await writeOnPhone(soak, phone);
  for (const box of soak.boxes) await writeAtStation(soak, box);
}

async function writeOnPhone(soak: SoakCounty, phone: WorldPhone): Promise<void> {
  for (let n = 0; n < entriesEach; n += 1) {
    const photo = Uint8Array.from({ length: 3_000 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? soak.below(256));
    const photos = soak.chance() < 0.3 ? [phone.takePhoto(photo)] : [];
    const { action, input, files } = await somethingToSay(soak, phone.store, photos);
    await phone.write({
      id: randomUUID(),
      author: authorOf(soak, phone.holder.personId),
      action,
      input,
      files,
    });
  }
}

async function writeAtStation(soak: SoakCounty, box: Box): Promise<void> {
  const said = await box.withPool(async (pool) => {
    const store = new PgStore(pool);
    return Promise.all(Array.from({ length: entriesEach }, () => somethingToSay(soak, store, [])));
  });
  const madeAt = soak.clock.now().toISOString();
  const author = authorOf(soak, soak.oneOf(soak.persons) ?? "");
  await box.write(
    said.map((each): Entry => ({ ...each, id: randomUUID(), author, onBehalfOf: null, madeAt })),
  );
}

/** On a phone nobody but its owner may write, and at a station nobody without a post. */
function authorOf(soak: SoakCounty, usually: string): string {
  if (soak.chance() < 0.9) return usually;
  soak.count("written by somebody else");
  return soak.oneOf(soak.persons) ?? usually;
}

type Said = Pick<Entry, "action" | "input"> & { readonly files: readonly string[] };

async function somethingToSay(
  soak: SoakCounty,
  store: DeviceStore,
  photos: readonly string[],
): Promise<Said> {
  const tasks = (await store.documents("task")).map(({ document }) => document as TaskDocument);
  const notices = (await store.documents("notice")).map(({ document }) => document as NoticeDocument);
  const task = soak.oneOf(tasks.filter(({ state }) => state === "open"));
  const notice = soak.oneOf(notices.filter(({ acknowledgedOn }) => acknowledgedOn === null));
  const kind = soak.chance();
  if (photos.length === 0 && kind < 0.35 && task !== undefined)
    return { action: "registry.complete-task", input: { taskId: task.id }, files: [] };
  if (photos.length === 0 && kind < 0.7 && notice !== undefined) {
    const { noticeId, organisationNo } = notice;
    return { action: "registry.acknowledge-notice", input: { noticeId, organisationNo }, files: [] };
  }
  const input = { id: randomUUID(), title: "渠修好了", text: "昨天放水。", photos };
  return { action: "press.submit-item", input, files: photos };
}
