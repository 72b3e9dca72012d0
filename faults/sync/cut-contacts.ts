import { createHash, randomUUID } from "node:crypto";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { WorldDevice } from "#testing/world/world-device.ts";
import type { WorldHub } from "#testing/world/world-hub.ts";

/** What one device met over a line that is cut again and again. */
export interface CutContacts {
  readonly moved: number;
  readonly cuts: number;
}

const mostCuts = 400;

export async function makePhone(hub: WorldHub, personId: string): Promise<WorldDevice> {
  const holder = { kind: "phone", personId } as const;
  const enrolled = await hub.enrol(holder);
  const parts = { name: "phone", holder, enrolled, hub: hub.line, clock: hub.clock, clockOffMs: 0 };
  return new WorldDevice({ ...parts, store: new MemoryStore() });
}

/**
 * Contacts until one is complete. `nextCut` gives the bytes after which the line of the next contact dies; before it the
 * device's program is started anew.
 */
export async function contactsOverCuts(device: WorldDevice, nextCut: () => number): Promise<CutContacts> {
  const before = device.line.moved;
  for (let cuts = 0; cuts < mostCuts; cuts += 1) {
    device.line.cutAfter(nextCut());
    await device.restart();
    const { outcome } = await device.contact();
    device.line.mend();
    if (outcome === "complete") return { moved: device.line.moved - before, cuts };
  }
  throw new Error(`no contact is complete after ${mostCuts} cuts`);
}

export async function writeEntries(device: WorldDevice, author: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const input = {
      id: randomUUID(),
      organisationNo: 1,
      words: unlikeOthers(n),
    };
    await device.write({ id: randomUUID(), author, action: "note.write", input });
  }
}

/** Some 700 characters that packing does not make to nothing, as it does a sentence said again and again. */
function unlikeOthers(n: number): string {
  return Array.from({ length: 8 }, (_, part) =>
    createHash("sha512").update(`${n} ${part}`).digest("base64"),
  ).join("");
}

/** How often the hub did each entry: lost where never, doubled where more than once. */
export async function tallyOf(
  hub: WorldHub,
  device: WorldDevice,
): Promise<{ readonly lost: number; readonly doubled: number }> {
  const ids = device.written.map(({ input }) => (input as { readonly id: string }).id);
  const found = await hub.database.owner.query<{ times: string }>(
    `select count(act.id) as times from unnest($1::uuid[]) as wanted (id)
     left join act on act.subject_id = wanted.id and act.action = 'note.write' group by wanted.id`,
    [ids],
  );
  const times = found.rows.map((row) => Number(row.times));
  return { lost: times.filter((n) => n === 0).length, doubled: times.filter((n) => n > 1).length };
}
