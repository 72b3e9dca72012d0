import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFieldCipher } from "./field-cipher.ts";
import { fieldKeysName, retireLookupKeys, rotateFieldKeys } from "./field-keys.ts";
import { exportKeys, importKeys } from "./keys-export.ts";
import { mask } from "./mask.ts";

let keysDir = "";
const phone = "13800138000";
const refusal = /no sealed value|is missing|unable to authenticate/;

beforeEach(() => {
  keysDir = join(mkdtempSync(join(tmpdir(), "sanwang-keys-")), "keys");
});
afterEach(() => rmSync(join(keysDir, ".."), { recursive: true, force: true }));

test("opens what it sealed, whatever the text", () => {
  const cipher = createFieldCipher({ keysDir });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(cipher.reveal(cipher.protect(text, "person.phone"), "person.phone")).toBe(text.toWellFormed());
    }),
  );
});

test("seals the same value differently each time and shows nothing of it", () => {
  const cipher = createFieldCipher({ keysDir });
  const [one, two] = [cipher.protect(phone, "person.phone"), cipher.protect(phone, "person.phone")];
  expect(one.equals(two)).toBe(false);
  expect(one.includes(phone)).toBe(false);
});

test("does not open a value that was altered, cut or moved to another field", () => {
  const cipher = createFieldCipher({ keysDir });
  const sealed = cipher.protect(phone, "person.phone");
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(() => cipher.reveal(altered, "person.phone")).toThrow(refusal);
  }
  expect(() => cipher.reveal(sealed.subarray(0, -1), "person.phone")).toThrow(refusal);
  expect(() => cipher.reveal(sealed, "person.identity")).toThrow(refusal);
});

test("hashes for look-up by value and field, under a key of its own", () => {
  const cipher = createFieldCipher({ keysDir });
  expect(cipher.lookup(phone, "person.phone")).toEqual(
    createFieldCipher({ keysDir }).lookup(phone, "person.phone"),
  );
  expect(cipher.lookup(phone, "person.phone").equals(cipher.lookup(phone, "applicant.phone"))).toBe(false);
  expect(cipher.lookup("a", "b").equals(cipher.lookup("", "b\0a"))).toBe(false);
});

test("after a rotation opens the old, seals with the new, and finds by both until the old is retired", () => {
  const before = createFieldCipher({ keysDir });
  const old = { sealed: before.protect(phone, "f"), lookup: before.lookup(phone, "f") };
  rotateFieldKeys(keysDir);
  const cipher = createFieldCipher({ keysDir });
  expect(cipher.keyIds).toEqual([1, 2]);
  expect(cipher.reveal(old.sealed, "f")).toBe(phone);
  expect([
    old.sealed.readUInt32BE(1),
    cipher.protect(phone, "f").readUInt32BE(1),
    cipher.currentKeyId,
  ]).toEqual([1, 2, 2]);
  expect(cipher.lookups(phone, "f").some((hash) => hash.equals(old.lookup))).toBe(true);
  expect(cipher.lookup(phone, "f").equals(old.lookup)).toBe(false);
  expect(before.reveal(cipher.protect(phone, "f"), "f")).toBe(phone);
  expect(before.lookup(phone, "f")).toEqual(cipher.lookup(phone, "f"));
  retireLookupKeys(keysDir);
  expect(createFieldCipher({ keysDir }).lookups(phone, "f")).toHaveLength(1);
});

test("keeps its keys closed to other accounts of the machine, leaving nothing half-written", () => {
  createFieldCipher({ keysDir });
  rotateFieldKeys(keysDir);
  expect(readdirSync(keysDir)).toEqual([fieldKeysName]);
  if (process.platform === "win32") return;
  expect(statSync(keysDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(keysDir, fieldKeysName)).mode & 0o777).toBe(0o600);
});

test("exports all keys under a passphrase, imports them elsewhere, overwrites none", async () => {
  const sealed = createFieldCipher({ keysDir }).protect(phone, "f");
  const passphrase = "青山遮不住，毕竟东流去";
  await expect(exportKeys(keysDir, "太短")).rejects.toMatchObject({ code: "keys.passphrase-short" });
  const exported = await exportKeys(keysDir, `${passphrase}1`);
  expect(exported).not.toContain(readFileSync(join(keysDir, fieldKeysName), "utf8").slice(60, 90));
  const elsewhere = join(keysDir, "..", "elsewhere");
  await expect(importKeys(elsewhere, exported, passphrase)).rejects.toMatchObject({
    code: "keys.wrong-passphrase",
  });
  await expect(importKeys(elsewhere, exported.slice(0, 300), passphrase)).rejects.toMatchObject({
    code: "keys.not-an-export",
  });
  expect(await importKeys(elsewhere, exported, `${passphrase}1`)).toEqual([fieldKeysName]);
  expect(createFieldCipher({ keysDir: elsewhere }).reveal(sealed, "f")).toBe(phone);
  expect(await importKeys(elsewhere, exported, `${passphrase}1`)).toEqual([]);
  rotateFieldKeys(elsewhere);
  await expect(importKeys(elsewhere, exported, `${passphrase}1`)).rejects.toMatchObject({
    code: "keys.other-keys-here",
  });
});

test.each([
  ["name", "王小明", "王**"],
  ["name", "王", "*"],
  ["phone", phone, "138****8000"],
  ["phone", "1234567", "*******"],
  ["identity-number", "110101199001011234", "110***********1234"],
] as const)("masks a %s: %s → %s", (kind, plain, masked) => {
  expect(mask(kind, plain)).toBe(masked);
});
