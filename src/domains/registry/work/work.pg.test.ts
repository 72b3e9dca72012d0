import { randomUUIDv7 } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { handleEvent } from "#src/platform/events/handle-event.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { useTestCell } from "#testing/cell.ts";
import { acknowledgeNotice } from "./actions/acknowledge-notice.ts";
import { completeTask } from "./actions/complete-task.ts";
import { confirmRecord } from "./actions/confirm-record.ts";
import { endPost } from "../posts/actions/end-post.ts";
import { renameOrganisation } from "../organisations/actions/rename-organisation.ts";
import { reparentOrganisation } from "../organisations/actions/reparent-organisation.ts";
import { sendNotice } from "./actions/send-notice.ts";
import { setTask } from "./actions/set-task.ts";
import { withdrawNotice } from "./actions/withdraw-notice.ts";
import { withdrawTask } from "./actions/withdraw-task.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, appoint, machine, person, smallCounty } from "../fixtures/small-county.ts";
import { tellWithdrawal } from "./jobs/tell-withdrawal.ts";
import { organisationRecords } from "./reads/organisation-records.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";
import { noticeCollection } from "./sync/notice-collection.ts";
import { organisationCollection } from "./sync/organisation-collection.ts";
import { taskCollection } from "./sync/task-collection.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});

let places: Awaited<ReturnType<typeof smallCounty>>;
let township: string;
let village: string;
let neighbour: string;
let villagePost: string;

beforeAll(async () => {
  places = await smallCounty(test$.current);
  township = await addPerson(test$.current, "镇书记");
  village = await addPerson(test$.current, "村书记");
  neighbour = await addPerson(test$.current, "邻村书记");
  await appoint(test$.current, township, places.east, "secretary");
  villagePost = await appoint(test$.current, village, places.eastOne, "secretary");
  await appoint(test$.current, neighbour, places.westOne, "secretary");
});

async function task(who = township, words: Record<string, unknown> = {}): Promise<string> {
  const { cell, county } = test$.current;
  const taskId = randomUUIDv7();
  await perform(cell, county, person(who), setTask, {
    taskId,
    organisationNo: places.eastOne,
    setByNo: places.east,
    title: "报送本村场所情况",
    dueOn: "2026-11-30",
    ...words,
  });
  return taskId;
}

const complete = (who: string, input: object) =>
  perform(test$.current.cell, test$.current.county, person(who), completeTask, input);

async function notice(recipients: readonly number[]): Promise<string> {
  const { cell, county } = test$.current;
  const noticeId = randomUUIDv7();
  const input = {
    noticeId,
    organisationNo: places.east,
    recipients,
    title: "周五开会",
    text: "上午九点，镇政府二楼。",
  };
  await perform(cell, county, person(township), sendNotice, input);
  return noticeId;
}

const acknowledge = (who: string, input: object) =>
  perform(test$.current.cell, test$.current.county, person(who), acknowledgeNotice, input);

const recordFor = async (who: string) => {
  const { cell, county, owner } = test$.current;
  const { rows } = await owner.query<{ id: string }>("select id from organisation where no = $1", [
    places.eastOne,
  ]);
  const [record] = await withCounty(cell, county, person(who), (ctx) =>
    organisationRecords(unlogged(ctx, "the act says so"), [rows[0]?.id ?? ""]),
  );
  if (record === undefined) throw new Error("out of reach");
  return record;
};
const confirm = (who: string, subjectId: string, version: string, confirmationId = randomUUIDv7()) =>
  perform(test$.current.cell, test$.current.county, person(who), confirmRecord, {
    confirmationId,
    subjectKind: "organisation",
    subjectId,
    version,
  });

/** The documents of a collection that a phone of the person would get, by pulling from 0. */
async function heldBy(who: string, collection: SyncCollection): Promise<readonly unknown[]> {
  const { cell, county } = test$.current;
  const acts = await withCounty(cell, county, machine, ({ db }) =>
    db.selectFrom("act").select("id").execute(),
  );
  const touched = await withCounty(cell, county, machine, (ctx) =>
    collection.changes(
      ctx,
      acts.map(({ id }) => id),
    ),
  );
  return withCounty(cell, county, person(who), async (ctx) => {
    const holder = { kind: "phone", deviceId: randomUUIDv7(), personId: who } as const;
    const buckets = new Set(await collection.buckets(ctx, holder));
    const rows = await collection.rows(
      ctx,
      touched.filter(({ bucket }) => buckets.has(bucket)),
    );
    return rows.map(({ document }) => document);
  });
}

describe("tasks", () => {
  test("a township sets one, the village does it, and both know the day", async () => {
    const taskId = await task();
    expect(await heldBy(village, taskCollection)).toContainEqual(
      expect.objectContaining({ id: taskId, state: "open", dueOn: "2026-11-30", setBy: "東鎮黨委" }),
    );
    expect(await heldBy(neighbour, taskCollection)).toEqual([]);
    await complete(village, { taskId, doneOn: "2026-11-03", remark: "两处都查过了" });
    expect(await heldBy(village, taskCollection)).toContainEqual(
      expect.objectContaining({ id: taskId, state: "done", endedOn: "2026-11-03" }),
    );
  });

  test("the same word of it twice is once, and another's comes too late", async () => {
    const taskId = await task();
    const keeper = await addPerson(test$.current);
    await appoint(test$.current, keeper, places.eastOne, "station_keeper");
    await complete(village, { taskId });
    await complete(village, { taskId });
    await expect(complete(keeper, { taskId })).rejects.toMatchObject({ code: "registry.task-done-before" });
  });

  test("only who works in the organisation reports it, and only for today or before", async () => {
    const taskId = await task();
    await expect(complete(neighbour, { taskId })).rejects.toMatchObject({ code: "registry.task-unknown" });
    await expect(complete(township, { taskId })).rejects.toMatchObject({ code: "access.not-allowed" });
    await expect(complete(village, { taskId, doneOn: "2026-11-06" })).rejects.toMatchObject({
      code: "registry.day-in-the-future",
    });
  });

  test("a village sets none to its neighbour, nor in its township's name", async () => {
    await expect(task(village)).rejects.toMatchObject({ code: "access.not-allowed" });
    await expect(task(neighbour, { setByNo: places.westOne })).rejects.toMatchObject({
      code: "access.not-allowed",
    });
  });

  test("one that was withdrawn is not done any more", async () => {
    const { cell, county } = test$.current;
    const taskId = await task();
    const input = { taskId, reason: "与上月重复" };
    await expect(perform(cell, county, person(village), withdrawTask, input)).rejects.toMatchObject({
      code: "access.not-allowed",
    });
    await perform(cell, county, person(township), withdrawTask, input);
    await expect(complete(village, { taskId })).rejects.toMatchObject({ code: "registry.task-withdrawn" });
    await expect(perform(cell, county, person(township), withdrawTask, input)).rejects.toMatchObject({
      code: "registry.task-ended",
    });
  });
});

