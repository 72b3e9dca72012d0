import { Readable } from "node:stream";
import { holds, notSatisfiable, rangeOf } from "../http/byte-range.ts";
import type { ContentFile, StationMeans } from "./means.ts";
import type { Shelves } from "./shelves.ts";
import { todayOf } from "./station-request.ts";

const filePath = /^\/files\/([0-9a-f]{64})$/;
/** A browser asks again after an hour, and mostly hears that nothing has changed: what was withdrawn does not stay for long. */
const keptSeconds = 3_600;

/** A file runs nothing and loads nothing, whatever it turns out to be; a film plays in its page. */
const filePolicy = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'; sandbox";

/** What a browser shows in place; everything else is only saved. */
const shown = /^(?:image\/(?:jpeg|png|webp|gif)|video\/(?:mp4|webm)|audio\/(?:mpeg|mp4|x-m4a|ogg))$/;

/**
 * The bytes of a file of the content store, whole or one range, under the hash of its content. Undefined: not ours, or nothing that
 * may be read today shows it: with an article its pictures are withdrawn too.
 */
export async function serveFile(
  means: StationMeans,
  shelves: Shelves,
  request: Request,
): Promise<Response | undefined> {
  const [, hash] = filePath.exec(new URL(request.url).pathname) ?? [];
  if (hash === undefined || (request.method !== "GET" && request.method !== "HEAD")) return undefined;
  if (!(await shelves.isShown(hash, todayOf(means)))) return undefined;
  const file = await means.held.file(hash);
  if (file === undefined) return undefined;
  const headers = headersOf(hash, file);
  if (holds(request.headers.get("if-none-match"), hash)) return new Response(null, { status: 304, headers });
  const range = rangeOf(request, hash, file.size);
  if (range === "none") return notSatisfiable(file.size);
  const { start, end } = range ?? { start: 0, end: file.size };
  headers.set("content-length", `${end - start}`);
  if (range !== undefined) headers.set("content-range", `bytes ${start}-${end - 1}/${file.size}`);
  const body = request.method === "HEAD" ? null : Readable.toWeb(await file.open(start, end));
  return new Response(body as BodyInit | null, { status: range === undefined ? 200 : 206, headers });
}

function headersOf(hash: string, { mediaType }: ContentFile): Headers {
  return new Headers({
    "accept-ranges": "bytes",
    "content-type": mediaType,
    "cache-control": `private, max-age=${keptSeconds}, no-transform`,
    "content-disposition": shown.test(mediaType) ? "inline" : "attachment",
    "content-security-policy": filePolicy,
    etag: `"${hash}"`,
    "x-content-type-options": "nosniff",
  });
}
