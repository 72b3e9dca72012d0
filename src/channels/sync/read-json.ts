import { platformError } from "#src/platform/errors/platform-errors.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";

/** The body as JSON, never more than `maxBytes` of it. @throws AppError request.too-large, sync.not-understood */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const tooLarge = platformError("request.too-large", { limit: `${maxBytes / 1_000_000} MB` });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
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
