import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openHubKeys } from "./hub/hub-keys.ts";
import { signSnapshot, verifiedSnapshot } from "./snapshot-signature.ts";

const folder = mkdtempSync(join(tmpdir(), "snapshot-signature-"));
const keys = openHubKeys(join(folder, "one"));
const others = openHubKeys(join(folder, "other"));

afterAll(() => rmSync(folder, { recursive: true }));

test("a station reads what its hub signed for its county, byte for byte, and nothing else", () => {
  const snapshot = JSON.stringify({ station: "石溪村活动室", people: [] });
  const text = signSnapshot(keys.sign, "990101", snapshot);
  expect(verifiedSnapshot(keys.signKey, "990101", text)).toBe(snapshot);
  expect(verifiedSnapshot(keys.signKey, "990102", text)).toBeUndefined();
  expect(verifiedSnapshot(others.signKey, "990101", text)).toBeUndefined();
  expect(verifiedSnapshot(keys.signKey, "990101", text.replace("石溪", "石桥"))).toBeUndefined();
  expect(verifiedSnapshot(keys.signKey, "990101", snapshot)).toBeUndefined();
  expect(verifiedSnapshot(keys.signKey, "990101", `\n${snapshot}`)).toBeUndefined();
});
