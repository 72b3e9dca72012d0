import { randomUUIDv7 } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { withCounty } from "#src/platform/db/with-county.ts";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import type { EntryAnswer, PullLine } from "../wire.ts";
import { confirmEntry, declineEntry } from "./confirm-entry.ts";
import { entriesToConfirm, type WaitingEntry } from "./entries-to-confirm.ts";
import { noteEntry, type TestDevice, useTestHub } from "./fixtures/test-hub.ts";
import { forgetOld } from "./forget-old.ts";
import { syncDomain } from "./sync-domain.ts";

const test$ = useTestHub();
const day = 86_400_000;

let author: string;
let successor: string;
let phone: TestDevice;
let entry: ReturnType<typeof noteEntry>;
let answers: readonly EntryAnswer[];

/** An author whose post ended while the phone was away for long, and who is followed by another. */
beforeEach(async () => {
  const { rights, clock } = test$.current;
  [author, successor] = [randomUUIDv7(), randomUUIDv7()];
  await rights.change(test$.current, author, [{ numbers: [1] }]);
  phone = await test$.current.phone(author);
  await phone.hello();
  clock.advance(40 * day);
  entry = noteEntry(author, 1, clock.now());
  const ended = new Date(clock.now().getTime() + day).toISOString().slice(0, 10);
  clock.advance(20 * day);
  await rights.change(test$.current, author, [{ numbers: [1], until: ended }]);
  await rights.change(test$.current, successor, [{ numbers: [1, 2] }]);
  answers = await phone.push([entry]);
});

function person(personId: string) {
  return { kind: "person", personId } as const;
}

async function waitingFor(personId: string): Promise<readonly WaitingEntry[]> {
  const { cell, county } = test$.current;
  const all = await withCounty(cell, county, person(personId), entriesToConfirm);
  return all.filter(({ id }) => id === entry.id);
}

/** What has come down to the device about its entries. */
async function decisions(on = phone, bucket = `person:${author}`): Promise<readonly PullLine[]> {
  await test$.current.settle();
  const { epoch, setHash } = await on.hello();
  const lines = await on.pull({ epoch, setHash, arriving: [{ bucket, from: 0 }] });
  return lines.filter(({ t }) => t === "row");
}

test("it waits for those who hold the right today, and for nobody else", async () => {
  expect(answers).toMatchObject([{ status: "to-confirm", code: "sync.waits" }]);
  expect(await waitingFor(successor)).toMatchObject([{ author, action: "note.write", input: entry.input }]);
  expect(await waitingFor(author)).toEqual([]);
  const elsewhere = randomUUIDv7();
  await test$.current.rights.change(test$.current, elsewhere, [{ numbers: [2] }]);
  expect(await waitingFor(elsewhere)).toEqual([]);
});

test("confirmed, it is done in the successor's name on behalf of its author, and the device learns of it", async () => {
  const { cell, county, hub, owner } = test$.current;
  await confirmEntry(hub, county, person(successor), entry.id);
  expect(await test$.current.note(entry.noteId)).toBeDefined();
  const acts = await owner.query("select actor_person, on_behalf_of from act where subject_id = $1", [
    entry.noteId,
  ]);
  expect(acts.rows).toEqual([{ actor_person: successor, on_behalf_of: author }]);
  expect(await decisions()).toMatchObject([
    { c: "entry", i: entry.id, d: { id: entry.id, status: "done", code: null } },
  ]);
  expect(await phone.push([entry])).toMatchObject([{ status: "done" }]);
  await expect(confirmEntry(hub, county, person(successor), entry.id)).rejects.toMatchObject({
    code: "sync.decided",
  });
  const again = await withCounty(cell, county, person(successor), entriesToConfirm);
  expect(again.map(({ id }) => id)).not.toContain(entry.id);
});

test("declined, it returns to its author with the reason", async () => {
  const { county, hub } = test$.current;
  await declineEntry(hub, county, person(successor), entry.id, "路燈已經修好");
  expect(await test$.current.note(entry.noteId)).toBeUndefined();
  const message = { hant: expect.stringContaining("路燈已經修好") as string };
  expect(await decisions()).toMatchObject([{ d: { status: "refused", code: "sync.declined", message } }]);
});

