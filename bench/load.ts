import { connect, type Socket } from "node:net";
import { familyOf, isDatabase } from "./processes.ts";

export interface LoadResult {
  readonly perSecond: number;
  /** Processor milliseconds the server used for one request, user and system. */
  readonly cpuMsPerRequest: number;
  /** The same of the database's processes; 0 where `databaseOf` was not given. */
  readonly databaseMsPerRequest: number;
}

/**
 * Sends the same GET over `connections` kept-alive connections, each waiting for its answer, and measures the server's
 * processor time besides the rate: with the load on the same machine the rate alone says more about the load.
 * All answers must have the length of the first one.
 */
export async function load(options: {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pid: number;
  /** The process below which the database runs that the server uses. */
  readonly databaseOf?: number;
  readonly requests: number;
  readonly connections?: number;
}): Promise<LoadResult> {
  const { port, path, headers, pid, requests, connections = 16 } = options;
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")}\r\n`,
  );
  const length = await answerLength(port, request);
  let left = requests;
  const used = () => ({ server: cpuMs(pid), database: databaseMs(options.databaseOf) });
  const before = used();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      pump(port, request, length, () => {
        left -= 1;
        return left >= 0;
      }),
    ),
  );
  const seconds = (performance.now() - began) / 1_000;
  const after = used();
  return {
    perSecond: requests / seconds,
    cpuMsPerRequest: (after.server - before.server) / requests,
    databaseMsPerRequest: (after.database - before.database) / requests,
  };
}

/** The length of one whole answer, head and body. */
function answerLength(port: number, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("data", (part: Buffer) => {
      answer = Buffer.concat([answer, part]);
      const head = answer.indexOf("\r\n\r\n");
      const body = /content-length: (\d+)/i.exec(answer.subarray(0, Math.max(head, 0)).toString("latin1"));
      if (head < 0) return;
      if (body === null) {
        reject(new Error(`an answer without content-length: ${answer.subarray(0, head).toString("latin1")}`));
      } else if (answer.length >= head + 4 + Number(body[1])) {
        socket.destroy();
        resolve(head + 4 + Number(body[1]));
      }
    });
    socket.write(request);
  });
}

function pump(port: number, request: Buffer, length: number, next: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    let received = 0;
    const send = (): void => {
      if (next()) socket.write(request);
      else socket.end(() => resolve());
    };
    socket.setNoDelay(true);
    socket.on("error", reject);
    socket.on("connect", send);
    socket.on("data", (part) => {
      received += part.length;
      if (received < length) return;
      received -= length;
      send();
    });
  });
}

function cpuMs(pid: number): number {
  return familyOf(pid).find((row) => row.pid === pid)?.cpuMs ?? Number.NaN;
}

function databaseMs(pid: number | undefined): number {
  const family = pid === undefined ? [] : familyOf(pid);
  return family.filter(isDatabase).reduce((sum, row) => sum + row.cpuMs, 0);
}
