import { addMedia, receiveMedia, withdrawMedia } from "#src/domains/library/index.ts";
import {
  correctArticle,
  createArticle,
  publishArticle,
  saveArticle,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import type { World } from "../world.ts";
import { root } from "./county.ts";

export async function publishSomething(world: World): Promise<boolean> {
  const articleId = world.newId();
  const { columnId } = world.county;
  const ends = world.chance() < 0.2 ? { expiresOn: world.dayAfter(5 + world.below(40)) } : {};
  const document = documentWith(world.someWords(), await someFiles(world));
  const input = { articleId, organisationNo: root, columnId, slug: `a-${articleId}`, document, ...ends };
  await world.hub.act(createArticle, input, world.editor);
  await world.hub.act(publishArticle, { articleId, seenVersion: 1 }, world.editor);
  return true;
}

export async function correctSomething(world: World): Promise<boolean> {
  const { rows } = await world.hub.database.owner.query<{ id: string; version: number }>(
    "select id, version from article where state in ('published', 'corrected') order by id",
  );
  const found = world.oneOf(rows);
  if (found === undefined) return false;
  const { id: articleId, version: seenVersion } = found;
  const document = documentWith(world.someWords(), await someFiles(world));
  const { version } = await world.hub.act(saveArticle, { articleId, seenVersion, document }, world.editor);
  await world.hub.act(
    correctArticle,
    { articleId, seenVersion: version, note: "写错了一处。" },
    world.editor,
  );
  return true;
}

export async function withdrawSomething(world: World): Promise<boolean> {
  const articleId = await world.anyRow("select article_id as id from published_article order by article_id");
  if (articleId === undefined) return false;
  await world.hub.act(withdrawArticle, { articleId, reason: "内容有误。" }, world.editor);
  return true;
}

/** Each a recording of its own, as far as its first bytes say; now and then one too large for one cut of the line. */
export async function addSomeMedia(world: World): Promise<boolean> {
  const bytes = world.someRecording();
  const received = await receiveMedia(
    world.hub.sync.files,
    (async function* whole() {
      yield bytes;
    })(),
  );
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
  return true;
}

export async function withdrawSomeMedia(world: World): Promise<boolean> {
  const mediaId = await world.anyRow("select id from media where withdrawn_on is null order by id");
  if (mediaId !== undefined) await world.hub.act(withdrawMedia, { mediaId }, world.editor);
  return true;
}

/** Some articles come with a picture, some with a recording of the library. */
async function someFiles(world: World) {
  const picture = { kind: "image" as const, file: world.picture, alternative: "一条水泥路通到河边" };
  const recording = await world.anyRow(
    "select encode(hash, 'hex') as id from content_file where media_type = 'audio/mpeg' order by hash",
  );
  return [
    ...(world.chance() < 0.2 ? [picture] : []),
    ...(recording !== undefined && world.chance() < 0.3
      ? [{ kind: "attachment" as const, file: recording, name: "村里的广播" }]
      : []),
  ];
}

function documentWith(text: string, files: Awaited<ReturnType<typeof someFiles>>) {
  const blocks = [{ kind: "paragraph" as const, runs: [{ text }] }, ...files];
  return { script: "zh-Hans" as const, title: "村口的路灯亮了", blocks };
}
