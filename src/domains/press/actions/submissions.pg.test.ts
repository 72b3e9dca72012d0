import { createHash, randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import {
  author,
  bystander,
  editor,
  foreignEditor,
  operator,
  secondEditor,
  usePressCell,
} from "../press.test-kit.ts";
import { articleForEditing } from "../reads/article-for-editing.ts";
import { photosOf, submissionDetail, submissionList } from "../reads/submissions.ts";
import { submissionCollection } from "../sync/submission-collection.ts";
import { defineColumn } from "./define-column.ts";
import { publishArticle } from "./publish-article.ts";
import { returnSubmission } from "./return-submission.ts";
import { saveArticle } from "./save-article.ts";
import { submitItem } from "./submit-item.ts";
import { takeSubmission } from "./take-submission.ts";

const press = usePressCell();
const columnId = randomUUID();

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

async function submitted(words: Partial<z.input<typeof submitItem.input>> = {}): Promise<string> {
  const id = randomUUID();
  await press.act(editor, submitItem, {
    id,
    title: "渠修好了",
    text: "昨天放水。\n\n- 三戶先用上。",
    ...words,
  });
  return id;
}

function received() {
  const hash = createHash("sha256").update(randomBytes(16)).digest("hex");
  return { hash, size: 900, mediaType: "image/webp", kind: "picture" as const, chunkList: Buffer.alloc(48) };
}

function take(who: Actor, submissionId: string, changes: Partial<z.input<typeof takeSubmission.input>> = {}) {
  return press.act(who, takeSubmission, { submissionId, articleId: randomUUID(), columnId, ...changes });
}

function read(who: Actor, id: string) {
  const { cell, county } = press.current;
  return withCounty(cell, county, who, (ctx) => submissionDetail(ctx, id));
}

const notFound = { code: "press.submission-not-found" };
const decided = { code: "press.submission-decided" };

test("an editor takes a note: its words and photos become a draft, and its author is told of each step", async () => {
  const { cell, county } = press.current;
  const submissionId = await submitted();
  const photo = received();
  const pictures = [
    { mediaId: randomUUID(), alternative: "水從渠裡流過", credit: "村民拍攝", received: photo },
  ];
  const { articleId, version } = await take(secondEditor, submissionId, { pictures });
  const draft = await withCounty(cell, county, secondEditor, (ctx) => articleForEditing(ctx, articleId));
  expect(draft).toMatchObject({ state: "draft", script: "zh-Hant", organisationNo: 7 });
  expect(draft.document).toMatchObject({
    title: "渠修好了",
    blocks: [
      { kind: "paragraph", runs: [{ text: "昨天放水。" }] },
      { kind: "paragraph", runs: [{ text: "- 三戶先用上。" }] },
      { kind: "image", file: photo.hash, alternative: "水從渠裡流過", credit: "村民拍攝" },
    ],
  });
  expect(await read(editor, submissionId)).toMatchObject({
    state: "taken",
    articleId,
    slug: null,
    isOwn: true,
  });
  const { slug } = await press.act(secondEditor, publishArticle, { articleId, seenVersion: version });
  expect(await read(editor, submissionId)).toMatchObject({ state: "published", slug });
  expect(await onPhone(submissionId)).toMatchObject([{ state: "published", articleId, slug }]);
});

/** What the author's phone is given after the last act about the note. */
async function onPhone(submissionId: string) {
  const { cell, county, owner } = press.current;
  const { rows } = await owner.query<{ act_id: string }>("select act_id from submission where id = $1", [
    submissionId,
  ]);
  const acts = rows.map(({ act_id }) => act_id);
  const touched = await withCounty(cell, county, operator, (ctx) => submissionCollection.changes(ctx, acts));
  const held = await withCounty(cell, county, editor, (ctx) => submissionCollection.rows(ctx, touched));
  return held.map(({ document }) => document);
}

test("of two editors one takes it, and the other is told", async () => {
  const submissionId = await submitted();
  const taken = await Promise.allSettled([take(editor, submissionId), take(secondEditor, submissionId)]);
  expect(taken.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refusal = taken.find((each) => each.status === "rejected");
  expect(refusal?.reason).toMatchObject(decided);
  const { rows } = await press.current.owner.query(
    "select count(*)::int as n from article a join act on act.id = a.act_id where act.subject_id = $1",
    [submissionId],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test("asked for twice with the same article it is taken once", async () => {
  const submissionId = await submitted();
  const articleId = randomUUID();
  const first = await take(editor, submissionId, { articleId });
  expect(await take(editor, submissionId, { articleId })).toEqual(first);
});

test("a note goes back with a remark, also after it was taken, and not once it was published", async () => {
  const remark = "請補上是哪個村。";
  const waiting = await submitted();
  await press.act(secondEditor, returnSubmission, { submissionId: waiting, seenState: "waiting", remark });
  expect(await read(editor, waiting)).toMatchObject({ state: "returned", remark });
  await expect(take(editor, waiting)).rejects.toMatchObject(decided);

  const taken = await submitted();
  await take(editor, taken);
  const seenBefore = { submissionId: taken, seenState: "waiting", remark } as const;
  await expect(press.act(secondEditor, returnSubmission, seenBefore)).rejects.toMatchObject(decided);
  await press.act(secondEditor, returnSubmission, { ...seenBefore, seenState: "taken" });
  expect(await read(editor, taken)).toMatchObject({ state: "returned" });

  const published = await submitted();
  const { articleId } = await take(editor, published);
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  const tooLate = { submissionId: published, seenState: "published", remark } as const;
  await expect(press.act(editor, returnSubmission, tooLate)).rejects.toMatchObject(decided);
});

test("who has no right there neither sees, takes nor returns it", async () => {
  const { cell, county } = press.current;
  const submissionId = await submitted({ photos: [await press.keepFile("image/webp")] });
  for (const who of [foreignEditor, bystander]) {
    await expect(read(who, submissionId)).rejects.toMatchObject(notFound);
    await expect(take(who, submissionId)).rejects.toMatchObject(notFound);
    const back = { submissionId, seenState: "waiting", remark: "不" } as const;
    await expect(press.act(who, returnSubmission, back)).rejects.toMatchObject(notFound);
    const seen = await withCounty(cell, county, who, async (ctx) => ({
      listed: (await submissionList(ctx, { page: 1 })).total,
      photos: await photosOf(ctx, submissionId),
    }));
    expect(seen).toEqual({ listed: 0, photos: [] });
  }
});

test("the author reads the own notes and no other's, and takes and returns none", async () => {
  const { cell, county } = press.current;
  const submissionId = randomUUID();
  await press.act(author, submitItem, { id: submissionId, title: "圖書室", text: "開門了。" });
  await submitted();
  expect(await read(author, submissionId)).toMatchObject({ state: "waiting", isOwn: true });
  const list = await withCounty(cell, county, author, (ctx) => submissionList(ctx, { page: 1 }));
  expect(list.items.map(({ id }) => id)).toEqual([submissionId]);
  // The note itself is readable, not within reach: there is nothing of it to act on.
  await expect(take(author, submissionId)).rejects.toMatchObject(notFound);
});

test("a line of a note that looks like a file of the library stays a line", async () => {
  const hash = await press.keepFile("image/webp");
  const submissionId = await submitted({ text: `![甲](${hash})` });
  const { articleId } = await take(editor, submissionId);
  const { cell, county } = press.current;
  const draft = await withCounty(cell, county, editor, (ctx) => articleForEditing(ctx, articleId));
  expect(draft.document.blocks).toEqual([{ kind: "paragraph", runs: [{ text: `![甲](${hash})` }] }]);
});

test("a file that the library does not keep, or keeps as something else, is no part of an article", async () => {
  const submissionId = await submitted();
  const { articleId } = await take(editor, submissionId);
  const paper = await press.keepFile("application/pdf");
  const document = {
    script: "zh-Hant" as const,
    title: "題",
    blocks: [
      { kind: "paragraph" as const, runs: [{ text: "甲" }] },
      { kind: "image" as const, file: "cd".repeat(32), alternative: "沒有的" },
      { kind: "video" as const, file: paper, title: "不是錄像" },
    ],
  };
  const faults = [{ field: "document.blocks.1" }, { field: "document.blocks.2" }];
  await expect(press.act(editor, saveArticle, { articleId, seenVersion: 1, document })).rejects.toMatchObject(
    { code: "press.file-not-kept", faults },
  );
});
