import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fieldKeysName, rotateFieldKeys } from "./field-keys.ts";
import { exportKeys, importKeys } from "./keys-export.ts";
import { requireWantedKeys, wantedKeys, wantKeys, wantKeysNoMore } from "./wanted-keys.ts";

const backupOf = "2026-11-24T01:00:00Z";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sanwang-wanted-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("keys that are not here are wanted until they have come or are given up", async () => {
  const keysDir = join(folder, "keys");
  expect(wantKeys(keysDir, backupOf)).toBe(true);
  expect(wantedKeys(keysDir)).toBe(backupOf);
  expect(() => requireWantedKeys(keysDir)).toThrow("keys.wanted");
  wantKeysNoMore(keysDir);
  requireWantedKeys(keysDir);
  rotateFieldKeys(keysDir);
  expect(wantKeys(keysDir, backupOf)).toBe(false);
  expect(wantedKeys(keysDir)).toBeUndefined();
});

test("that keys are wanted is no key: an export leaves it out", async () => {
  const keysDir = join(folder, "keys");
  wantKeys(keysDir, backupOf);
  rotateFieldKeys(keysDir);
  const passphrase = "four unrelated words in a row";
  const exported = await exportKeys(keysDir, passphrase);
  expect(await importKeys(join(folder, "elsewhere"), exported, passphrase)).toEqual([fieldKeysName]);
});
