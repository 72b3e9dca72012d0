import { randomBytes, randomUUID } from "node:crypto";
import { addMedia, receiveMedia, withdrawMedia } from "#src/domains/library/index.ts";
import {
  correctArticle,
  createArticle,
  publishArticle,
  saveArticle,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import {
  endPost,
  renameOrganisation,
  sendNotice,
  setTask,
  withdrawTask,
} from "#src/domains/registry/index.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { givePost, root } from "#testing/world/county.ts";
import type { FolderHub } from "../sync/folder-hub.ts";
import type { SoakCounty } from "./soak-county.ts";

/** What offices and editors do on one day. */
export async function workAtOffices(soak: SoakCounty, hub: FolderHub): Promise<void> {
  const { county, clock } = soak;
  const office: Actor = { kind: "person", personId: county.office };
  for (const organisationNo of county.branches) {
    const task = { taskId: randomUUID(), organisationNo, setByNo: root, title: "报送本村场所情况" };
    await hub.act(setTask, task, office);
  }
  const notice = { noticeId: randomUUID(), organisationNo: root, title: "周五开会", text: "带上台账。" };
  await hub.act(sendNotice, { ...notice, recipients: [...county.branches] }, office);
  await publish(soak, hub);
  await once(soak, "corrected", () => correct(soak, hub));
  if (soak.chance() < 0.3) await once(soak, "withdrawn", () => withdraw(soak, hub));
  if (soak.chance() < 0.3) await once(soak, "media withdrawn", () => takeBackMedia(soak, hub));
  if (soak.chance() < 0.5)
    await once(soak, "task withdrawn", async () => {
      const taskId = await anyRow(soak, hub, "select id from task order by id");
      if (taskId !== undefined) await hub.act(withdrawTask, { taskId, reason: "与上月重复" }, office);
    });
  const renamed = { organisationNo: soak.oneOf(county.branches) ?? 1, name: `第${soak.below(99)}村黨支部` };
  await once(soak, "renamed", () => hub.act(renameOrganisation, { ...renamed, from: clock.today }, office));
  await once(soak, "person moved", () => movePerson(soak, hub, office));
}

/** What the office is refused today is no fault. */
async function once(soak: SoakCounty, what: string, work: () => Promise<unknown>): Promise<void> {
  await work().then(
    () => soak.count(what),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    },
  );
}

function editorOf({ county }: SoakCounty): Actor {
  return { kind: "person", personId: county.editor };
}

/** With a recording that a cut line does not bring at once. */
async function publish(soak: SoakCounty, hub: FolderHub): Promise<void> {
  const recording = Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64]),
    randomBytes(50_000 + soak.below(300_000)),
  ]);
  const received = await receiveMedia(
    hub.sync.files,
    (async function* whole() {
      yield recording;
    })(),
  );
  const media = { mediaId: randomUUID(), organisationNo: root, title: "村里的广播", forStations: true };
  await hub.act(addMedia, { ...media, received }, editorOf(soak));
  const articleId = randomUUID();
  const document = documentWith("修好了村口的路灯。", received.hash);
  const article = { articleId, organisationNo: root, columnId: soak.county.columnId, slug: `a-${articleId}` };
  await hub.act(createArticle, { ...article, document }, editorOf(soak));
  await hub.act(publishArticle, { articleId, seenVersion: 1 }, editorOf(soak));
}

async function correct(soak: SoakCounty, hub: FolderHub): Promise<void> {
  const { rows } = await hub.database.owner.query<{ id: string; version: number }>(
    "select id, version from article where state in ('published', 'corrected') order by id",
  );
  const found = soak.oneOf(rows);
  if (found === undefined) return;
  const { id: articleId, version: seenVersion } = found;
  const saved = { articleId, seenVersion, document: documentWith("修好了村口的两盏路灯。") };
  const { version } = await hub.act(saveArticle, saved, editorOf(soak));
  await hub.act(correctArticle, { articleId, seenVersion: version, note: "写错了一处。" }, editorOf(soak));
}

async function withdraw(soak: SoakCounty, hub: FolderHub): Promise<void> {
  const articleId = await anyRow(
    soak,
    hub,
    "select article_id as id from published_article order by article_id",
  );
  if (articleId !== undefined)
    await hub.act(withdrawArticle, { articleId, reason: "内容有误。" }, editorOf(soak));
}

async function takeBackMedia(soak: SoakCounty, hub: FolderHub): Promise<void> {
  const mediaId = await anyRow(soak, hub, "select id from media where withdrawn_on is null order by id");
  if (mediaId !== undefined) await hub.act(withdrawMedia, { mediaId }, editorOf(soak));
}

/** From one branch to another, while the phone in the pocket knows nothing of it. Whom a restored hub has forgotten nobody moves. */
async function movePerson(soak: SoakCounty, hub: FolderHub, office: Actor): Promise<void> {
  const known = await hub.database.owner.query<{ id: string }>(
    "select id from person where id = any ($1::uuid[]) order by id",
    [soak.persons],
  );
  const personId = soak.oneOf(known.rows)?.id;
  if (personId === undefined) return;
  const { today } = soak.clock;
  const { rows } = await hub.database.owner.query<{ id: string }>(
    `select id from post where person_id = $1 and valid_from < $2::date and (valid_to is null or valid_to > $2::date)`,
    [personId, today],
  );
  for (const { id } of rows) await hub.act(endPost, { postId: id, on: today }, office);
  const organisationNo = soak.oneOf(soak.county.branches) ?? 1;
  await givePost(hub, randomUUID, { personId, organisationNo, kind: "deputy_secretary", from: today });
}

async function anyRow(soak: SoakCounty, hub: FolderHub, question: string): Promise<string | undefined> {
  const { rows } = await hub.database.owner.query<{ id: string }>(question);
  return soak.oneOf(rows)?.id;
}

function documentWith(text: string, file?: string) {
  const paragraph = { kind: "paragraph" as const, runs: [{ text }] };
  const recording = file === undefined ? [] : [{ kind: "attachment" as const, file, name: "村里的广播" }];
  return { script: "zh-Hans" as const, title: "村口的路灯亮了", blocks: [paragraph, ...recording] };
}
