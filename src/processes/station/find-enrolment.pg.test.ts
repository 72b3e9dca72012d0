import { once } from "node:events";
import { mkdtempSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ownPublicKey, readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { findEnrolment } from "./find-enrolment.ts";
import { useStations } from "./station.test-kit.ts";

const county = useStations();
let server: Server;
let hub = "";
let dataDir = "";

beforeAll(async () => {
  server = createServer(getRequestListener((request) => county.line(request))).listen(0, "127.0.0.1");
  await once(server, "listening");
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  dataDir = mkdtempSync(join(county.folder, "data-"));
});

test("a code enrols once; the folder then needs none, and a wrong or used one is refused", async () => {
  const code = await county.code();
  await expect(findEnrolment(dataDir, { hub, code: undefined })).rejects.toMatchObject({
    code: "station.not-enrolled",
  });
  await expect(findEnrolment(dataDir, { hub, code: "ABCD-EFGH-JK" })).rejects.toMatchObject({
    code: "station.code-refused",
  });
  const { enrolment, how } = await findEnrolment(dataDir, { hub, code: ` ${code.toLowerCase()} ` });
  expect(how).toBe("enrolled");
  expect(enrolment).toMatchObject({ hub, county: { code: "990101" }, organisationNo: 7 });
  expect(statSync(join(dataDir, "keys", "station-enrolment.json")).mode & 0o777).toBe(0o600);
  expect(await findEnrolment(dataDir, { hub: undefined, code: undefined })).toEqual({
    enrolment,
    how: "known",
  });
  const other = mkdtempSync(join(county.folder, "data-"));
  await expect(findEnrolment(other, { hub, code })).rejects.toMatchObject({ code: "station.code-refused" });
  expect(await readEnrolment(other)).toBeUndefined();
});

test("the hub knows the station's own key, which stays the same", async () => {
  const { enrolment } = await findEnrolment(dataDir, { hub, code: await county.code() });
  const { rows } = await county.press.current.owner.query<{ key: Buffer }>(
    "select public_key as key from sync_device where id = $1",
    [enrolment.device.id],
  );
  expect(rows[0]?.key.toString("base64url")).toBe(ownPublicKey(dataDir));
});

test("a code typed again changes nothing while the hub knows the station, and enrols it anew when it does not", async () => {
  const first = await findEnrolment(dataDir, { hub, code: await county.code() });
  const spare = await county.code();
  expect(await findEnrolment(dataDir, { hub, code: spare })).toEqual({ ...first, how: "known" });
  await county.press.current.owner.query("update sync_device set ended_at = now() where id = $1", [
    first.enrolment.device.id,
  ]);
  const again = await findEnrolment(dataDir, { hub, code: spare });
  expect(again.how).toBe("enrolled");
  expect(again.enrolment.device.id).not.toBe(first.enrolment.device.id);
  expect(await readEnrolment(dataDir)).toEqual(again.enrolment);
});

test("a hub that has moved is called at its new address; silence there forgets nothing", async () => {
  const { enrolment } = await findEnrolment(dataDir, { hub, code: await county.code() });
  const moved = "http://127.0.0.1:9";
  expect(await findEnrolment(dataDir, { hub: moved, code: "ABCD-EFGH-JK" })).toEqual({
    enrolment: { ...enrolment, hub: moved },
    how: "known",
  });
});

test.each([
  ["http://127.0.0.1:9", "station.hub-unreachable"],
  ["not an address", "station.bad-address"],
  ["ftp://hub.example", "station.bad-address"],
])("%s: %s", async (address, code) => {
  await expect(findEnrolment(dataDir, { hub: address, code: "ABCD" })).rejects.toMatchObject({ code });
});

test("what answers and is no hub is told apart from a hub that refuses", async () => {
  const other = createServer((_request, response) => response.end("<html>Welcome to the hotel</html>"));
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await expect(findEnrolment(dataDir, { hub: address, code: "ABCD" })).rejects.toMatchObject({
    code: "station.not-a-hub",
  });
  other.close();
});
