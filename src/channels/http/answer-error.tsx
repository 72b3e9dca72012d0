import type { Context } from "hono";
import type { ReactElement } from "react";
import type { AppError } from "#src/platform/errors/app-error.ts";
import { asAppError } from "#src/platform/errors/as-app-error.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import type { Log } from "#src/platform/log/log.ts";
import { BareErrorPage } from "../site/error-page.tsx";
import type { BareErrorKind } from "../site/error-words.ts";
import { readAddress, type SiteAddress } from "../site/paths.ts";
import { renderPage } from "../site/render-page.ts";
import { MessagePage } from "./message-page.tsx";
import type { WebEnv } from "./web-env.ts";

/**
 * Answers what went wrong: as problem+json to programs, as a page in the reader's language to people, and as the bare words to
 * the desk's script, which shows them in the place of the screen.
 */
export function answerError(c: Context<WebEnv>, error: unknown, log: Log): Response {
  const known = asAppError(error);
  const requestId = c.var.requestId;
  if (known.status >= 500) log.error({ requestId, err: error }, "request failed");
  const language: Language = c.var.language ?? "zh-Hant";
  const headers = retryHeaders(known);
  if (wantsProblem(c.req.raw)) {
    return c.body(JSON.stringify(problemOf(known, language, requestId)), known.status as 400, {
      ...headers,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
    });
  }
  if (isForDeskScript(c.req.raw)) {
    return c.text(known.say(language), known.status as 400, { ...headers, "cache-control": "no-store" });
  }
  const page = renderPage(errorPage(c, known, language));
  return c.html(page, known.status as 400, { ...headers, "cache-control": "no-store" });
}

/** Readers of the site are told more, and in the script they choose. */
const siteKinds: Readonly<Record<string, BareErrorKind>> = {
  "county.unknown": "unknown-county",
  "request.too-many": "too-many-requests",
  "server.failed": "failed",
};

function errorPage(c: Context<WebEnv>, error: AppError, language: Language): ReactElement {
  const number = c.var.requestId;
  const at = siteAddress(c.req.raw);
  const kind = siteKinds[error.code];
  if (at !== undefined && kind !== undefined) {
    const { seconds } = error.values;
    const values = { number, ...(typeof seconds === "number" && { seconds }) };
    return <BareErrorPage kind={kind} language={language} values={values} at={at} />;
  }
  return (
    <MessagePage
      language={language}
      text={error.say(language)}
      {...(error.status >= 500 && { number })}
      at={at}
      hasHome={error.code !== "county.unknown"}
    />
  );
}

/** The page of the site that was asked for; undefined for the other faces, which have no address for each language. */
function siteAddress(request: Request): SiteAddress | undefined {
  const address = readAddress(new URL(request.url), "zh-Hant");
  return /^\/(?:desk|m)(?:\/|$)/.test(address.path.pathname) ? undefined : address;
}

function isForDeskScript(request: Request): boolean {
  const path = new URL(request.url).pathname;
  return path.startsWith("/desk/") && path.endsWith(".data");
}

function wantsProblem(request: Request): boolean {
  const path = new URL(request.url).pathname;
  if (path.startsWith("/api/") || path.startsWith("/xapi") || path.startsWith("/sync/")) return true;
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("json") && !accept.includes("text/html");
}

/** RFC 9457, with our stable code, the request's number and one entry a fault. */
function problemOf(error: AppError, language: Language, requestId: string) {
  return {
    type: `urn:sanwang:error:${error.code}`,
    title: error.say(language),
    status: error.status,
    code: error.code,
    instance: `urn:sanwang:request:${requestId}`,
    ...(error.faults.length > 0 && {
      errors: error.faults.map((fault) => ({
        field: fault.field,
        ...(fault.row !== undefined && { row: fault.row }),
        detail: fill(fault.text, language, fault.values),
      })),
    }),
  };
}

function retryHeaders(error: AppError): Record<string, string> {
  if (error.status === 429) return { "retry-after": String(error.values["seconds"] ?? 1) };
  return error.status === 503 ? { "retry-after": "5" } : {};
}
