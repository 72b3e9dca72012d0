import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { getRequestListener } from "@hono/node-server";
import { type CertificateFiles, readCertificate } from "./certificate.ts";
import { listenError, reasonOf } from "./listen-errors.ts";
import { refuseLongAddress } from "./long-address.tsx";

/**
 * Answers a request without any framework, or says false. Having said true it may still find that it cannot, before it
 * has written anything: then it calls `next`.
 */
export type RawHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => boolean;

export interface Listening {
  /** The port that was given, or with port 0 the one that was free. */
  readonly port: number;
  /**
   * Reads certificate and key again, for those that were renewed. Connections that are open stay; new ones get them.
   * @throws AppError as `listen` does; the earlier ones then stay in use.
   */
  renewCertificate(): void;
  /** Takes no more requests, lets those under way end for a while, then closes. */
  close(): Promise<void>;
}

export interface ListeningAt {
  readonly host: string;
  readonly port: number;
  readonly tls?: CertificateFiles;
}

export interface ListenOptions extends ListeningAt {
  readonly raw: RawHandler;
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
}

const drainMs = 10_000;
const askWithinMs = 500;
const lookEveryMs = 50;

/** @throws AppError hub.port-taken, hub.port-refused, and what `readCertificate` throws */
export async function listen(options: ListenOptions): Promise<Listening> {
  const framework = getRequestListener(options.fetch);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    unasked.delete(request.socket);
    const next = (): void => void framework(request, response);
    if (!options.raw(request, response, next)) next();
  };
  const server =
    options.tls === undefined
      ? createServer(answer)
      : createTlsServer({ ...readCertificate(options.tls), minVersion: "TLSv1.2" }, answer);
  server.on("clientError", refuseBroken);
  const unasked = watchUnasked(server);
  await bound(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    renewCertificate: () => {
      if (options.tls !== undefined) (server as TlsServer).setSecureContext(readCertificate(options.tls));
    },
    close: () => drained(server, unasked),
  };
}

/**
 * Says at once that the port or certificate cannot be had, before a first start spends its time on the database.
 * @throws AppError as `listen` does
 */
export async function checkPlace(place: ListeningAt): Promise<void> {
  if (place.tls !== undefined) readCertificate(place.tls);
  const server = createServer();
  await bound(server, place);
  await new Promise((resolve) => {
    server.close(resolve);
  });
}

/** What is no request that the server can read is answered as Node would, but for the one that a reader's browser sends. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  const { code = "" } = error;
  if (!socket.writable) return;
  if (code === "HPE_HEADER_OVERFLOW") refuseLongAddress(socket);
  else if (code === "ERR_HTTP_REQUEST_TIMEOUT") socket.end(bareAnswer("408 Request Timeout"));
  else if (code.startsWith("HPE_")) socket.end(bareAnswer("400 Bad Request"));
  else socket.destroy(error);
}

function bareAnswer(status: string): string {
  return `HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`;
}

async function bound(server: Server | TlsServer, { host, port }: ListeningAt): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, host, () => resolve());
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "EADDRINUSE") throw listenError("hub.port-taken", { port, other: port + 1 });
    throw listenError("hub.port-refused", { host, port, reason });
  }
}

/**
 * The connections on which nothing has been asked yet. Browsers open them ahead of need, and Node counts them as busy; one
 * that is still agreeing on TLS it does not count at all.
 */
function watchUnasked(server: Server | TlsServer): Set<Socket> {
  const unasked = new Set<Socket>();
  const agreeing = new Map<string, Socket>();
  const watch = (socket: Socket): void => {
    unasked.add(socket);
    socket.once("close", () => unasked.delete(socket));
  };
  server.on("connection", (socket: Socket) => {
    watch(socket);
    if (!("setSecureContext" in server)) return;
    const peer = peerOf(socket);
    agreeing.set(peer, socket);
    socket.once("close", () => agreeing.delete(peer));
  });
  server.on("secureConnection", (socket: TLSSocket) => {
    const under = agreeing.get(peerOf(socket));
    if (under !== undefined) unasked.delete(under);
    watch(socket);
  });
  return unasked;
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

function drained(server: Server | TlsServer, unasked: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const asking = setTimeout(() => {
      for (const socket of unasked) socket.destroy();
    }, askWithinMs);
    const impatient = setTimeout(() => server.closeAllConnections(), drainMs);
    // A connection that has just got its answer would be kept open for the next question.
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs);
    server.close(() => {
      clearTimeout(asking);
      clearTimeout(impatient);
      clearInterval(looking);
      resolve();
    });
  });
}
