import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ownPublicKey, readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { problem } from "#src/channels/sync/answers.ts";
import { type SyncFace, syncFace } from "#src/channels/sync/sync-face.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { signSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { oneContact } from "./one-contact.ts";
import { findEnrolment } from "./find-enrolment.ts";
import { impatient, unwatched, useStations } from "./station.test-kit.ts";

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
  expect(again.how).toBe("anew");
  expect(again.enrolment.device.id).not.toBe(first.enrolment.device.id);
  expect(await readEnrolment(dataDir)).toEqual(again.enrolment);
});

test("a station that no longer knows the hub by its signature believes it again with a new code, and keeps its outbox", async () => {
  const { press, hub: synced } = county;
  const signed = (name: string): SyncFace => {
    const keys = openHubKeys(join(county.folder, name));
    const text = { version: "any" };
    const snapshotOf = async () => ({
      snapshot: signSnapshot(keys.sign, "990101", JSON.stringify(text)),
      rights: [],
    });
    return syncFace({ ...synced, keys, stations: { ...synced.stations, snapshotOf } });
  };
  const before = signed("keys-before");
  const after = signed("keys-after");
  let face = before;
  const served = createServer(
    getRequestListener((request) => {
      const caller = { origin: "http://hub.test", headers: request.headers, address: "127.0.0.1" };
      const scope = { county: press.current.county, caller, readActor: async () => visitor };
      return face(request, scope).catch((error: unknown) => problem(asAppError(error), {}));
    }),
  ).listen(0, "127.0.0.1");
  await once(served, "listening");
  const address = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
  const first = await findEnrolment(dataDir, { hub: address, code: await county.code() });
  const spare = await county.code();
  expect(await findEnrolment(dataDir, { hub: address, code: spare })).toEqual({ ...first, how: "known" });

  face = after;
  expect((await findEnrolment(dataDir, { hub: address, code: undefined })).how).toBe("known");
  const { enrolment, how } = await findEnrolment(dataDir, { hub: address, code: spare });
  expect(how).toBe("anew");
  expect(enrolment.hubSignKey).not.toBe(first.enrolment.hubSignKey);

  const station = await county.station();
  const id = randomUUID();
  const madeAt = press.current.clock.now().toISOString();
  await station.store.addEntry({ id, action: "any", author: randomUUID(), madeAt, input: {} });
  await oneContact({ ...station, enrolment, line: fetch }, unwatched(), impatient);
  const { rows } = await press.current.owner.query("select device_id from sync_entry where id = $1", [id]);
  expect(rows).toEqual([{ device_id: enrolment.device.id }]);
  served.close();
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
