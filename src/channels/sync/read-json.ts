import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";

/**
 * The body as JSON, never more than `maxBytes` of it, packed with gzip or not: what is packed is unpacked piece by piece and given
 * up at the limit, so that a small body never becomes a large one in memory.
 * @throws AppError request.too-large, sync.not-understood
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const tooLarge = platformError("request.too-large", { limit: `${maxBytes / 1_000_000} MB` });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked(request)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))) as unknown;
  } catch {
    throw syncError("sync.not-understood");
  }
}

async function* unpacked({ headers, body }: Request): AsyncGenerator<Uint8Array> {
  const packing = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (body === null) return;
  if (packing === "identity") {
    yield* body;
    return;
  }
  if (packing !== "gzip") throw syncError("sync.not-understood");
  const packed = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  const gunzip = createGunzip();
  packed.on("error", (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (isOfPacking(error)) throw syncError("sync.not-understood");
    throw error;
  } finally {
    gunzip.destroy();
    packed.destroy();
  }
}

/** Z_DATA_ERROR, Z_BUF_ERROR: what was sent is no gzip, or ends in the middle. */
function isOfPacking(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && code.startsWith("Z_");
}
