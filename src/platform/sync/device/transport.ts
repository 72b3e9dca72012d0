import {
  type HelloAnswer,
  type HelloRequest,
  type PullLine,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  syncVersion,
} from "../wire.ts";
import { type Line, ownLine, type Pace, unpaced } from "./line.ts";
import { packBody } from "./pack-body.ts";
import { readLines } from "./read-lines.ts";
import { refusalOf } from "./refusal.ts";
import { asSyncError, SyncError } from "./sync-error.ts";

/** The calls of docs/sync-protocol.md. All of them @throw SyncError, and may be made again after any failure. */
export interface Transport {
  hello(request: HelloRequest): Promise<HelloAnswer>;
  push(request: PushRequest): Promise<PushAnswer>;
  /** Lines as they arrive, in pieces. */
  pull(request: PullRequest): AsyncIterable<readonly PullLine[]>;
  report(report: unknown): Promise<void>;
  /** Bytes of a file that the hub has already; undefined when it has the whole file. */
  uploaded(hash: string, size: number): Promise<number | undefined>;
  /** One part of a file, from the byte at which the hub's part ends. */
  upload(hash: string, size: number, from: number, part: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface TransportOptions {
  /** The hub's origin, such as https://county.example. */
  readonly hub: string;
  readonly device: { readonly id: string; readonly token: string };
  readonly line?: Line;
  readonly pace?: Pace;
  /** A line on which nothing comes for so long is taken for dead. */
  readonly silenceMs?: number;
}

interface Call {
  readonly method: "GET" | "HEAD" | "POST" | "PUT";
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accepts?: readonly number[];
}

/** One answer and the watch over its silence. */
interface Answered {
  readonly response: Response;
  readonly within: <T>(waiting: Promise<T>) => Promise<T>;
}

export function openTransport(options: TransportOptions): Transport {
  const { pace = unpaced } = options;
  const call = async (what: Call): Promise<Answered> => {
    await pace(what.body?.length ?? 0);
    return send(options, what);
  };
  let hubUnpacks = false;
  const post = async (path: string, request: unknown): Promise<Answered> =>
    call({ method: "POST", path, ...(await packBody(JSON.stringify(request), hubUnpacks)) });
  const ask = async <T>(path: string, request: unknown): Promise<T> => {
    const { response, within } = await post(path, request);
    requireType(response, "application/json");
    const text = await within(response.text()).catch((error: unknown) => {
      throw asSyncError(error, "no-line");
    });
    await pace(text.length);
    return readJson<T>(text);
  };
  return {
    hello: async (request) => {
      const answer = await ask<HelloAnswer>("hello", request);
      hubUnpacks = answer.unpacks?.includes("gzip") === true;
      return answer;
    },
    push: (request) => ask("push", request),
    report: async (report) => void (await ask("report", report)),
    pull: async function* (request) {
      const { response, within } = await post("pull", request);
      requireType(response, "application/x-ndjson");
      if (response.body === null) throw new SyncError("no-line");
      yield* readLines<PullLine>(response.body, within, pace);
    },
    uploaded: async (hash, size) => {
      const { response } = await call({ method: "HEAD", path: `files/${hash}`, accepts: [404] });
      const arrived = response.status === 404 ? 0 : Number(response.headers.get("upload-offset") ?? 0);
      return arrived >= size ? undefined : arrived;
    },
    upload: async (hash, size, from, part) => {
      const range = `bytes ${from}-${from + part.byteLength - 1}/${size}`;
      await call({ method: "PUT", path: `files/${hash}`, body: part, headers: { "content-range": range } });
    },
  };
}

const usualSilenceMs = 45_000;

async function send(options: TransportOptions, what: Call): Promise<Answered> {
  const { hub, device, line = ownLine, silenceMs = usualSilenceMs } = options;
  const dead = new AbortController();
  const within = watchOver(dead, silenceMs);
  const request = new Request(new URL(`/sync/v1/${what.path}`, hub), {
    method: what.method,
    headers: {
      authorization: `Device ${device.id}.${device.token}`,
      "sanwang-sync": String(syncVersion),
      "content-type": "application/octet-stream",
      ...what.headers,
    },
    ...(what.body !== undefined && { body: what.body }),
    credentials: "omit",
    signal: dead.signal,
  });
  try {
    const response = await within(line(request));
    if (response.ok || what.accepts?.includes(response.status) === true) return { response, within };
    throw await within(refusalOf(response));
  } catch (error) {
    throw asSyncError(error, "no-line");
  }
}

/** Ends the request when a promise is not settled in time; its rejection then tells. */
function watchOver(dead: AbortController, silenceMs: number): Answered["within"] {
  return async (waiting) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new SyncError("no-line", { code: "sync.line-silent" }));
        dead.abort();
      }, silenceMs);
    });
    try {
      return await Promise.race([waiting, silence]);
    } catch (error) {
      throw asSyncError(error, "no-line");
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What is not of this type is no answer of the hub: networks in hotels and offices answer anything with a page of theirs. */
function requireType(response: Response, type: string): void {
  if (response.headers.get("content-type")?.startsWith(type) !== true) {
    throw new SyncError("no-line", { code: "sync.not-the-hub" });
  }
}

function readJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new SyncError("no-line", { cause });
  }
}
