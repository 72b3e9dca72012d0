import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { chunkSize } from "#src/platform/files/chunk-list.ts";
import { filesError } from "#src/platform/files/errors.ts";
import { Contacts, type ContactRhythm } from "./contacts.ts";
import { writeLineRule } from "./line-rule.ts";
import { stationMeans } from "./means.ts";
import { impatient, type TestStation, useStations } from "./station.test-kit.ts";

const county = useStations();
const rhythm: ContactRhythm = {
  everyMs: 60_000,
  firstRetryMs: 1_000,
  tidyEveryMs: 5_000,
  patience: impatient,
};

/** Other tests keep the machine busy. */
const soon = { timeout: 30_000 };

let contacts: Contacts | undefined;
let advanced = 0;
afterEach(async () => {
  await contacts?.stop();
  county.press.current.clock.advance(-advanced);
  advanced = 0;
});

function begin(station: TestStation, changes: Partial<ContactRhythm> = {}): Contacts {
  contacts = new Contacts(station, { ...rhythm, ...changes });
  contacts.start();
  return contacts;
}

const met = (begun: Contacts): Promise<void> =>
  vi.waitFor(async () => expect((await begun.state()).lastContact).not.toBeNull(), soon);

test("a station calls at its start and tells when it will again", async () => {
  const begun = begin(await county.station());
  await met(begun);
  await vi.waitFor(async () => {
    const state = await begun.state();
    expect(state).toMatchObject({ contact: null, lastFailure: null });
    expect(state.nextContact).not.toBeNull();
  }, soon);
});

test("outside the keeper's hours it waits, but not when it is asked", async () => {
  const station = await county.station();
  await writeLineRule(station.pool, { hours: { from: "22:00", until: "06:00" }, kilobits: null });
  const begun = begin(station);
  await vi.waitFor(
    async () => expect((await begun.state()).nextContact).toBe("2026-11-05T14:00:00.000Z"),
    soon,
  );
  expect(await begun.state()).toMatchObject({ contact: null, lastContact: null });
  await stationMeans(station, begun).line.syncNow();
  await met(begun);
});

const twoHours = 2 * 3_600_000;

/** Calls within its hours; they end with the first piece of a film. @param then what the keeper does at that moment */
async function callPastHours(then: (begun: Contacts) => void): Promise<TestStation> {
  const { clock } = county.press.current;
  const station = await county.station();
  await county.film(4 * chunkSize);
  await county.settle();
  await writeLineRule(station.pool, { hours: { from: "00:00", until: "10:00" }, kilobits: null });
  const begun = begin(station);
  let isOver = false;
  station.way.whileMoving = async () => {
    if (isOver || (await begun.state()).contact?.step !== "content") return;
    isOver = true;
    clock.advance(twoHours);
    advanced = twoHours;
    then(begun);
  };
  await met(begun);
  return station;
}

async function missingAt(station: TestStation): Promise<readonly { readonly why: string | null }[]> {
  return (await stationMeans(station, contacts as Contacts).health()).missing;
}

test("a film that is on its way waits when the hours end, and goes on where it was when the keeper asks", async () => {
  const station = await callPastHours(() => undefined);
  expect(await contacts?.state()).toMatchObject({
    lastFailure: null,
    nextContact: expect.stringMatching(/^2026-11-05T16:00:/),
  });
  expect((await missingAt(station)).map(({ why }) => why)).toContain(null);
  expect(station.way.moved).toBeLessThan(1.2 * chunkSize);
  await stationMeans(station, contacts as Contacts).line.syncNow();
  await vi.waitFor(async () => expect(await missingAt(station)).toEqual([]), soon);
});

test("a film that the keeper has asked for comes whole though the hours end", async () => {
  const station = await callPastHours((begun) => begun.callNow());
  expect(await missingAt(station)).toEqual([]);
});

test("a failed call is told with its reason and tried again by itself", async () => {
  const station = await county.station();
  station.way.cutAfter(0);
  const begun = begin(station, { firstRetryMs: 50, tidyEveryMs: 20 });
  await vi.waitFor(
    async () => expect((await begun.state()).lastFailure).toMatchObject({ why: "hub-unreachable" }),
    soon,
  );
  station.way.mend();
  county.press.current.clock.advance(5_000);
  await met(begun);
  expect((await begun.state()).lastFailure).toBeNull();
});

test("a contact whose content found no room has been one all the same", async () => {
  const station = await county.station({
    requireRoom: async () => {
      throw filesError("files.disk-full");
    },
  });
  await county.film();
  await county.settle();
  const begun = begin(station);
  await met(begun);
  expect((await begun.state()).lastFailure).toMatchObject({ why: "disk-full" });
});

test("what a killed program left on the disk is cleared away at the start", async () => {
  const station = await county.station();
  const [whole, part] = ["ab".repeat(32), "cd".repeat(32)];
  await station.chunks.put(whole, Buffer.from("a chunk whose list went"));
  await station.chunks.keepPartial(part, Buffer.from("a part"));
  await met(begin(station));
  expect(await station.chunks.has(whole, 23)).toBe(false);
  expect(await station.chunks.partial(part)).toHaveLength(0);
});

test("it stops at once in the middle of a film, keeps what came, and says how far it was", async () => {
  const station = await county.station();
  const { content } = await county.film();
  await county.settle();
  station.way.whileMoving = () => wait(3);
  const begun = begin(station);
  await vi.waitFor(
    async () => expect((await begun.state()).contact?.bytesDone ?? 0).toBeGreaterThan(300_000),
    soon,
  );
  const { contact } = await begun.state();
  expect(contact?.step).toBe("content");
  expect(contact?.bytesWanted).toBeGreaterThanOrEqual(content.length);
  const before = performance.now();
  await begun.stop();
  expect(performance.now() - before).toBeLessThan(3_000);
  const { missing } = await stationMeans(station, begun).health();
  expect(missing[0]?.arrived).toBeGreaterThan(200_000);
});
