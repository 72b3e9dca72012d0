import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { filesOf } from "#src/platform/files/desk-files.ts";
import { pressError } from "../errors.ts";
import { photoOf } from "../reads/submissions.ts";
import { articleIdOf } from "./read-article.ts";

/** A photo of a note, for those who may read the note; it runs nothing, whatever it turns out to be. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { hash = "" } = params;
  const { mediaType } = await readDesk(context, (ctx) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw pressError("press.submission-not-found");
    return photoOf(ctx, articleIdOf(params), hash);
  });
  const bytes = await filesOf(context).open(hash);
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    headers: {
      "content-type": mediaType,
      "cache-control": "private, max-age=3600",
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
