import { beforeAll, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { turnDay } from "#src/platform/sync/hub/turn-day.ts";
import { useTestCell } from "#testing/cell.ts";
import { renameOrganisation } from "../../organisations/actions/rename-organisation.ts";
import { setTask } from "../actions/set-task.ts";
import { addPerson, appoint, machine, smallCounty } from "../../fixtures/small-county.ts";
import { organisationCollection } from "./organisation-collection.ts";
import { taskCollection } from "./task-collection.ts";

const test$ = useTestCell({ now: "2026-11-05T09:00:00+08:00" });
const taskId = "0195c0de-0000-7000-8000-000000000001";

let places: Awaited<ReturnType<typeof smallCounty>>;

beforeAll(async () => {
  const { cell, county } = test$.current;
  places = await smallCounty(test$.current);
  const person = await addPerson(test$.current);
  await appoint(test$.current, person, places.eastOne, "secretary", "2026-11-07", "2026-11-09");
  const name = { organisationNo: places.westOne, name: "西一村黨總支", from: "2026-11-07" };
  await perform(cell, county, machine, renameOrganisation, name);
  const task = { taskId, organisationNo: places.westOne, setByNo: 1, title: "报送本村场所情况" };
  await perform(cell, county, machine, setTask, task);
});

/** The buckets in which the day's turn changes something. */
async function turned(day: string, collection: SyncCollection): Promise<readonly string[]> {
  const { cell, county, clock, owner } = test$.current;
  clock.set(`${day}T00:01:00+08:00`);
  await turnDay(cell, county);
  await turnDay(cell, county);
  const { rows } = await owner.query<{ id: string }>(
    "select id from act where action = 'sync.turn-day' and local_day = $1",
    [day],
  );
  expect(rows).toHaveLength(1);
  const actIds = rows.map(({ id }) => id);
  const changes = await withCounty(cell, county, machine, (ctx) => collection.changes(ctx, actIds));
  return changes.map(({ bucket }) => bucket).toSorted();
}

test("what was recorded for a day reaches devices on it, also when it was before the first turn: a post that begins, another name, the tasks that show it", async () => {
  const begun = [places.eastOne, places.westOne].map((no) => `organisation:${no}`);
  expect(await turned("2026-11-08", organisationCollection)).toEqual(begun);
  expect(await turned("2026-11-08", taskCollection)).toEqual([`organisation:${places.westOne}`]);
});

test("days on which the hub was not running are made up for", async () => {
  expect(await turned("2026-11-20", organisationCollection)).toEqual([`organisation:${places.eastOne}`]);
});

test("a day on which nothing begins or ends changes nothing on devices", async () => {
  expect(await turned("2026-11-21", organisationCollection)).toEqual([]);
});
