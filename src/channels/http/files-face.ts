import { Readable } from "node:stream";
import { visitor } from "#src/platform/access/actor.ts";
import type { RequestScope } from "#src/platform/access/request-context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import type { Face } from "./app.ts";
import { holds, notSatisfiable, rangeOf } from "./byte-range.ts";

const filePath = /^\/files\/([0-9a-f]{64})$/;
const yearSeconds = 31_536_000;

/** A stored file runs nothing and loads nothing, whatever it turns out to be. */
const filePolicy = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'; sandbox";

interface PublicFile {
  readonly size: number;
  readonly mediaType: string;
}

/**
 * The bytes of the county's public files, whole or one range (RFC 9110, 14.2), under the hash of their content, so that no copy
 * ever grows old. Asked as a visitor: the row policy lets only public files through.
 */
export function filesFace(store: FileStore): Face {
  return async (request, scope) => {
    const [, hash] = filePath.exec(new URL(request.url).pathname) ?? [];
    if (hash === undefined || (request.method !== "GET" && request.method !== "HEAD")) return undefined;
    const file = await publicFile(scope, hash);
    if (file === undefined || (await store.sizeOf(hash)) !== file.size) return undefined;
    const headers = headersOf(hash, file);
    if (holds(request.headers.get("if-none-match"), hash))
      return new Response(null, { status: 304, headers });
    const range = rangeOf(request, hash, file.size);
    if (range === "none") return notSatisfiable(file.size);
    const { start, end } = range ?? { start: 0, end: file.size };
    headers.set("content-type", file.mediaType);
    headers.set("content-length", `${end - start}`);
    if (range !== undefined) headers.set("content-range", `bytes ${start}-${end - 1}/${file.size}`);
    const body = request.method === "HEAD" ? null : Readable.toWeb(await store.openPart(hash, start, end));
    return new Response(body as BodyInit | null, { status: range === undefined ? 200 : 206, headers });
  };
}

async function publicFile({ cell, county }: RequestScope, hash: string): Promise<PublicFile | undefined> {
  const row = await withCounty(cell, county, visitor, ({ db }) =>
    db
      .selectFrom("stored_file")
      .where("hash", "=", Buffer.from(hash, "hex"))
      .where("is_public", "=", true)
      .select(["size", "media_type"])
      .executeTakeFirst(),
  );
  return row && { size: Number(row.size), mediaType: row.media_type };
}

function headersOf(hash: string, { mediaType }: PublicFile): Headers {
  const isShown = /^(?:image|video|audio)\//.test(mediaType) && mediaType !== "image/svg+xml";
  return new Headers({
    "accept-ranges": "bytes",
    // Compressing would change the bytes that a range counts.
    "cache-control": `public, max-age=${yearSeconds}, immutable, no-transform`,
    "content-disposition": isShown ? "inline" : "attachment",
    "content-security-policy": filePolicy,
    etag: `"${hash}"`,
    "x-content-type-options": "nosniff",
  });
}
