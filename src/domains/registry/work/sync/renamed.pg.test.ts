import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { renameOrganisation } from "../../organisations/actions/rename-organisation.ts";
import { sendNotice } from "../actions/send-notice.ts";
import { setTask } from "../actions/set-task.ts";
import { machine, smallCounty } from "../../fixtures/small-county.ts";
import { noticeCollection } from "./notice-collection.ts";
import { taskCollection } from "./task-collection.ts";

const test$ = useTestCell({ now: "2026-11-05T09:00:00+08:00" });

test("another name reaches the tasks and notices that devices hold of an organisation, and the tasks it set", async () => {
  const { cell, county, owner } = test$.current;
  const { east, eastOne, westOne } = await smallCounty(test$.current);
  const [taskId, otherId, noticeId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const task = { setByNo: east, title: "报送本村场所情况" };
  await perform(cell, county, machine, setTask, { taskId, organisationNo: eastOne, ...task });
  await perform(cell, county, machine, setTask, {
    taskId: otherId,
    organisationNo: westOne,
    setByNo: 1,
    title: "x",
  });
  const notice = {
    noticeId,
    organisationNo: east,
    recipients: [eastOne, westOne],
    title: "开会",
    text: "周五。",
  };
  await perform(cell, county, machine, sendNotice, notice);
  const changesOf = async (organisationNo: number) => {
    const input = { organisationNo, name: "新名黨支部", from: "2026-11-05" };
    await perform(cell, county, machine, renameOrganisation, input);
    const { rows } = await owner.query<{ id: string }>(
      "select id from act where action = 'registry.rename-organisation' and organisation_no = $1",
      [organisationNo],
    );
    const actIds = rows.map(({ id }) => id);
    return withCounty(cell, county, machine, async (ctx) => ({
      tasks: await taskCollection.changes(ctx, actIds),
      notices: await noticeCollection.changes(ctx, actIds),
    }));
  };
  const bucket = `organisation:${eastOne}`;
  expect(await changesOf(eastOne)).toMatchObject({
    tasks: [{ bucket, rowId: taskId }],
    notices: [{ bucket }],
  });
  expect(await changesOf(east)).toMatchObject({ tasks: [{ bucket, rowId: taskId }], notices: [] });
});

test("a device is given tasks and notices in both scripts, once what reads alike", async () => {
  const { cell, county, owner } = test$.current;
  const { rows } = await owner.query<{ id: string }>("select id from notice_recipient where title = '开会'");
  const { rows: tasks } = await owner.query<{ id: string; organisation_no: number }>(
    "select id, organisation_no from task where title <> 'x'",
  );
  const task = tasks[0] ?? { id: "", organisation_no: 0 };
  const bucket = `organisation:${task.organisation_no}`;
  const documents = await withCounty(cell, county, machine, async (ctx) => [
    ...(await taskCollection.rows(ctx, [{ bucket, rowId: task.id }])),
    ...(await noticeCollection.rows(ctx, [{ bucket, rowId: rows[0]?.id ?? "" }])),
  ]);
  expect(documents.map(({ document }) => document)).toMatchObject([
    {
      title: "报送本村场所情况",
      organisationName: "新名黨支部",
      inHans: { organisationName: "新名党支部" },
      inHant: { title: "報送本村場所情況" },
    },
    { title: "开会", text: "周五。", inHant: { title: "開會" } },
  ]);
  const [first] = documents.map(({ document }) => document as Record<string, object>);
  expect(first?.["inHans"]).not.toHaveProperty("title");
  expect(first?.["inHant"]).not.toHaveProperty("organisationName");
});
