import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import type { ReadContext } from "../../db/context.ts";
import { noteEntry, testDevice, useTestHub } from "./fixtures/test-hub.ts";

const test$ = useTestHub();
const day = 86_400_000;

test("who is no more among a station's people is judged late from the contact at which it was told", async () => {
  const { clock, hub, rights } = test$.current;
  const [leaving, staying] = [randomUUIDv7(), randomUUIDv7()];
  for (const each of [leaving, staying]) await rights.change(test$.current, each, [{ numbers: [1] }]);
  let named: readonly string[] = [leaving, staying];
  const snapshotOf = async (ctx: ReadContext) => ({
    snapshot: "",
    rights: await Promise.all(named.map((id) => rights.source(ctx, id, ctx.today))),
  });
  const { id, token } = await test$.current.station(1);
  const station = testDevice(test$.current, { ...hub, stations: { ...hub.stations, snapshotOf } }, id, token);
  await station.hello();

  clock.advance(day);
  const before = noteEntry(leaving, 1, clock.now());
  clock.advance(day);
  const today = clock.now().toISOString().slice(0, 10);
  await rights.change(test$.current, leaving, [{ numbers: [1], until: today }]);
  named = [staying];
  await station.hello({ unsent: 1 });
  clock.advance(day);
  const after = noteEntry(leaving, 1, clock.now());
  await station.hello({ unsent: 2 });
  const answers = await station.push([before, after, noteEntry(staying, 1, clock.now())]);
  expect(answers.map(({ status, code }) => code ?? status)).toEqual(["done", "access.not-allowed", "done"]);

  named = [leaving, staying];
  await rights.change(test$.current, leaving, [{ numbers: [1] }]);
  await station.hello();
  expect(await station.push([noteEntry(leaving, 1, clock.now())])).toMatchObject([{ status: "done" }]);
});
