import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, test } from "vitest";
import { addPersons, sealPhone } from "#src/domains/people/index.ts";
import { fieldKeysName, rotateFieldKeys } from "#src/platform/personal/field-keys.ts";
import { inSystemAct, usePeople } from "#testing/people.ts";
import { bringToNewestKeys } from "./newest-keys.ts";

const world = usePeople();

function lookupKeys(): number {
  const keys: unknown = JSON.parse(readFileSync(join(world.current.keysDir, fieldKeysName), "utf8"));
  return (keys as { readonly lookup: readonly unknown[] }).lookup.length;
}

/** How many rows are found by a number, as the hub looks for them. */
async function found(phone: string): Promise<number | null> {
  const { owner, accounts } = world.current;
  const hashes = accounts.cipher.lookups(phone, "person.phone");
  return (await owner.query("select from person where phone_lookup = any ($1)", [hashes])).rowCount;
}

function add(phone: string, beforeWriting: () => Promise<void>): Promise<unknown> {
  const { accounts } = world.current;
  return inSystemAct(world.current, async (ctx) => {
    const sealed = sealPhone(accounts.cipher, phone);
    await beforeWriting();
    await addPersons(ctx, [{ name: "甄", nameScript: "zh-Hant", organisationNo: 1, phone: sealed }]);
  });
}

function bring(mostMs?: number) {
  const { keysDir, cell, accounts } = world.current;
  return bringToNewestKeys(keysDir, cell, accounts, mostMs);
}

test("a write begun with the old keys and committed late is found after they were retired", async () => {
  await add("13900000001", async () => undefined);
  const [begun, mayWrite] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late = add("13900000002", async () => {
    begun.resolve();
    await mayWrite.promise;
  });
  await begun.promise;
  rotateFieldKeys(world.current.keysDir);
  const brought = bring();
  await Promise.race([brought, after(1_500)]);
  mayWrite.resolve();
  await late;
  expect(await brought).toEqual({ values: 2, retired: true });
  expect(lookupKeys()).toBe(1);
  expect([await found("13900000001"), await found("13900000002")]).toEqual([1, 1]);
});

test("when a transaction outlasts the wait, the old look-up keys stay until the next time", async () => {
  const [begun, mayWrite] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late = add("13900000003", async () => {
    begun.resolve();
    await mayWrite.promise;
  });
  await begun.promise;
  rotateFieldKeys(world.current.keysDir);
  expect(await bring(300)).toEqual({ values: 2, retired: false });
  mayWrite.resolve();
  await late;
  expect(lookupKeys()).toBe(2);
  expect(await found("13900000003")).toBe(1);
  expect(await bring()).toEqual({ values: 1, retired: true });
  expect([lookupKeys(), await found("13900000003")]).toEqual([1, 1]);
});

test("what was worked out with the old keys and is written after they were retired is mended the next night", async () => {
  const { accounts, keysDir } = world.current;
  const sealed = sealPhone(accounts.cipher, "13900000004");
  rotateFieldKeys(keysDir);
  await bring();
  await inSystemAct(world.current, (ctx) =>
    addPersons(ctx, [{ name: "甄", nameScript: "zh-Hant", organisationNo: 1, phone: sealed }]),
  );
  expect(await found("13900000004")).toBe(0);
  expect(await bring()).toEqual({ values: 1, retired: true });
  expect(await found("13900000004")).toBe(1);
});
