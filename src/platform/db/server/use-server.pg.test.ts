import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { findPostmaster, isAlive } from "./postmaster-file.ts";
import { emptyFolder, query, useTestServer } from "./folder.test-kit.ts";

test("the first start makes a cluster and the second finds what was written", async () => {
  const dataDir = await emptyFolder();
  const first = await useTestServer(dataDir);
  expect(first.owned).toBe(true);
  await query(first.address, "create table kept (name text)");
  await query(first.address, "insert into kept values ('青山村')");
  await first.stop();
  expect(await findPostmaster(join(dataDir, "pg"))).toBeUndefined();

  const second = await useTestServer(dataDir);
  expect(await query(second.address, "select name from kept")).toEqual([{ name: "青山村" }]);
});

test("the server has no TCP door, asks for its password, and keeps Chinese searchable", async () => {
  const { address } = await useTestServer(await emptyFolder());
  const settings = await query(
    address,
    `select name, setting from pg_settings where name in
      ('listen_addresses', 'data_checksums', 'TimeZone', 'jit', 'ssl', 'max_connections', 'server_encoding')`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    TimeZone: "UTC",
    data_checksums: "on",
    jit: "off",
    listen_addresses: "",
    max_connections: "60",
    server_encoding: "UTF8",
    ssl: "off",
  });
  await expect(query({ ...address, password: "wrong" }, "select 1")).rejects.toMatchObject({ code: "28P01" });
  await query(address, "create extension pg_trgm");
  expect(await query(address, "select cardinality(show_trgm('乡村建设')) as count")).toEqual([{ count: 5 }]);
});

test("the password and the cluster are closed to others", async () => {
  const dataDir = await emptyFolder();
  await useTestServer(dataDir);
  const modes = await Promise.all(
    ["keys", "keys/postgres-password", "pg", "run", "log"].map(
      async (name) => (await stat(join(dataDir, name))).mode & 0o777,
    ),
  );
  expect(modes).toEqual([0o700, 0o600, 0o700, 0o700, 0o700]);
});

test("a making of the cluster that broke off is begun anew", async () => {
  const dataDir = await emptyFolder();
  await mkdir(join(dataDir, "pg.new-abc", "base"), { recursive: true });
  await writeFile(join(dataDir, "pg.new-abc", "PG_VERSION"), "18\n");
  await useTestServer(dataDir);
  expect((await readdir(dataDir)).filter((name) => name.startsWith("pg"))).toEqual(["pg"]);
});

test("a dead server's note with the number of another process does not stop the start", async () => {
  const dataDir = await emptyFolder();
  const before = await useTestServer(dataDir);
  const note = await readFile(join(dataDir, "pg", "postmaster.pid"), "utf8");
  await before.stop();
  await writeFile(join(dataDir, "pg", "postmaster.pid"), note.replace(/^\d+/, String(process.pid)));
  const after = await useTestServer(dataDir);
  expect(await query(after.address, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the owner is told when the server dies, and the next start recovers", async () => {
  const dataDir = await emptyFolder();
  const server = await useTestServer(dataDir);
  const told = new Promise<void>((resolve) => server.onExit(resolve));
  const { pid } = (await findPostmaster(join(dataDir, "pg")))!;
  process.kill(pid, "SIGKILL");
  await told;
  await server.stop();
  const next = await useTestServer(dataDir);
  expect(await query(next.address, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a new start waits for what a killed server's sessions still do", async () => {
  const dataDir = await emptyFolder();
  const server = await useTestServer(dataDir);
  void query(server.address, "select count(*) from generate_series(1, 1e7)").catch(() => undefined);
  await wait(300);
  process.kill((await findPostmaster(join(dataDir, "pg")))!.pid, "SIGKILL");
  await server.stop();
  const next = await useTestServer(dataDir);
  expect(await query(next.address, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(await readFile(join(dataDir, "log", "postgres.log"), "utf8")).toContain(
    "pre-existing shared memory block",
  );
});

test("an asked-for stop is no surprise, and may be asked for twice", async () => {
  const dataDir = await emptyFolder();
  const server = await useTestServer(dataDir);
  let surprised = false;
  server.onExit(() => {
    surprised = true;
  });
  const { pid } = (await findPostmaster(join(dataDir, "pg")))!;
  await Promise.all([server.stop(), server.stop()]);
  expect(isAlive(pid)).toBe(false);
  expect(surprised).toBe(false);
});
