import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { submitItem } from "../actions/submit-item.ts";
import {
  bystander,
  editor,
  foreignEditor,
  operator,
  otherOrganisation,
  usePressCell,
} from "../press.test-kit.ts";
import { submissionCollection } from "./submission-collection.ts";

const press = usePressCell();
const note = () => ({ id: randomUUID(), title: "渠修好了", text: "昨天放水。" });

async function held(who: Actor, rowId: string) {
  const { cell, county, owner } = press.current;
  const { rows } = await owner.query<{ act_id: string }>("select act_id from submission where id = $1", [
    rowId,
  ]);
  const touched = await withCounty(cell, county, operator, (ctx) =>
    submissionCollection.changes(
      ctx,
      rows.map((row) => row.act_id),
    ),
  );
  const documents = await withCounty(cell, county, who, (ctx) => submissionCollection.rows(ctx, touched));
  return documents.map(({ document }) => document);
}

test("a note reaches the editors once, and its author's phone tells how it stands", async () => {
  const item = { ...note(), photos: [await press.keepFile("image/webp")] };
  await press.act(editor, submitItem, item);
  await press.act(editor, submitItem, item);
  expect(await held(editor, item.id)).toEqual([
    { id: item.id, title: "渠修好了", state: "waiting", remark: null, articleId: null, slug: null },
  ]);
  const { rows } = await press.current.owner.query(
    "select encode(file_hash, 'hex') as hash from submission_photo where submission_id = $1",
    [item.id],
  );
  expect(rows).toEqual([{ hash: item.photos[0] }]);
  expect(await held(bystander, item.id)).toEqual([]);
  expect(await held(foreignEditor, item.id)).toEqual([]);
});

test("who has no right writes none, nor for another's organisation", async () => {
  const refused = { code: "access.not-allowed" };
  await expect(press.act(bystander, submitItem, note())).rejects.toMatchObject(refused);
  const forOthers = { ...note(), organisationNo: otherOrganisation };
  await expect(press.act(editor, submitItem, forOthers)).rejects.toMatchObject(refused);
});
