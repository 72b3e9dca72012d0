import { unpaced } from "../device/line.ts";
import { refusalOf } from "../device/refusal.ts";
import { asSyncError, SyncError } from "../device/sync-error.ts";
import type { TransportOptions } from "../device/transport.ts";
import { syncVersion } from "../wire.ts";
import { byteLine } from "./byte-line.ts";
import { contentError } from "./content-errors.ts";
import type { ListLabel } from "./signed-list.ts";

/** The calls under "content" of docs/sync-protocol.md. @throws SyncError, AppError content.not-at-hub */
export interface ContentLine {
  list(file: string): Promise<{ readonly label: ListLabel; readonly bytes: Buffer }>;
  /** Bytes from `start` to before `end`, paced; may break off at any of them. */
  part(file: string, start: number, end: number): Promise<AsyncIterable<Uint8Array>>;
}

const usualSilenceMs = 45_000;

export function openContentLine(options: TransportOptions): ContentLine {
  const { pace = unpaced, silenceMs = usualSilenceMs } = options;
  const get = async (path: string, dead: AbortController, headers: Record<string, string>) => {
    const response = await send(options, path, dead, headers);
    if (response.status === 404 && isProblem(response))
      throw contentError("content.not-at-hub", { file: path.slice(0, 64) });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  return {
    list: async (file) => {
      const dead = new AbortController();
      const response = await within(dead, silenceMs, get(`${file}/chunks`, dead, {}));
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
      const range = { range: `bytes=${start}-${end - 1}` };
      const response = await within(dead, silenceMs, get(file, dead, range));
      if (response.status !== 206 || response.body === null)
        throw new SyncError("no-line", { code: "sync.not-the-hub" });
      return arriving(response.body, dead, silenceMs, pace);
    },
  };
}

async function send(
  { hub, device, line = byteLine }: TransportOptions,
  path: string,
  dead: AbortController,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const request = new Request(new URL(`/sync/v1/content/${path}`, hub), {
    headers: {
      authorization: `Device ${device.id}.${device.token}`,
      "sanwang-sync": String(syncVersion),
      "accept-encoding": "identity",
      ...headers,
    },
    signal: dead.signal,
  });
  return line(request);
}

function isProblem(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("application/problem+json") === true;
}

async function* arriving(
  body: ReadableStream<Uint8Array>,
  dead: AbortController,
  silenceMs: number,
  pace: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(dead, silenceMs, reader.read());
      if (done) return;
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
