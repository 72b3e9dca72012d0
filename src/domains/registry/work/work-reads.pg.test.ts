import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type LoggedContext, withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import { useTestCell } from "#testing/cell.ts";
import { acknowledgeNotice } from "./actions/acknowledge-notice.ts";
import { completeTask } from "./actions/complete-task.ts";
import { sendNotice } from "./actions/send-notice.ts";
import { setTask } from "./actions/set-task.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, appoint, person, smallCounty } from "../fixtures/small-county.ts";
import { noticesSent } from "./reads/notices-sent.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";
import { tasksSet } from "./reads/tasks-set.ts";
import { workDue } from "./reads/work-due.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});

let township: string;
let village: string;
let neighbour: string;
let otherTownship: string;
let editor: string;
let noticeId: string;

beforeAll(async () => {
  const { cell, county } = test$.current;
  const places = await smallCounty(test$.current);
  township = await addPerson(test$.current, "镇书记");
  village = await addPerson(test$.current, "村书记");
  neighbour = await addPerson(test$.current, "邻村书记");
  otherTownship = await addPerson(test$.current, "西镇组织员");
  editor = await addPerson(test$.current, "编辑");
  await appoint(test$.current, township, places.east, "secretary");
  await appoint(test$.current, village, places.eastOne, "secretary");
  await appoint(test$.current, neighbour, places.westOne, "secretary");
  await appoint(test$.current, otherTownship, places.west, "organisation_officer");
  await appoint(test$.current, editor, places.eastOne, "editor");
  const set = async (title: string, dueOn: string | null) => {
    const taskId = randomUUIDv7();
    const input = { taskId, organisationNo: places.eastOne, setByNo: places.east, title, dueOn };
    await perform(cell, county, person(township), setTask, input);
    return taskId;
  };
  await set("没有日期", null);
  await set("后一件", "2026-11-30");
  await set("先一件", "2026-11-10");
  const done = await set("做完的", "2026-11-01");
  await perform(cell, county, person(village), completeTask, { taskId: done, remark: "都好" });
  noticeId = randomUUIDv7();
  await perform(cell, county, person(township), sendNotice, {
    noticeId,
    organisationNo: places.east,
    recipients: [places.eastOne, places.eastTwo],
    title: "周五开会",
    text: "上午九点。",
  });
});

const read = <T>(who: string, work: (ctx: LoggedContext) => Promise<T>): Promise<T> => {
  const { cell, county } = test$.current;
  return withLoggedLook(cell, county, person(who), { kind: "list", purpose: "test" }, work);
};

test("what is due from a branch: the first due first, its notices, its own record", async () => {
  const due = await read(village, workDue);
  expect(due.tasks.map(({ title }) => title)).toEqual(["先一件", "后一件", "没有日期"]);
  expect(due.tasks[0]).toMatchObject({ setBy: "東鎮黨委", organisationName: "東一村黨支部" });
  expect(due.notices).toEqual([
    expect.objectContaining({ noticeId, from: "東鎮黨委", sentOn: "2026-11-05", withdrawnOn: null }),
  ]);
  expect(due.records.map(({ name }) => name)).toEqual(["東一村黨支部"]);
});

test("nothing of a branch is due from its township, its neighbour, or who does not work on it", async () => {
  expect(await read(township, workDue)).toMatchObject({ tasks: [], notices: [] });
  expect((await read(township, workDue)).records.map(({ name }) => name)).toEqual(["東鎮黨委"]);
  expect(await read(neighbour, workDue)).toMatchObject({ tasks: [], notices: [] });
  expect(await read(editor, workDue)).toEqual({ tasks: [], notices: [], records: [] });
});

test("an office sees what it set, by state; no other office does, nor the branch", async () => {
  const open = await read(township, (ctx) => tasksSet(ctx, "open"));
  expect(open.counts).toEqual({ open: 3, done: 1, withdrawn: 0 });
  expect(open.tasks.map(({ dueOn }) => dueOn)).toEqual(["2026-11-10", "2026-11-30", null]);
  const done = await read(township, (ctx) => tasksSet(ctx, "done"));
  expect(done.tasks).toEqual([
    expect.objectContaining({ title: "做完的", endedOn: "2026-11-05", remark: "都好" }),
  ]);
  expect((await read(township, (ctx) => tasksSet(ctx, "open", 2))).tasks).toEqual([]);
  for (const who of [otherTownship, village, editor]) {
    expect((await read(who, (ctx) => tasksSet(ctx, "open"))).counts.open).toBe(0);
  }
});

test("an office sees who has not acknowledged its notice; others see no notice of it", async () => {
  const { cell, county } = test$.current;
  const [before] = (await read(township, noticesSent)).notices;
  expect(before).toMatchObject({ acknowledged: 0, all: 2, waiting: ["東一村黨支部", "東二村黨支部"] });
  const [notice] = (await read(village, workDue)).notices;
  await perform(cell, county, person(village), acknowledgeNotice, {
    noticeId,
    organisationNo: notice?.organisationNo,
  });
  const after = await read(township, noticesSent);
  expect(after.notices).toEqual([
    expect.objectContaining({ acknowledged: 1, all: 2, waiting: ["東二村黨支部"], from: "東鎮黨委" }),
  ]);
  expect(after.total).toBe(1);
  expect((await read(village, workDue)).notices).toEqual([]);
  for (const who of [otherTownship, village, editor]) {
    expect(await read(who, noticesSent)).toEqual({ notices: [], total: 0 });
  }
});
