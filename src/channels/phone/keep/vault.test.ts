import { expect, test } from "vitest";
import { decryptJson, encryptJson } from "./cipher.ts";
import { makeVault, openVault } from "./vault.ts";

test("the PIN opens what was closed, another one opens nothing", async () => {
  const { vault, dataKey } = await makeVault("246813");
  const closed = await encryptJson(dataKey, "x", { words: "讀得到" });
  const again = await openVault(vault, "246813");
  expect(await decryptJson(again!, "x", closed)).toEqual({ words: "讀得到" });
  expect(await openVault(vault, "246814")).toBeUndefined();
});

test("the PIN alone opens nothing on another device", async () => {
  const { vault } = await makeVault("246813");
  const other = await makeVault("246813");
  expect(await openVault({ ...vault, deviceKey: other.vault.deviceKey }, "246813")).toBeUndefined();
});

test("no key can be taken out by a script", async () => {
  const { vault, dataKey } = await makeVault("246813");
  await expect(crypto.subtle.exportKey("raw", vault.deviceKey)).rejects.toThrow(/extractable/);
  await expect(crypto.subtle.exportKey("raw", dataKey)).rejects.toThrow(/extractable/);
  await expect(crypto.subtle.exportKey("raw", (await openVault(vault, "246813"))!)).rejects.toThrow(
    /extractable/,
  );
});
