import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HubKeys, openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { unseal } from "#src/platform/sync/hub/unseal.ts";
import { utf8 } from "./bytes.ts";
import { sealForHub } from "./seal-for-hub.ts";

const folder = mkdtempSync(join(tmpdir(), "sanwang-seal-"));
const token = "t".repeat(43);
let hub: HubKeys;

beforeAll(() => {
  hub = openHubKeys(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the hub's own code opens what a phone has sealed", async () => {
  const sealer = { device: "a-device", token, hubSealKey: hub.sealKey };
  const sealed = Buffer.from(await sealForHub(sealer, "an-id", utf8("村口的橋\n通車了")));
  const opened = unseal(hub, "an-id", sealed);
  expect(opened).toMatchObject({ device: "a-device", token });
  expect(opened?.content.toString("utf8")).toBe("村口的橋\n通車了");
  expect(unseal(hub, "another-id", sealed)).toBeUndefined();
  sealed[100] = (sealed[100] ?? 0) ^ 1;
  expect(unseal(hub, "an-id", sealed)).toBeUndefined();
});
