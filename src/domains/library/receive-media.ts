import { fileTypeFromStream } from "file-type";
import { Readable } from "node:stream";
import { encodeChunkList, makeChunkList } from "#src/platform/files/chunk-list.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { filesError } from "#src/platform/files/errors.ts";
import { libraryError } from "./errors.ts";
import { largest, type MediaKind, mediaKindOf } from "./model/media-kinds.ts";
import { webPicture } from "./web-picture.ts";

/** A file that lies in the store and is known by its content; `add-media` makes it the library's. */
export interface ReceivedMedia {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly chunkList: Buffer;
}

const largestOfAll = Math.max(...Object.values(largest));

/**
 * Keeps what a person sends, before any transaction: a film takes minutes. What it is, its content says. A picture is kept
 * as it is shown (web-picture.ts). A file refused here, and the picture as it was sent, are cleared away after a day like
 * all that no record names.
 * @throws AppError library.kind-not-kept, library.picture-unreadable, files.too-large, files.disk-full
 */
export async function receiveMedia(
  store: FileStore,
  source: AsyncIterable<Uint8Array>,
): Promise<ReceivedMedia> {
  const { hash, size } = await store.put(source, { maxBytes: largestOfAll });
  const mediaType = await typeOf(store, hash);
  const kind = mediaType === undefined ? undefined : mediaKindOf(mediaType);
  if (mediaType === undefined || kind === undefined) throw libraryError("library.kind-not-kept");
  if (size > largest[kind]) {
    throw filesError("files.too-large", { limit: Math.floor(largest[kind] / 1_000_000) });
  }
  return kind === "picture"
    ? withChunks(store, await asShown(store, hash))
    : withChunks(store, { hash, size, mediaType, kind });
}

async function asShown(store: FileStore, hash: string): Promise<Kept> {
  const picture = await webPicture(await store.open(hash));
  const kept = await store.put(Readable.from([picture]));
  return { ...kept, mediaType: "image/webp", kind: "picture" };
}

type Kept = Omit<ReceivedMedia, "chunkList">;

async function withChunks(store: FileStore, kept: Kept): Promise<ReceivedMedia> {
  const list = await makeChunkList(await store.open(kept.hash));
  return { ...kept, chunkList: encodeChunkList(list) };
}

async function typeOf(store: FileStore, hash: string): Promise<string | undefined> {
  const content = await store.open(hash);
  const type = await fileTypeFromStream(Readable.toWeb(content) as ReadableStream<Uint8Array>);
  content.destroy();
  return type?.mime;
}
