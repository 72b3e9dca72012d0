import { execFileSync, spawnSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { chooseServerAccount } from "./account.ts";
import { findBinaries, packagedBinaries } from "./binaries.ts";
import { openDataFolder } from "./data-folder.ts";
import { findPostmaster } from "./postmaster-file.ts";
import { emptyFolder, query, useTestServer } from "./folder.test-kit.ts";
import { holdInAnotherProcess } from "./holder.test-kit.ts";

const isRoot = process.getuid?.() === 0;

/** A real file system of a few megabytes, unmounted after the test. */
async function smallFileSystem(megabytes: number): Promise<string> {
  const dir = join(await emptyFolder(), "small");
  await mkdir(dir);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", dir]);
  onTestFinished(() => void execFileSync("umount", ["--lazy", dir]));
  return dir;
}

function grow(dir: string, megabytes: number): void {
  execFileSync("mount", ["-o", `remount,size=${megabytes}m`, dir]);
}

test.skipIf(!isRoot)(
  "a disk too small for the first start is named, and serves once it has room",
  async () => {
    const dir = await smallFileSystem(30);
    const dataDir = join(dir, "data");
    await expect(useTestServer(dataDir)).rejects.toMatchObject({
      code: "database.disk-full",
      values: { path: dataDir, free: expect.stringMatching(/^\d+\.\d MB$/) },
    });
    expect((await readdir(dataDir)).filter((name) => name.startsWith("pg"))).toEqual([]);
    grow(dir, 200);
    expect(await query((await useTestServer(dataDir)).address, "select 1 as one")).toEqual([{ one: 1 }]);
  },
);

test.skipIf(!isRoot)("a disk filled up before a later start is named, and nothing is lost", async () => {
  const dir = await smallFileSystem(100);
  const dataDir = join(dir, "data");
  const first = await useTestServer(dataDir);
  await query(first.address, "create table kept as select generate_series(1, 1000) as number");
  await first.stop();
  const filler = join(dir, "filler");
  expect(spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4k"]).stderr.toString()).toContain(
    "No space left",
  );
  await expect(useTestServer(dataDir)).rejects.toMatchObject({ code: "database.disk-full" });
  await rm(filler);
  const { address } = await useTestServer(dataDir);
  expect(await query(address, "select count(*)::int as count from kept")).toEqual([{ count: 1000 }]);
});

test("a cluster of another major version is left alone", async () => {
  const dataDir = await emptyFolder();
  await mkdir(join(dataDir, "pg"));
  await writeFile(join(dataDir, "pg", "PG_VERSION"), "17\n");
  await expect(useTestServer(dataDir)).rejects.toMatchObject({
    code: "database.other-version",
    values: { found: "17", wanted: "18" },
  });
  expect(await readdir(join(dataDir, "pg"))).toEqual(["PG_VERSION"]);
});

test("a folder with foreign files is left alone", async () => {
  const dataDir = await emptyFolder();
  await mkdir(join(dataDir, "pg"));
  await writeFile(join(dataDir, "pg", "letters.txt"), "dear all");
  await expect(useTestServer(dataDir)).rejects.toMatchObject({ code: "database.folder-foreign" });
});

test("a data folder that cannot be made is named", async () => {
  const file = join(await emptyFolder(), "file");
  await writeFile(file, "");
  await expect(useTestServer(join(file, "data"))).rejects.toMatchObject({
    code: "database.folder-not-writable",
  });
});

test("a lost or foreign password is told, and the server does not keep running", async () => {
  const dataDir = await emptyFolder();
  await (await useTestServer(dataDir)).stop();
  const file = join(dataDir, "keys", "postgres-password");
  await writeFile(file, "another\n");
  await expect(useTestServer(dataDir)).rejects.toMatchObject({ code: "database.password-lost" });
  expect(await findPostmaster(join(dataDir, "pg"))).toBeUndefined();
  await rm(file);
  await expect(useTestServer(dataDir)).rejects.toMatchObject({ code: "database.password-lost" });
});

test("a setting that PostgreSQL refuses ends the start, with the reason in the log", async () => {
  const lines: string[] = [];
  const options = {
    log: (line: string) => lines.push(line),
    settings: { fsync: "off", shared_buffers: "many" },
  };
  await expect(useTestServer(await emptyFolder(), options)).rejects.toMatchObject({
    code: "database.not-started",
  });
  expect(lines.join("\n")).toContain("shared_buffers");
});

test("a long path is served through a short one, and is refused only where that is long too", async () => {
  const long = join(await emptyFolder(), "a-rather-long-name-".repeat(6));
  const { address } = await useTestServer(long);
  expect(Buffer.byteLength(address.host)).toBeLessThan(100);
  onTestFinished(() => rm(join(address.host, ".."), { recursive: true }));
  expect(await query(address, "select 1 as one")).toEqual([{ one: 1 }]);
  const refused = await holdInAnotherProcess(join(long, "other"), { TMPDIR: long });
  expect(refused.told.error).toBe("database.path-too-long");
});

test("library links that the install left out are mended", async () => {
  const native = await packageWithoutLinks(await emptyFolder());
  const folder = await openDataFolder(await emptyFolder());
  await chmod(join(native, "..", ".."), 0o755);
  expect(await findBinaries(folder, await chooseServerAccount(folder.cluster), native)).toBe(native);
  expect((await stat(join(native, "lib", "libicui18n.so.60"))).isFile()).toBe(true);
});

test.skipIf(!isRoot)(
  "as root, binaries below a closed home are copied to where the account can run them",
  async () => {
    const native = await packageWithoutLinks(await emptyFolder());
    const dataDir = await emptyFolder();
    await chmod(dataDir, 0o711);
    const folder = await openDataFolder(dataDir);
    const copy = await findBinaries(folder, await chooseServerAccount(folder.cluster), native);
    expect(copy.startsWith(dataDir)).toBe(true);
    const { mtimeMs } = await stat(copy);
    expect(await findBinaries(folder, await chooseServerAccount(folder.cluster), native)).toBe(copy);
    expect((await stat(copy)).mtimeMs).toBe(mtimeMs);
  },
);

test.skipIf(!isRoot)("as root, a data folder below a closed home stays there", async () => {
  const home = await emptyFolder();
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  const dataDir = join(home, "checkout", "data");
  const server = await useTestServer(dataDir);
  await query(server.address, "create table kept as select 1 as number");
  expect((await stat(join(dataDir, "pg"))).uid).not.toBe(0);
  expect((await stat(join(dataDir, "keys", "postgres-password"))).uid).toBe(0);
  await server.stop();
  expect(await query((await useTestServer(dataDir)).address, "select number from kept")).toEqual([
    { number: 1 },
  ]);
});

/** As npm unpacks it with --ignore-scripts, in a folder closed to others. */
async function packageWithoutLinks(home: string): Promise<string> {
  const from = join(packagedBinaries(), "..");
  const to = join(home, "package");
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  const links = JSON.parse(await readFile(join(to, "native", "pg-symlinks.json"), "utf8")) as {
    target: string;
  }[];
  for (const { target } of links) await rm(join(to, target), { force: true });
  return join(to, "native");
}
