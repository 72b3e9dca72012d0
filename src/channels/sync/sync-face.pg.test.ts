import { randomUUIDv7 } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { visitor } from "#src/platform/access/actor.ts";
import { noteEntry } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { makeStationCode } from "#src/platform/sync/hub/station-code.ts";
import { codeOf, headersOf, helloRequest, origin, pushRequest, useDoor } from "./door.test-kit.ts";
import { syncFace } from "./sync-face.ts";
import { syncLimits } from "./sync-limits.ts";

const door = useDoor();
const now = (): Date => door.hub.clock.now();

test("a signed-in person's phone becomes a device, says hello, sends and fetches", async () => {
  door.signedIn = { kind: "person", personId: door.author };
  const enrolled = await door.send("enrol", {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ kind: "phone", name: "紅色小米", program: "0.1.0" }),
  });
  const answer = (await enrolled.json()) as { device: string; token: string; person: string; epoch: string };
  expect(answer).toMatchObject({
    person: door.author,
    county: { code: "990101", timeZone: "Asia/Shanghai" },
  });
  door.signedIn = visitor;
  const device = { id: answer.device, token: answer.token };
  const hello = (await (await door.call("hello", helloRequest, device)).json()) as {
    setHash: string;
    buckets: string[];
  };
  expect(hello).toMatchObject({
    order: "go",
    epoch: answer.epoch,
    buckets: ["organisation:1", `person:${door.author}`],
  });
  const entry = noteEntry(door.author, 1, now());
  expect(await (await door.call("push", pushRequest([entry]), device)).json()).toMatchObject({
    answers: [{ id: entry.id, status: "done" }],
  });
  await door.hub.settle();
  const { epoch } = answer;
  const arriving = hello.buckets.map((bucket) => ({ bucket, from: 0 }));
  const request = { epoch, setHash: hello.setHash, from: 0, arriving, limit: 100 };
  const pulled = await door.send("pull", {
    method: "POST",
    headers: { ...headersOf(device), "accept-encoding": "gzip" },
    body: JSON.stringify(request),
  });
  expect(pulled.headers.get("content-type")).toBe("application/x-ndjson");
  const text = gunzipSync(Buffer.from(await pulled.arrayBuffer())).toString();
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { t: string; i?: string });
  expect(lines.some(({ t, i }) => t === "row" && i === entry.noteId)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ t: "end", more: false });
});

test("nobody enrols a phone without being signed in, nor from another website", async () => {
  const body = JSON.stringify({ kind: "phone", name: "", program: "0" });
  const foreign = { origin: "https://evil.example", "content-type": "application/json" };
  expect(await codeOf(await door.send("enrol", { method: "POST", headers: { origin }, body }))).toBe(
    "access.sign-in-needed",
  );
  door.signedIn = { kind: "person", personId: door.author };
  expect(await codeOf(await door.send("enrol", { method: "POST", headers: foreign, body }))).toBe(
    "request.foreign-origin",
  );
});

function enrolStation(typed: string): Promise<Response> {
  return door.send("enrol", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "station", code: typed, publicKey: "A".repeat(43), program: "0.1.0" }),
  });
}

test("a station's code makes one station, however it is typed, and none when it is late or wrong", async () => {
  const { cell, county, clock } = door.hub;
  const prepare = defineAction({
    name: "test.prepare-station",
    needs: "public",
    input: z.null(),
    run: (ctx) => makeStationCode(ctx, { organisationNo: 17, name: "東村" }),
  });
  const machine = { kind: "system", job: "test" } as const;
  const [code, late] = [
    await perform(cell, county, machine, prepare, null),
    await perform(cell, county, machine, prepare, null),
  ];
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}$/);
  expect(await codeOf(await enrolStation("AAAA-AAAA-AA"))).toBe("sync.code-unknown");
  const enrolled = (await (await enrolStation(code.toLowerCase().replaceAll("-", " "))).json()) as {
    device: string;
    token: string;
  };
  expect(enrolled).toMatchObject({ organisationNo: 17 });
  const hello = await door.call("hello", helloRequest, { id: enrolled.device, token: enrolled.token });
  expect(await hello.json()).toMatchObject({ order: "go" });
  expect(await codeOf(await enrolStation(code))).toBe("sync.code-unknown");
  clock.advance(15 * 86_400_000);
  expect(await codeOf(await enrolStation(late))).toBe("sync.code-unknown");
});

test.each([
  ["no token", {}],
  ["a token of another device", { authorization: `Device ${randomUUIDv7()}.${"A".repeat(43)}` }],
  ["no id", { authorization: `Device ' or 1=1.${"A".repeat(43)}` }],
  ["a session in place of a token", { authorization: "Bearer abc", cookie: "session=1" }],
])("with %s nothing is answered", async (_what, given) => {
  const answer = await door.send("hello", {
    method: "POST",
    headers: { "sanwang-sync": "1", ...given },
    body: "{}",
  });
  expect(answer.status).toBe(401);
  expect(await codeOf(answer)).toBe("sync.unknown-device");
});

