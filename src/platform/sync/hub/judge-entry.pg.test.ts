import { randomUUIDv7 } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { forgetOld } from "./forget-old.ts";
import type { ReadContext } from "../../db/context.ts";
import { noteEntry, type TestDevice, testDevice, useTestHub } from "./fixtures/test-hub.ts";

const test$ = useTestHub();
const day = 86_400_000;

/** Whom the hub names to stations; both persons hold the rights over organisation 1. */
let named: readonly string[];
let keeper: string;
let unnamed: string;
let station: TestDevice;

beforeEach(async () => {
  const { hub, rights } = test$.current;
  [keeper, unnamed, named] = [randomUUIDv7(), randomUUIDv7(), []];
  for (const each of [keeper, unnamed]) await rights.change(test$.current, each, [{ numbers: [1] }]);
  const snapshotOf = async (ctx: ReadContext) => ({
    snapshot: "",
    rights: await Promise.all(named.map((id) => rights.source(ctx, id, ctx.today))),
  });
  const { id, token } = await test$.current.station(1);
  station = testDevice(test$.current, { ...hub, stations: { ...hub.stations, snapshotOf } }, id, token);
});

const now = (): Date => test$.current.clock.now();

async function codesOf(...authors: readonly string[]): Promise<readonly string[]> {
  const answers = await station.push(authors.map((author) => noteEntry(author, 1, now())));
  return answers.map(({ status, code }) => code ?? status);
}

test("at a station that was told of nobody write those who reach its organisation", async () => {
  await station.hello();
  expect(await codesOf(keeper, unnamed)).toEqual(["done", "done"]);
});

test("at a station that was told of its people writes nobody else", async () => {
  named = [keeper];
  await station.hello();
  expect(await codesOf(keeper, unnamed)).toEqual(["done", "sync.not-the-author"]);
});

test("a station that was told of its people once stays so when what it was told is forgotten", async () => {
  const { cell, county, clock } = test$.current;
  named = [keeper];
  await station.hello();
  named = [];
  for (let contact = 0; contact < 2; contact += 1) {
    clock.advance(200 * day);
    await station.hello();
  }
  await forgetOld(cell, county);
  expect(await codesOf(unnamed)).toEqual(["sync.not-the-author"]);
});

test("what a device that is to erase was told counts no more, however often it says hello", async () => {
  const { clock, owner, rights } = test$.current;
  named = [keeper, unnamed];
  await station.hello();
  const lastContact = now();
  clock.advance(3 * day);
  await owner.query("update sync_device set wipe_ordered_at = $2 where id = $1", [station.id, now()]);
  await rights.change(test$.current, keeper, [{ numbers: [1], until: "2026-01-01" }]);
  clock.advance(day);
  expect(await station.hello({ unsent: 2 })).toMatchObject({ order: "wipe" });
  expect(await codesOf(keeper, unnamed)).toEqual(["sync.waits", "done"]);
  const { rows } = await owner.query("select last_contact_at from sync_device where id = $1", [station.id]);
  expect(rows).toEqual([{ last_contact_at: lastContact }]);
});

test.each([
  ["phone", 14],
  ["station", 120],
] as const)(
  "the rights a %s was told of count for %i days, or as many as the county sets",
  async (kind, usual) => {
    const { clock, owner, phone, rights } = test$.current;
    named = [keeper];
    const device = kind === "phone" ? await phone(keeper) : station;
    /** What became of an entry made some days after a contact, the right having ended unheard of. */
    const made = async (daysLater: number): Promise<string | undefined> => {
      await rights.change(test$.current, keeper, [{ numbers: [1] }]);
      await device.hello();
      const until = now().toISOString().slice(0, 10);
      await rights.change(test$.current, keeper, [{ numbers: [1], until }]);
      clock.advance(daysLater * day);
      const [answer] = await device.push([noteEntry(keeper, 1, now())]);
      return answer?.code ?? answer?.status;
    };
    expect(await made(usual)).toBe("done");
    expect(await made(usual + 1)).toBe("sync.waits");
    const set = "insert into setting (name, value, act_id, recorded_at) values ($1, '9', $2, now())";
    await owner.query(set, [`sync.${kind}-days`, randomUUIDv7()]);
    expect(await made(9)).toBe("done");
    expect(await made(10)).toBe("sync.waits");
  },
);
