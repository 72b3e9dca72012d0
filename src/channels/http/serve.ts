import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer, type Server as TlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

/**
 * Answers a request without any framework, or says false. Having said true it may still find that it cannot, before it
 * has written anything: then it calls `next`.
 */
export type RawHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => boolean;

export interface Listening {
  /** The port that was given, or with port 0 the one that was free. */
  readonly port: number;
  /** Reads certificate and key again, for one that was renewed. */
  renewCertificate(): void;
  /** Takes no more requests, lets those under way end for a while, then closes. */
  close(): Promise<void>;
}

export interface ListeningAt {
  readonly host: string;
  readonly port: number;
}

export interface ListenOptions extends ListeningAt {
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly raw: RawHandler;
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>;
}

const listenError = defineErrors({
  "hub.port-taken": {
    status: 500,
    text: words(
      "端口 {port} 已被别的程序占用。请先停掉那个程序，或换一个端口启动，例如 PORT={other} npm start。",
      "端口 {port} 已被別的程序佔用。請先停掉那個程序，或換一個端口啟動，例如 PORT={other} npm start。",
      "Port {port} is taken by another program. Stop that program, or start on another port, such as PORT={other} npm start.",
    ),
  },
  "hub.port-refused": {
    status: 500,
    text: words(
      "不能在 {host}:{port} 上提供服务（{reason}）。请检查 HOST 和 PORT；1024 以下的端口需要系统授权。",
      "不能在 {host}:{port} 上提供服務（{reason}）。請檢查 HOST 和 PORT；1024 以下的端口需要系統授權。",
      "The hub cannot listen on {host}:{port} ({reason}). Check HOST and PORT; ports below 1024 need the system's permission.",
    ),
  },
  "hub.certificate-unreadable": {
    status: 500,
    text: words(
      "证书或密钥不能使用（{reason}）。请检查 {certFile} 和 {keyFile}。",
      "證書或密鑰不能使用（{reason}）。請檢查 {certFile} 和 {keyFile}。",
      "The certificate or its key cannot be used ({reason}). Check {certFile} and {keyFile}.",
    ),
  },
});

const drainMs = 10_000;
const lookEveryMs = 50;

/** @throws AppError hub.port-taken, hub.port-refused, hub.certificate-unreadable */
export async function listen(options: ListenOptions): Promise<Listening> {
  const framework = getRequestListener(options.fetch);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const next = (): void => void framework(request, response);
    if (!options.raw(request, response, next)) next();
  };
  const server = options.tls === undefined ? createServer(answer) : tlsServer(options.tls, answer);
  await bound(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    renewCertificate: () => {
      if (options.tls !== undefined) (server as TlsServer).setSecureContext(readCertificate(options.tls));
    },
    close: () => drained(server),
  };
}

/**
 * Says at once that the port cannot be had, before a first start spends its time on the database.
 * @throws AppError hub.port-taken, hub.port-refused
 */
export async function checkPort(place: ListeningAt): Promise<void> {
  const server = createServer();
  await bound(server, place);
  await new Promise((resolve) => {
    server.close(resolve);
  });
}

type CertificateFiles = NonNullable<ListenOptions["tls"]>;

function tlsServer(
  files: CertificateFiles,
  answer: (q: IncomingMessage, s: ServerResponse) => void,
): TlsServer {
  try {
    return createTlsServer({ ...readCertificate(files), minVersion: "TLSv1.2" }, answer);
  } catch (error) {
    throw listenError("hub.certificate-unreadable", { reason: reasonOf(error), ...files });
  }
}

function readCertificate({ certFile, keyFile }: CertificateFiles) {
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
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

function drained(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), drainMs);
    // A connection that has just got its answer would be kept open for the next question.
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(looking);
      resolve();
    });
  });
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code ?? message;
}
