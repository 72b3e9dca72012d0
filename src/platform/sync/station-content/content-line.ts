import { ownLine, unpaced } from "../device/line.ts";
import { refusalOf } from "../device/refusal.ts";
import { asSyncError, SyncError } from "../device/sync-error.ts";
import type { TransportOptions } from "../device/transport.ts";
import { syncVersion } from "../wire.ts";
import { type AskBytes, type Asked, noBytes } from "./ask-bytes.ts";
import { contentError } from "./content-errors.ts";
import type { ListLabel } from "./signed-list.ts";

/** The calls under "content" of docs/sync-protocol.md. @throws SyncError, AppError content.not-at-hub */
export interface ContentLine {
  list(file: string): Promise<{ readonly label: ListLabel; readonly bytes: Buffer }>;
  /** Bytes from `start` to before `end`, paced, each piece good until the next is asked for; may break off at any of them. */
  part(file: string, start: number, end: number): Promise<AsyncIterable<Uint8Array>>;
}

export interface ContentLineOptions extends TransportOptions {
  /** A shorter way for the bytes of files; what it gives up is asked over the line. */
  readonly askBytes?: AskBytes;
}

const usualSilenceMs = 45_000;

export function openContentLine(options: ContentLineOptions): ContentLine {
  const { line = ownLine, askBytes = noBytes, pace = unpaced, silenceMs = usualSilenceMs } = options;
  const get = async ({ url, ...asked }: Asked, path: string): Promise<Response> => {
    const response = await line(new Request(url, asked));
    if (response.status === 404 && isProblem(response))
      throw contentError("content.not-at-hub", { file: path.slice(0, 64) });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  return {
    list: async (file) => {
      const dead = new AbortController();
      const path = `${file}/chunks`;
      const response = await within(dead, silenceMs, get(asking(options, path, dead), path));
      const bytes = Buffer.from(await within(dead, silenceMs, response.arrayBuffer()));
      await pace(bytes.length);
      const label = {
        file,
        mediaType: response.headers.get("sanwang-media-type") ?? "",
        signature: response.headers.get("sanwang-signature") ?? "",
      };
      return { label, bytes };
    },
    part: async (file, start, end) => {
      const dead = new AbortController();
      const asked = asking(options, file, dead, { range: `bytes=${start}-${end - 1}` });
      const bytes = await within(dead, silenceMs, askBytes(asked));
      if (bytes !== undefined) return arriving(bytes, dead, silenceMs, pace);
      const response = await within(dead, silenceMs, get(asked, file));
      if (response.status !== 206 || response.body === null)
        throw new SyncError("no-line", { code: "sync.not-the-hub" });
      return arriving(response.body, dead, silenceMs, pace);
    },
  };
}

function asking(
  { hub, device }: TransportOptions,
  path: string,
  dead: AbortController,
  range: Readonly<Record<string, string>> = {},
): Asked {
  const headers = {
    authorization: `Device ${device.id}.${device.token}`,
    "sanwang-sync": String(syncVersion),
    "accept-encoding": "identity",
    ...range,
  };
  return { url: new URL(`/sync/v1/content/${path}`, hub), headers, signal: dead.signal };
}

function isProblem(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("application/problem+json") === true;
}

async function* arriving(
  body: AsyncIterable<Uint8Array>,
  dead: AbortController,
  silenceMs: number,
  pace: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const parts = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await within(dead, silenceMs, parts.next());
      if (done === true) return;
      await pace(value.byteLength);
      yield value;
    }
  } finally {
    dead.abort();
  }
}

/** A line on which nothing comes for so long is taken for dead. */
async function within<T>(dead: AbortController, silenceMs: number, waiting: Promise<T>): Promise<T> {
  const timer = setTimeout(() => dead.abort(), silenceMs);
  try {
    return await waiting;
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") throw error;
    throw asSyncError(error, "no-line");
  } finally {
    clearTimeout(timer);
  }
}
