import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { pressDomain } from "#src/domains/press/domain.ts";
import { registryDomain } from "#src/domains/registry/domain.ts";
import { addPerson, appoint, person, smallCounty } from "#src/domains/registry/fixtures/small-county.ts";
import { createRightsSource, setTask } from "#src/domains/registry/index.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import { useTestCell } from "#testing/cell.ts";
import { type ShownEntry, waitingEntries } from "./waiting-entries.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource([...registryDomain.grants, ...pressDomain.grants]),
});

let village: string;
let township: string;
let neighbour: string;
let editor: string;
let eastOne: number;
let author: string;

beforeAll(async () => {
  const places = await smallCounty(test$.current);
  eastOne = places.eastOne;
  author = await addPerson(test$.current, "前任書記");
  village = await addPerson(test$.current, "村書記");
  township = await addPerson(test$.current, "鎮書記");
  neighbour = await addPerson(test$.current, "鄰村書記");
  editor = await addPerson(test$.current, "編輯");
  await appoint(test$.current, village, places.eastOne, "secretary");
  await appoint(test$.current, township, places.east, "secretary");
  await appoint(test$.current, neighbour, places.westOne, "secretary");
  await appoint(test$.current, editor, places.eastOne, "editor");
  const taskId = randomUUIDv7();
  const task = { taskId, organisationNo: eastOne, setByNo: places.east, title: "查看水渠" };
  await perform(test$.current.cell, test$.current.county, person(township), setTask, task);
  await waits("registry.complete-task", { taskId, doneOn: "2026-10-20", remark: "都通暢" });
  await waits("press.submit-item", {
    id: randomUUIDv7(),
    title: "路燈亮了",
    text: "昨晚亮的。",
    photos: ["a"],
  });
  await waits("registry.complete-task", null);
});

/** An entry as the hub keeps one that came too late; no input: its author was erased since. */
async function waits(action: string, input: unknown): Promise<void> {
  const { owner } = test$.current;
  const [id, deviceId] = [randomUUIDv7(), randomUUIDv7()];
  await owner.query(
    `insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, act_id, recorded_at)
     values ($1, 'phone', $2, $3, '', '0', '2026-10-01', $1, '2026-10-01')`,
    [deviceId, author, Buffer.alloc(32)],
  );
  await owner.query(
    `insert into sync_entry (id, device_id, holder, author, action, said_made_at, made_at, received_at, content_hash,
       input, status, code, organisation_no)
     values ($1, $2, $3, $3, $4, '', '2026-10-20T02:00Z', '2026-11-04T01:30Z', '\\x00', $5, 'to-confirm', 'sync.waits', $6)`,
    [id, deviceId, author, action, input === null ? null : JSON.stringify(input), eastOne],
  );
}

function shownTo(personId: string): Promise<readonly ShownEntry[]> {
  const { cell, county } = test$.current;
  return withLoggedLook(cell, county, person(personId), { kind: "list", purpose: "test" }, (ctx) =>
    waitingEntries(ctx, "zh-Hant"),
  );
}

test("the successor reads what it is about, what was written, and when; what was erased can only be returned", async () => {
  const [task, note, erased] = await shownTo(village);
  expect(task).toMatchObject({
    kind: "辦好事項",
    title: "查看水渠",
    text: "都通暢",
    facts: ["東一村黨支部", "辦好日期：2026-10-20"],
    isErased: false,
  });
  expect(task?.origin).toContain("寫於 2026-10-20 10:00，2026-11-04 09:30 送到");
  expect(note).toMatchObject({ kind: "寫給編輯", title: "路燈亮了", facts: ["東一村黨支部", "照片 1 張"] });
  expect(erased).toMatchObject({ kind: "辦好事項", title: "", text: "", isErased: true });
});

test("each sees only what he or she may do there: not the office above, not the branch beside", async () => {
  expect(await shownTo(township)).toEqual([]);
  expect(await shownTo(neighbour)).toEqual([]);
  expect((await shownTo(editor)).map(({ kind }) => kind)).toEqual(["寫給編輯"]);
  expect(await shownTo(author)).toEqual([]);
});
