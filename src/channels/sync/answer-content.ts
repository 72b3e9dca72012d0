import { Readable } from "node:stream";
import { contentFile } from "#src/domains/library/index.ts";
import { fileToSign } from "#src/platform/sync/file-signature.ts";
import { asHolder } from "#src/platform/sync/hub/as-holder.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import type { DeviceHandler } from "./sync-face.ts";
import { webStream } from "#src/platform/files/web-stream.ts";

const contentPath = /^content\/([0-9a-f]{64})(\/chunks)?$/;

/**
 * The bytes of the library's files, whole or from any byte on, and their chunk lists with the hub's signature. Media are
 * made to be shown, so any device of the county may fetch them.
 */
export function answerContent(hub: SyncHub): DeviceHandler {
  return async (request, { county, device }, path) => {
    const [, hash, chunks] = contentPath.exec(path) ?? [];
    if (hash === undefined || (request.method !== "GET" && request.method !== "HEAD")) return undefined;
    const file = await asHolder(hub, county, device.holder, (ctx) => contentFile(ctx, hash));
    if (file === undefined) return undefined;
    if (chunks !== undefined) {
      const signature = hub.keys.sign(fileToSign(county.code, file)).toString("base64url");
      return bytes(request, 200, file.chunkList, {
        "content-length": `${file.chunkList.length}`,
        "sanwang-media-type": file.mediaType,
        "sanwang-signature": signature,
      });
    }
    const { start, end, status } = partOf(request.headers.get("range"), file.size);
    return bytes(
      request,
      status,
      request.method === "HEAD" ? null : await hub.files.openPart(hash, start, end),
      {
        "accept-ranges": "bytes",
        "content-length": `${end - start}`,
        etag: `"${hash}"`,
        ...(status === 206 && { "content-range": `bytes ${start}-${end - 1}/${file.size}` }),
      },
    );
  };
}

function bytes(
  request: Request,
  status: number,
  body: Buffer | Readable | null,
  headers: Readonly<Record<string, string>>,
): Response {
  const content = body instanceof Readable ? webStream(body) : body;
  return new Response(request.method === "HEAD" ? null : (content as BodyInit | null), {
    status,
    headers: {
      "content-type": "application/octet-stream",
      // Compressing would change the bytes that are counted and resumed.
      "cache-control": "no-store, no-transform",
      ...headers,
    },
  });
}

/** One range, as fetchChunks asks for it; without one the whole. @throws AppError sync.range */
function partOf(
  header: string | null,
  size: number,
): { readonly start: number; readonly end: number; readonly status: 200 | 206 } {
  if (header === null) return { start: 0, end: size, status: 200 };
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header) ?? [];
  const start = Number(from);
  const end = to === undefined || to === "" ? size : Math.min(Number(to) + 1, size);
  if (from === undefined || start >= end) throw syncError("sync.range");
  return { start, end, status: 206 };
}
