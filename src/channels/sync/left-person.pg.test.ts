import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { closeAccountsOfLeft } from "#src/domains/people/index.ts";
import { recordLeaving, recordReturn } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { orderedWipesOf } from "#src/platform/sync/hub/ordered-wipes.ts";
import { noteEntry } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { codeOf, helloRequest, pushRequest, useDoor } from "./door.test-kit.ts";

const door = useDoor();
const machine: Actor = { kind: "system", job: "test" };

/** The phone's person as the county keeps her. */
async function recorded(personId: string): Promise<void> {
  await door.hub.owner.query(
    `insert into person (id, name, name_script, organisation_no, act_id, recorded_at)
     values ($1, '柳青', 'zh-Hant', 1, $2, '2020-01-01')`,
    [personId, randomUUIDv7()],
  );
}

async function left(personId: string): Promise<number> {
  const { cell, county } = door.hub;
  await perform(cell, county, machine, recordLeaving, { personId, on: "2020-06-01", reason: "moved-away" });
  return closeAccountsOfLeft(cell, county);
}

async function orderAtContact(): Promise<unknown> {
  const answer = await door.call("hello", helloRequest);
  return ((await answer.json()) as { order: unknown }).order;
}

async function wipes() {
  const { cell, county } = door.hub;
  return (await orderedWipesOf(cell, county, [door.author])).get(door.author);
}

test("the phone of who left is told to erase at its next contact, and the desk knows before and after", async () => {
  await recorded(door.author);
  expect(await orderAtContact()).toBe("go");
  expect(await wipes()).toBeUndefined();

  expect(await left(door.author)).toBe(1);
  expect(await wipes()).toEqual({ waiting: 1, told: 0 });
  expect(await orderAtContact()).toBe("wipe");
  expect(await wipes()).toEqual({ waiting: 0, told: 1 });
  const entry = noteEntry(door.author, 1, door.hub.clock.now());
  expect(await codeOf(await door.call("push", pushRequest([entry])))).toBe("sync.wipe");

  const { cell, county } = door.hub;
  expect(await closeAccountsOfLeft(cell, county)).toBe(0);
  await perform(cell, county, machine, recordReturn, { personId: door.author });
  door.phone = await door.hub.phone(door.author);
  expect(await orderAtContact()).toBe("go");
});

test("a phone that began to be used while its person left is found by the job", async () => {
  await recorded(door.author);
  await left(door.author);
  door.phone = await door.hub.phone(door.author);
  expect(await orderAtContact()).toBe("go");
  expect(await closeAccountsOfLeft(door.hub.cell, door.hub.county)).toBe(1);
  expect(await orderAtContact()).toBe("wipe");
});

test("phones of those who stay are left alone", async () => {
  const other = randomUUIDv7();
  await recorded(door.author);
  await recorded(other);
  await door.hub.phone(other);
  await left(other);
  expect(await orderAtContact()).toBe("go");
});
