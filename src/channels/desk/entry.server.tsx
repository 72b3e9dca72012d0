import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { AppError } from "#src/platform/errors/app-error.ts";
import { deskLogContext } from "./desk-log.ts";
import { nonceContext } from "./nonce.ts";
import { NonceProvider } from "./nonce-provider.tsx";

export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("cache-control", "no-store");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  return rendered(request, status, headers, routerContext, context);
}

function rendered(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady: () => {
          clearTimeout(patience);
          const body = new PassThrough();
          pipe(body);
          resolve(
            new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }),
          );
        },
        onShellError: reject,
        onError: (error) => {
          failed = true;
          handleError(error, { request, context });
        },
      },
    );
    const patience = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Told of everything a loader, an action or a page threw; what a person can mend is no failure. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: unknown },
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  if (error instanceof AppError && error.status < 500) return;
  deskLogContext(context).error({ err: error }, "desk page failed");
}
