import { SocketBytes } from "./socket-bytes.ts";

/**
 * Part of a file as the hub sends it, each piece good until the next is asked for; undefined when the answer is anything but
 * plain bytes of a known length.
 */
export type AskBytes = (asked: Asked) => Promise<AsyncIterable<Uint8Array> | undefined>;

export interface Asked {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Leaves everything to the line. */
export const noBytes: AskBytes = async () => undefined;

/** Over a socket of its own, without the copies and the garbage of `fetch`, which for gigabytes are the larger part of the work. */
export const askBytes: AskBytes = async (asked) => {
  const socket = new SocketBytes(asked.url, asked.signal);
  socket.send(headOf(asked));
  const answer = await begunAnswer(socket);
  if (answer === undefined) socket.close();
  return answer && bodyOf(socket, answer);
};

function headOf({ url: { host, pathname, search }, headers }: Asked): string {
  const all = { host, connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${pathname}${search} HTTP/1.1`, ...lines, "", ""].join("\r\n");
}

interface BegunAnswer {
  /** Bytes. */
  readonly length: number;
  /** What came together with the head. */
  readonly begun: Uint8Array;
}

const endOfHead = "\r\n\r\n";
const mostOfHead = 65_536;

async function begunAnswer(socket: SocketBytes): Promise<BegunAnswer | undefined> {
  let received: Buffer = Buffer.alloc(0);
  while (received.length < mostOfHead) {
    const part = await socket.next();
    if (part === undefined) throw new Error("The line was cut before an answer came.");
    received = Buffer.concat([received, part]);
    const end = received.indexOf(endOfHead);
    if (end < 0) continue;
    const length = plainLength(received.toString("latin1", 0, end));
    return length === undefined ? undefined : { length, begun: received.subarray(end + endOfHead.length) };
  }
  return undefined;
}

/** Of a part sent as it is. */
function plainLength(head: string): number | undefined {
  const [status = "", ...lines] = head.split("\r\n");
  const fields = new Map(
    lines.map((line): [string, string] => {
      const [, name = "", value = ""] = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      return [name.toLowerCase(), value];
    }),
  );
  const length = fields.get("content-length") ?? "";
  const isPlain =
    /^HTTP\/1\.1 206\b/.test(status) &&
    !fields.has("") &&
    !fields.has("transfer-encoding") &&
    /^\d+$/.test(length);
  return isPlain ? Number(length) : undefined;
}

async function* bodyOf(socket: SocketBytes, { length, begun }: BegunAnswer): AsyncGenerator<Uint8Array> {
  let left = length;
  try {
    for (let part: Uint8Array | undefined = begun; ; part = await socket.next()) {
      if (part === undefined) throw new Error("The line was cut.");
      const given = part.subarray(0, left);
      left -= given.byteLength;
      if (given.byteLength > 0) yield given;
      if (left === 0) return;
    }
  } finally {
    socket.close();
  }
}
