import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimStationFolder, isStationFolder, refuseStationFolder } from "./folder-kind.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sanwang-kind-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a station claims a new folder, finds it again, and no hub takes it", async () => {
  const fresh = join(dataDir, "not", "there");
  expect(await isStationFolder(fresh)).toBe(false);
  await refuseStationFolder(fresh);
  await claimStationFolder(fresh);
  mkdirSync(join(fresh, "pg"));
  await claimStationFolder(fresh);
  expect(await isStationFolder(fresh)).toBe(true);
  await expect(refuseStationFolder(fresh)).rejects.toMatchObject({ code: "folder.of-a-station" });
});

test.each(["pg", "audit"])("a folder with a hub's %s is no station's", async (name) => {
  mkdirSync(join(dataDir, name));
  await expect(claimStationFolder(dataDir)).rejects.toMatchObject({ code: "folder.of-a-hub" });
  expect(await isStationFolder(dataDir)).toBe(false);
});

test("a hub's password alone says that it is a hub's", async () => {
  mkdirSync(join(dataDir, "keys"));
  writeFileSync(join(dataDir, "keys", "sanwang_app-password"), "x");
  await expect(claimStationFolder(dataDir)).rejects.toMatchObject({ code: "folder.of-a-hub" });
});
