import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { ownName, signOut, type SiteSignIn, takeSignIn } from "#src/domains/people/index.ts";
import type { RequestScope } from "#src/platform/access/request-context.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { languages } from "#src/platform/i18n/language.ts";
import type { AccountState, SignInAnswer } from "../phone/line/account.ts";
import { phoneManifest } from "../phone/manifest.ts";
import { typographicIcon } from "../site/manifest.ts";
import type { Face } from "./app.ts";
import { phonePolicy } from "./security-headers.ts";

const daySeconds = 86_400;

/** Everything under /m: the app's files, and the few questions it asks before the phone is a device of its own. */
export function phoneFace(services: SiteSignIn): Face {
  const files = phoneFiles();
  return async (request, scope) => {
    const { pathname } = new URL(request.url);
    if (pathname !== "/m" && !pathname.startsWith("/m/")) return undefined;
    if (request.method === "POST") return answerForm(services, pathname, request, scope);
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { county } = scope;
    switch (pathname) {
      case "/m":
        // Kept by browsers, so that the address without its slash opens without a line as well.
        return answer(null, 308, { location: "/m/", "cache-control": `max-age=${daySeconds * 365}` });
      case "/m/account":
        return json(await accountOf(services, scope));
      case "/m/manifest.webmanifest":
        return answer(phoneManifest(county), 200, typed("application/manifest+json"));
      case "/m/icon.svg":
        return answer(
          typographicIcon({ ...county, name: { ...county.name, en: "" } }),
          200,
          typed("image/svg+xml"),
        );
      default: {
        const found = await files.fetch(request);
        return found.status === 404 ? undefined : found;
      }
    }
  };
}

/** The page and the worker are asked for anew each time; what carries its content in its name never is. */
function phoneFiles(): Hono {
  const app = new Hono();
  app.use(
    serveStatic({
      root: join(projectRoot, "build", "phone"),
      rewriteRequestPath: (path) => path.replace(/^\/m/, ""),
      precompressed: true,
      onFound: (path, c) => {
        c.header("cache-control", keptFor(path));
        c.header("content-security-policy", phonePolicy);
      },
    }),
  );
  return app;
}

function keptFor(path: string): string {
  return path.includes("/assets/") ? `public, max-age=${daySeconds * 365}, immutable` : "no-cache";
}

async function answerForm(
  services: SiteSignIn,
  pathname: string,
  request: Request,
  scope: RequestScope,
): Promise<Response | undefined> {
  if (pathname === "/m/sign-in") return signIn(services, scope, await request.formData());
  if (pathname !== "/m/sign-out") return undefined;
  return json({}, await signOut(services.accounts, scope.caller));
}

/** One form of signing in, by the same steps as on the site. */
async function signIn(services: SiteSignIn, scope: RequestScope, form: FormData): Promise<Response> {
  const language = languages.find((each) => each === form.get("language")) ?? scope.language;
  const step = await takeSignIn(services, { ...scope, language }, form);
  const refusal = "go" in step ? null : (step.refusal ?? null);
  const state = await accountOf(services, withCookies(scope, step.cookies));
  const told: SignInAnswer = { refusal, codeSent: !("go" in step) && step.stage === "code", state };
  return json(told, step.cookies);
}

/** The same request as it would be with the cookies just given. */
function withCookies(scope: RequestScope, given: readonly string[]): RequestScope {
  if (given.length === 0) return scope;
  const headers = new Headers(scope.caller.headers);
  headers.set("cookie", given.map((cookie) => cookie.split(";", 1)[0]).join("; "));
  return { ...scope, caller: { ...scope.caller, headers } };
}

async function accountOf({ sessions }: SiteSignIn, scope: RequestScope): Promise<AccountState> {
  const { cell, county, caller } = scope;
  const state = await sessions.stateOf(caller, county);
  if (state.kind === "second-factor") return { kind: state.kind, enrolled: state.enrolled };
  if (state.kind !== "person") return { kind: state.kind };
  const { personId } = state;
  const name = await withCounty(cell, county, { kind: "person", personId }, ownName);
  return { kind: "person", personId, name: name ?? state.session.signInName };
}

function json(body: AccountState | SignInAnswer | object, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...typed("application/json"), "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify(body), { headers });
}

function answer(body: string | null, status: number, headers: Record<string, string>): Response {
  return new Response(body, { status, headers });
}

function typed(type: string): Record<string, string> {
  return { "content-type": `${type}; charset=utf-8` };
}
