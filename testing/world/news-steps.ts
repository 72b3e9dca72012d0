import { addMedia, withdrawMedia } from "#src/domains/library/index.ts";
import {
  correctArticle,
  createArticle,
  publishArticle,
  saveArticle,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import type { World } from "../world.ts";
import { root } from "./county.ts";

export async function publishSomething(world: World): Promise<void> {
  const articleId = world.newId();
  const { columnId } = world.county;
  const ends = world.chance() < 0.2 ? { expiresOn: world.dayAfter(5 + world.below(40)) } : {};
  const document = documentWith(world.someWords());
  const input = { articleId, organisationNo: root, columnId, slug: `a-${articleId}`, document, ...ends };
  await world.hub.act(createArticle, input, world.editor);
  await world.hub.act(publishArticle, { articleId, seenVersion: 1 }, world.editor);
}

export async function correctSomething(world: World): Promise<void> {
  const { rows } = await world.hub.database.owner.query<{ id: string; version: number }>(
    "select id, version from article where state in ('published', 'corrected') order by id",
  );
  const found = world.oneOf(rows);
  if (found === undefined) return;
  const { id: articleId, version: seenVersion } = found;
  const document = documentWith(world.someWords());
  const { version } = await world.hub.act(saveArticle, { articleId, seenVersion, document }, world.editor);
  await world.hub.act(
    correctArticle,
    { articleId, seenVersion: version, note: "写错了一处。" },
    world.editor,
  );
}

export async function withdrawSomething(world: World): Promise<void> {
  const articleId = await world.anyRow("select article_id as id from published_article order by article_id");
  if (articleId === undefined) return;
  await world.hub.act(withdrawArticle, { articleId, reason: "内容有误。" }, world.editor);
}

export async function addSomeMedia(world: World): Promise<void> {
  const { received } = world;
  const ends = world.chance() < 0.3 ? { expiresOn: world.dayAfter(1 + world.below(60)) } : {};
  const input = {
    mediaId: world.newId(),
    organisationNo: root,
    title: "河边的新路",
    alternative: "一条水泥路通到河边",
    forStations: world.chance() < 0.9,
    received,
    ...ends,
  };
  await world.hub.act(addMedia, input, world.editor);
}

export async function withdrawSomeMedia(world: World): Promise<void> {
  const mediaId = await world.anyRow("select id from media where withdrawn_on is null order by id");
  if (mediaId !== undefined) await world.hub.act(withdrawMedia, { mediaId }, world.editor);
}

function documentWith(text: string) {
  const blocks = [{ kind: "paragraph" as const, runs: [{ text }] }];
  return { script: "zh-Hans" as const, title: "村口的路灯亮了", blocks };
}
