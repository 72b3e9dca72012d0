import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { confirmEntry } from "#src/platform/sync/hub/confirm-entry.ts";
import { openSyncHub, type SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { useTestCell } from "#testing/cell.ts";
import { submitItem } from "../actions/submit-item.ts";
import { submissionList } from "../reads/submissions.ts";

const [successor, villager] = [randomUUID(), randomUUID()];
const [lowest, villages] = [3, 7];

/** The successor writes for two organisations; the villager for none any more. */
const rightsSource: RightsSource = async (_ctx, personId, day): Promise<Rights> => ({
  personId,
  day,
  version: "1",
  named: new Map([["press.submit-item", new Set(personId === successor ? [lowest, villages] : [])]]),
  read: personId === successor ? { organisation: [lowest, villages] } : {},
  write: {},
  numbersBelow: 1024,
});

const test$ = useTestCell({ rightsSource });

const note = { title: "渠修好了", text: "昨天放水。", photos: ["ab".repeat(32)] };
let id: string;

beforeAll(async () => {
  await test$.current.owner.query(
    `insert into stored_file (hash, size, media_type, act_id, recorded_at) values ($1, 900, 'image/jpeg', uuidv7(), now())`,
    [Buffer.from("ab".repeat(32), "hex")],
  );
});

/** A note of the villager that came too late and waits for the village's successor. */
beforeEach(async () => {
  id = randomUUID();
  const { owner } = test$.current;
  const device = randomUUID();
  await owner.query(
    `insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, act_id, recorded_at)
     values ($1, 'phone', $2, $3, '手機', '0.1.0', now(), $1, now())`,
    [device, villager, Buffer.alloc(32)],
  );
  await owner.query(
    `insert into sync_entry (id, device_id, holder, author, action, said_made_at, made_at, received_at, content_hash,
       input, status, code, organisation_no)
     values ($1, $2, $3, $3, 'press.submit-item', '2026', now(), now(), $4, $5, 'to-confirm', 'sync.waits', $6)`,
    [id, device, villager, Buffer.alloc(32), { id, ...note }, villages],
  );
});

function hub(): SyncHub {
  return openSyncHub({ cell: test$.current.cell, actions: [submitItem] } as unknown as Parameters<
    typeof openSyncHub
  >[0]);
}

test("a late note that a successor confirms stays the villager's, for the villager's organisation", async () => {
  const { cell, county, owner } = test$.current;
  await confirmEntry(hub(), county, { kind: "person", personId: successor }, id);
  const own = { author_id: villager, organisation_no: villages };
  for (const [table, key] of [
    ["submission", "id"],
    ["submission_photo", "submission_id"],
  ]) {
    const { rows } = await owner.query(`select author_id, organisation_no from ${table} where ${key} = $1`, [
      id,
    ]);
    expect(rows).toEqual([own]);
  }
  const act = await owner.query("select actor_person, on_behalf_of from act where subject_id = $1", [id]);
  expect(act.rows).toEqual([{ actor_person: successor, on_behalf_of: villager }]);
  const listed = await withCounty(cell, county, { kind: "person", personId: villager }, (ctx) =>
    submissionList(ctx, { page: 1 }),
  );
  expect(listed.total).toBe(1);
});

test("who says to write on another's behalf writes a note of one's own", async () => {
  const { cell, county, owner } = test$.current;
  const noteId = randomUUID();
  const claiming = { kind: "person", personId: successor, onBehalfOf: villager } as const;
  await perform(cell, county, claiming, submitItem, { id: noteId, ...note });
  const { rows } = await owner.query("select author_id, organisation_no from submission where id = $1", [
    noteId,
  ]);
  expect(rows).toEqual([{ author_id: successor, organisation_no: lowest }]);
});
