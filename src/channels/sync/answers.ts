import { gzipSync } from "node:zlib";
import type { AppError } from "#src/platform/errors/app-error.ts";

/** Below this, compressing saves nothing. */
const smallBytes = 500;

export function json(request: Request, value: unknown): Response {
  const text = JSON.stringify(value);
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  if (text.length < smallBytes || !takesGzip(request)) return new Response(text, { headers });
  return new Response(gzipSync(text), { headers: { ...headers, "content-encoding": "gzip" } });
}

export function takesGzip(request: Request): boolean {
  return /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
}

/** A refusal that carries more than its code. */
export function problem(error: AppError, more: Readonly<Record<string, unknown>>): Response {
  const { code, status } = error;
  return Response.json(
    { type: `urn:sanwang:error:${code}`, title: error.say("zh-Hant"), status, code, ...more },
    {
      status,
      headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
    },
  );
}