describe("notices", () => {
  test("each recipient acknowledges for itself, and the first time stands", async () => {
    const noticeId = await notice([places.eastOne, places.eastTwo, places.eastOne]);
    const held = await heldBy(village, noticeCollection);
    expect(held.filter((each) => (each as { noticeId: string }).noticeId === noticeId)).toHaveLength(1);
    const input = { noticeId, organisationNo: places.eastOne };
    await expect(acknowledge(neighbour, input)).rejects.toMatchObject({ code: "access.not-allowed" });
    await expect(acknowledge(neighbour, { noticeId, organisationNo: places.westOne })).rejects.toMatchObject({
      code: "registry.notice-unknown",
    });
    await acknowledge(village, { ...input, acknowledgedOn: "2026-11-04" });
    await acknowledge(village, input);
    expect(await heldBy(village, noticeCollection)).toContainEqual(
      expect.objectContaining({ noticeId, acknowledgedOn: "2026-11-04", from: "東鎮黨委" }),
    );
  });

  test("none goes to whom the sender does not reach", async () => {
    await expect(notice([places.eastOne, places.westOne])).rejects.toMatchObject({
      code: "access.not-allowed",
    });
    await expect(notice([])).rejects.toMatchObject({ code: "input.invalid" });
  });

  test("a withdrawal reaches also a village that has moved to another township", async () => {
    const { cell, county } = test$.current;
    const noticeId = await notice([places.eastTwo]);
    await perform(cell, county, machine, reparentOrganisation, {
      organisationNo: places.eastTwo,
      parentNo: places.west,
      from: "2026-11-05",
    });
    const input = { noticeId, reason: "会议改期" };
    await expect(perform(cell, county, person(village), withdrawNotice, input)).rejects.toMatchObject({
      code: "registry.notice-unknown",
    });
    await perform(cell, county, person(township), withdrawNotice, input);
    await expect(perform(cell, county, person(township), withdrawNotice, input)).rejects.toMatchObject({
      code: "registry.notice-withdrawn",
    });
    await sequenceAll(cell, county);
    const { rows } = await test$.current.owner.query<{ id: string }>(
      "select id from act where action = 'registry.withdraw-notice' and subject_id = $1",
      [noticeId],
    );
    await handleEvent(cell, county, tellWithdrawal, { actId: rows[0]?.id ?? "", seq: "1" });
    const moved = await addPerson(test$.current);
    await appoint(test$.current, moved, places.eastTwo, "secretary");
    expect(await heldBy(moved, noticeCollection)).toContainEqual(
      expect.objectContaining({ noticeId, withdrawnOn: "2026-11-05", withdrawnFor: "会议改期" }),
    );
  });
});

describe("confirming what is recorded", () => {
  test("it stands for what was shown, until that changes", async () => {
    const { cell, county } = test$.current;
    const seen = await recordFor(village);
    expect(seen.posts).toContainEqual(expect.objectContaining({ kind: "secretary", name: "村书记" }));
    await expect(confirm(neighbour, seen.id, seen.version)).rejects.toMatchObject({
      code: "registry.organisation-unknown",
    });
    const confirmationId = randomUUIDv7();
    await confirm(village, seen.id, seen.version, confirmationId);
    await confirm(village, seen.id, seen.version, confirmationId);
    expect((await recordFor(village)).confirmedOn).toBe("2026-11-05");
    await perform(cell, county, machine, renameOrganisation, {
      organisationNo: places.eastOne,
      name: "東一村黨總支",
      from: "2026-11-01",
    });
    expect((await recordFor(village)).confirmedOn).toBeNull();
    await expect(confirm(village, seen.id, seen.version)).rejects.toMatchObject({
      code: "registry.record-changed",
    });
  });

  test("its version is the same for a reader who may see fewer names", async () => {
    const [seen, seenByFewer] = [await recordFor(township), await recordFor(village)];
    expect(seenByFewer.posts).not.toEqual(seen.posts);
    expect(seenByFewer.version).toBe(seen.version);
  });

  test("a device of the organisation holds its record, and loses it with the post", async () => {
    const { cell, county, clock } = test$.current;
    expect(await heldBy(village, organisationCollection)).toEqual([
      expect.objectContaining({ organisationNo: places.eastOne }),
    ]);
    await perform(cell, county, machine, endPost, { postId: villagePost, on: "2026-11-06" });
    clock.set("2026-11-06T00:00:01+08:00");
    expect(await heldBy(village, organisationCollection)).toEqual([]);
    expect(await heldBy(village, taskCollection)).toEqual([]);
  });
});
