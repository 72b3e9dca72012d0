import { join } from "node:path";
import { expect, test } from "vitest";
import { findPostmaster, isAlive } from "./postmaster-file.ts";
import { emptyFolder, query, useTestServer } from "./folder.test-kit.ts";
import { endOf, holdInAnotherProcess } from "./holder.test-kit.ts";

test("a second process uses the owner's server and may ask it", async () => {
  const dataDir = await emptyFolder();
  const owner = await holdInAnotherProcess(dataDir);
  expect(owner.told.owned).toBe(true);

  const guest = await useTestServer(dataDir);
  expect(guest).toMatchObject({ owned: false, address: owner.told.address });
  expect(await query(guest.address, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(await guest.request("who")).toBe(owner.process.pid);
  await expect(guest.request("fail")).rejects.toMatchObject({
    code: "database.owner-refused",
    values: { reason: "not now" },
  });
  await expect(guest.request("dance")).rejects.toMatchObject({ code: "database.owner-refused" });

  await guest.stop();
  expect(await query(owner.told.address, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a guest is told when the owner ends, and may then own the folder itself", async () => {
  const dataDir = await emptyFolder();
  const owner = await holdInAnotherProcess(dataDir);
  const guest = await useTestServer(dataDir);
  const told = new Promise<void>((resolve) => guest.onExit(resolve));
  await endOf(owner.process, "SIGTERM");
  await told;
  expect((await useTestServer(dataDir)).owned).toBe(true);
});

test("the server of a killed owner is adopted, and stopped by the one who adopted it", async () => {
  const dataDir = await emptyFolder();
  const owner = await holdInAnotherProcess(dataDir);
  const { pid } = (await findPostmaster(join(dataDir, "pg")))!;
  await endOf(owner.process, "SIGKILL");
  expect(isAlive(pid)).toBe(true);

  const next = await useTestServer(dataDir);
  expect(next.owned).toBe(true);
  expect((await findPostmaster(join(dataDir, "pg")))!.pid).toBe(pid);
  expect(await query(next.address, "select 1 as one")).toEqual([{ one: 1 }]);
  await next.stop();
  expect(await findPostmaster(join(dataDir, "pg"))).toBeUndefined();
});

test("of several starters on an empty folder exactly one owns it", async () => {
  const dataDir = await emptyFolder();
  const starters = await Promise.all([1, 2, 3, 4].map(() => holdInAnotherProcess(dataDir)));
  expect(starters.filter(({ told }) => told.owned)).toHaveLength(1);
  expect(new Set(starters.map(({ told }) => JSON.stringify(told.address)))).toHaveProperty("size", 1);
});

test("of several starters after a killed owner exactly one owns the folder", async () => {
  const dataDir = await emptyFolder();
  for (let round = 0; round < 3; round += 1) {
    const starters = await Promise.all([1, 2, 3].map(() => holdInAnotherProcess(dataDir)));
    const owners = starters.filter(({ told }) => told.owned);
    expect(owners).toHaveLength(1);
    await Promise.all(starters.map(({ process }) => endOf(process, "SIGKILL")));
  }
  await (await useTestServer(dataDir)).stop();
});

test("the terminal's Ctrl-C does not reach the server", async () => {
  const dataDir = await emptyFolder();
  await useTestServer(dataDir);
  const { pid } = (await findPostmaster(join(dataDir, "pg")))!;
  expect(() => process.kill(-pid, 0)).not.toThrow();
});