test("the token of one device opens no other", async () => {
  const other = await door.hub.phone(randomUUIDv7());
  expect((await door.call("hello", helloRequest, { id: door.phone.id, token: other.token })).status).toBe(
    401,
  );
});

test.each([["0"], ["2"], [""], ["1.5"], ["999999999999"]])(
  "version %j is told what would do",
  async (version) => {
    const answer = await door.send("push", {
      method: "POST",
      headers: { ...headersOf(door.phone), "sanwang-sync": version },
      body: JSON.stringify(pushRequest([])),
    });
    expect(answer.status).toBe(426);
    expect(await answer.json()).toMatchObject({ code: "sync.version", oldest: 1, newest: 1 });
  },
);

test.each([
  ["cut off", JSON.stringify(pushRequest()).slice(0, 40)],
  ["not JSON", "entries=1"],
  ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ["empty", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["without a time", JSON.stringify({ epoch: randomUUIDv7(), entries: [] })],
  ["of 201 entries", JSON.stringify({ ...pushRequest(), entries: Array.from({ length: 201 }, () => 1) })],
  ["nested without end", `{"epoch":${"[".repeat(100_000)}`],
])("a push that is %s is not understood and changes nothing", async (_what, body) => {
  const answer = await door.send("push", { method: "POST", headers: headersOf(door.phone), body });
  expect(answer.status).toBe(422);
  expect(await codeOf(answer)).toBe("sync.not-understood");
});

test("a hundred megabytes are refused, whether their length is said or not", async () => {
  const said = await door.send("push", {
    method: "POST",
    headers: { ...headersOf(door.phone), "content-length": "100000000" },
    body: "{}",
  });
  expect(said.status).toBe(413);
  let taken = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken += 65_536;
      if (taken > 100_000_000) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const silent = await door.send("push", {
    method: "POST",
    headers: headersOf(door.phone),
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect(silent.status).toBe(413);
  expect(taken).toBeLessThan(2_000_000);
});

test("an entry nested ten thousand deep is refused, the next goes on", async () => {
  const deep = `{"id":"${randomUUIDv7()}","input":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  const good = noteEntry(door.author, 1, now());
  const body = JSON.stringify(pushRequest([good])).replace('"entries":[', `"entries":[${deep},`);
  const answer = await door.send("push", { method: "POST", headers: headersOf(door.phone), body });
  expect(await answer.json()).toMatchObject({ answers: [{ code: "sync.bad-entry" }, { status: "done" }] });
});

test("a report is kept; the last one counts", async () => {
  const id = randomUUIDv7();
  const report = {
    program: "0.1.0",
    disk: { free: 1, total: 2 },
    clock: now().toISOString(),
    chain: { seq: 7, hash: "ab".repeat(32) },
    held: [
      { collection: "article", id, version: 3 },
      { collection: "article", id: randomUUIDv7(), version: 1 },
    ],
    stuck: [{ what: "article", why: "no space" }],
    since: null,
  };
  expect((await door.call("report", report)).status).toBe(200);
  expect(
    (await door.call("report", { ...report, held: [{ collection: "article", id, version: 4 }] })).status,
  ).toBe(200);
  const held = await door.hub.owner.query("select row_id, version from sync_held where device_id = $1", [
    door.phone.id,
  ]);
  expect(held.rows).toEqual([{ row_id: id, version: 4 }]);
  expect((await door.call("report", { ...report, held: [{ collection: 1 }] })).status).toBe(422);
});

test("a device that asks without end is asked for patience, others are not", async () => {
  const asked = new Map<string, number>();
  const calls = (id: string): number => {
    asked.set(id, (asked.get(id) ?? 0) + 1);
    return (asked.get(id) ?? 0) > 2 ? 7 : 0;
  };
  door.serve(syncFace(door.hub.hub, { limits: { ...syncLimits(), calls } }));
  const other = await door.hub.phone(door.author);
  const answers = [];
  for (const device of [door.phone, door.phone, door.phone, other])
    answers.push(await door.call("push", pushRequest(), device));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  expect(answers[2]?.headers.get("retry-after")).toBe("7");
});

test("a network that tries tokens is slowed down", async () => {
  door.serve(syncFace(door.hub.hub, { limits: { ...syncLimits(), strangers: () => 30 } }));
  expect((await door.call("hello", helloRequest, { id: door.phone.id, token: "A".repeat(43) })).status).toBe(
    429,
  );
  expect((await door.call("hello", helloRequest)).status).toBe(200);
});
