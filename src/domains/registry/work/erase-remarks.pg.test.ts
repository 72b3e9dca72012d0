import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { eraseByRetention } from "#src/platform/personal/erase-by-retention.ts";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import { bytesHeld } from "#src/platform/personal/fixtures/residents.ts";
import { useTestCell } from "#testing/cell.ts";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { completeTask } from "./actions/complete-task.ts";
import { setTask } from "./actions/set-task.ts";
import { withdrawTask } from "./actions/withdraw-task.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, appoint, person, smallCounty } from "../fixtures/small-county.ts";
import { registryPersonalTables } from "../model/personal-fields.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";

const world = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});
const store = diskFileStore("unused");
const [done, withdrawn] = ["甄二嫂家里没人，改天再去", "甄三叔已搬走，不用去了"];

test("what was said of a task goes with who said it, or three years after its end; that it ended stays", async () => {
  const { cell, county, owner, clock } = world.current;
  const empty = mkdtempSync(join(tmpdir(), "sanwang-empty-"));
  const places = await smallCounty(world.current);
  const township = await addPerson(world.current, "镇书记");
  const village = await addPerson(world.current, "村书记");
  await appoint(world.current, township, places.east, "secretary");
  await appoint(world.current, village, places.eastOne, "secretary");
  const given = async (): Promise<string> => {
    const taskId = randomUUIDv7();
    const task = { taskId, organisationNo: places.eastOne, setByNo: places.east, title: "走访" };
    await perform(cell, county, person(township), setTask, task);
    return taskId;
  };
  await perform(cell, county, person(village), completeTask, { taskId: await given(), remark: done });
  await perform(cell, county, person(township), withdrawTask, { taskId: await given(), reason: withdrawn });
  const held = () => bytesHeld(owner, empty);
  expect(await held()).toContain(done);

  await erasePersons(cell, county, registryPersonalTables, store, [village]);
  expect(await held()).not.toContain(done);
  expect(await held()).toContain(withdrawn);
  expect(await eraseByRetention(cell, county, registryPersonalTables, store)).toBe(0);
  clock.set("2029-11-06T09:00:00+08:00");
  expect(await eraseByRetention(cell, county, registryPersonalTables, store)).toBe(1);
  expect(await held()).not.toContain(withdrawn);
  const { rows } = await owner.query("select state, ended_on::text as on from task order by state");
  expect(rows).toEqual([
    { state: "done", on: "2026-11-05" },
    { state: "withdrawn", on: "2026-11-05" },
  ]);
});