test("declined on the fortieth day, it reaches its author on the phone that took the old one's place", async () => {
  const { county, hub, clock } = test$.current;
  clock.advance(40 * day);
  const other = await test$.current.phone(author);
  await declineEntry(hub, county, person(successor), entry.id, "路燈已經修好");
  const { input } = entry;
  const told = {
    id: entry.id,
    status: "refused",
    code: "sync.declined",
    action: "note.write",
    input,
    device: "",
  };
  expect(await decisions(other)).toMatchObject([{ c: "entry", i: entry.id, d: told }]);
  const stranger = await test$.current.phone(successor);
  expect(await decisions(stranger)).toEqual([]);
});

test("what was written at a station reaches its author there and on a phone, what was sent in her name does not", async () => {
  const { county, hub, clock } = test$.current;
  const station = await test$.current.station(1);
  const late = noteEntry(author, 1, new Date(clock.now().getTime() - 21 * day));
  await test$.current.owner.query("update sync_device set enrolled_at = '2026-01-01' where id = $1", [
    station.id,
  ]);
  expect(await station.push([late])).toMatchObject([{ status: "to-confirm" }]);
  await declineEntry(hub, county, person(successor), late.id, "路燈已經修好");
  expect(await decisions(station, `device:${station.id}`)).toMatchObject([
    { i: late.id, d: { status: "refused" } },
  ]);
  expect(await decisions(phone)).toMatchObject([{ i: late.id, d: { action: "note.write", device: null } }]);

  const forged = noteEntry(author, 1, clock.now(), { action: "no.such" });
  const elsewhere = await test$.current.station(2);
  expect(await elsewhere.push([forged])).toMatchObject([{ code: "sync.not-the-author" }]);
  const seen = await withCounty(test$.current.cell, county, person(author), async ({ db }) =>
    db
      .selectFrom("sync_entry" as never)
      .select("id" as never)
      .execute(),
  );
  expect(seen).toContainEqual({ id: late.id });
  expect(seen).not.toContainEqual({ id: forged.id });
});

test("neither its author nor one of another organisation decides it, and two at once decide it once", async () => {
  const { county, hub, rights } = test$.current;
  const elsewhere = randomUUIDv7();
  await rights.change(test$.current, elsewhere, [{ numbers: [2] }]);
  for (const wrong of [author, elsewhere]) {
    await expect(confirmEntry(hub, county, person(wrong), entry.id)).rejects.toMatchObject({
      code: "sync.decided",
    });
  }
  const both = await Promise.allSettled([
    confirmEntry(hub, county, person(successor), entry.id),
    declineEntry(hub, county, person(successor), entry.id, "否"),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("it waits however long, while what was done or refused is forgotten but for the bare answer", async () => {
  const { cell, county, clock, owner } = test$.current;
  const refused = noteEntry(author, 3, clock.now());
  await phone.push([refused]);
  clock.advance(200 * day);
  await forgetOld(cell, county);
  expect(await waitingFor(successor)).toHaveLength(1);
  const kept = await owner.query("select status, code, input, answer from sync_entry where id = $1", [
    refused.id,
  ]);
  expect(kept.rows).toEqual([{ status: "refused", code: "access.not-allowed", input: null, answer: null }]);
});

test("a reason given late reaches its author, and leaves the device half a year after it was given", async () => {
  const { cell, county, hub, clock } = test$.current;
  clock.advance(175 * day);
  await declineEntry(hub, county, person(successor), entry.id, "路燈已經修好");
  await test$.current.settle();
  clock.advance(20 * day);
  await forgetOld(cell, county);
  const told = await decisions();
  expect(told).toMatchObject([
    { d: { message: { hant: expect.stringContaining("路燈已經修好") as string } } },
  ]);
  clock.advance(180 * day);
  await forgetOld(cell, county);
  const { epoch, setHash } = await phone.hello();
  const from = (told[0] as { s: number }).s;
  expect(await phone.pull({ epoch, setHash, from })).toMatchObject([
    { t: "gone", c: "entry", i: entry.id },
    {},
  ]);
  expect(await decisions()).toEqual([]);
});

test("erasing its author takes out what was sent, also while it waits; it can still be declined", async () => {
  const { cell, county, hub, owner } = test$.current;
  await erasePersons(cell, county, syncDomain.personal ?? [], hub.files, [author]);
  const kept = await owner.query("select input, answer from sync_entry where id = $1", [entry.id]);
  expect(kept.rows).toEqual([{ input: null, answer: null }]);
  await expect(confirmEntry(hub, county, person(successor), entry.id)).rejects.toMatchObject({
    code: "input.invalid",
  });
  await declineEntry(hub, county, person(successor), entry.id, "本人已離開");
});
