import {
  correctOwnName,
  giveConsent,
  myDevices,
  myRecord,
  placeOf,
  signOut,
  type SignInStep,
  type SiteSignIn,
  takeSignIn,
  withdrawConsent,
} from "#src/domains/people/index.ts";
import { perform } from "#src/platform/access/action.ts";
import {
  formValues,
  type RefusedForm,
  refusedForm,
  type RequestScope,
} from "#src/platform/access/request-context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import { keptForm } from "../desk/keep-typed.tsx";
import { mePath, meSignInPath, myPage, signInPage } from "../site/me.tsx";
import { readAddress } from "../site/paths.ts";
import type { Face } from "./app.ts";
import { signInPolicy } from "./security-headers.ts";

const places = {
  me: mePath.pathname,
  "sign-in": meSignInPath.pathname,
  "set-factor": "/desk/second-factor/set",
};

/** `/me`, `/me/sign-in` and `/me/sign-out`: a person's own pages on the site, never kept. */
export function meFace(services: SiteSignIn): Face {
  return async (request, scope) => {
    const { pathname, search } = new URL(request.url);
    const url = new URL(scope.origin + pathname + search);
    const { path } = readAddress(url, scope.county.defaultScript);
    const post = request.method === "POST";
    if (!post && request.method !== "GET" && request.method !== "HEAD") return undefined;
    switch (path.pathname) {
      case mePath.pathname:
        return post ? takeOwn(services, scope, url, await request.formData()) : showMe(services, scope, url);
      case meSignInPath.pathname:
        return post
          ? answerStep(scope, url, await takeSignIn(services, scope, await request.formData()))
          : showSignIn(services, scope, url);
      case "/me/sign-out":
        return post
          ? go(mePath.pathname, await signOut(services.accounts, scope.caller))
          : go(mePath.pathname, []);
      default:
        return undefined;
    }
  };
}

async function showSignIn({ sessions }: SiteSignIn, scope: RequestScope, url: URL): Promise<Response> {
  const state = await sessions.stateOf(scope.caller, scope.county);
  if (state.kind === "none") return answerStep(scope, url, { stage: "ways", cookies: [], typed: {} });
  const place = placeOf(state);
  if (place !== "sign-in") return go(places[place], []);
  return answerStep(scope, url, { stage: "factor", cookies: [], typed: {} });
}

async function answerStep(scope: RequestScope, url: URL, step: SignInStep): Promise<Response> {
  if ("go" in step) return go(places[step.go], step.cookies);
  const body = await signInPage(scope, url, step);
  return html(body, step.refusal === undefined ? 200 : 422, step.cookies, signInPolicy);
}

/** Does what a form of the page asks. What cannot be done comes back with the reason and everything typed. */
async function takeOwn(
  services: SiteSignIn,
  scope: RequestScope,
  url: URL,
  form: FormData,
): Promise<Response> {
  const values = formValues(form);
  const kept = () => keptForm(scope.language, url.pathname, values, `${url.pathname}/sign-in`);
  // Before its faults are looked for: they are shown on a page that one sees signed in.
  if (scope.actor.kind === "visitor") return kept();
  try {
    await changeOwn(scope, form);
    return go(url.pathname, []);
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    if (error.status === 401) return kept();
    return showMe(services, scope, url, refusedForm(error, values, scope.language));
  }
}

async function showMe(
  { sessions }: SiteSignIn,
  scope: RequestScope,
  url: URL,
  refused?: RefusedForm,
): Promise<Response> {
  const state = await sessions.stateOf(scope.caller, scope.county);
  if (state.kind === "none" || state.kind === "second-factor") return go(meSignInPath.pathname, []);
  const [record, devices] = await withCounty(
    scope.cell,
    scope.county,
    scope.actor,
    async (ctx) => [await myRecord(ctx, url.searchParams.get("looks")), await myDevices(ctx)] as const,
  );
  return html(await myPage(scope, url, record ?? null, devices, refused), refused?.status ?? 200, []);
}

async function changeOwn(scope: RequestScope, form: FormData): Promise<void> {
  if (form.get("act") === "name") {
    const { cell, county, actor } = scope;
    const name = { name: form.get("name"), nameScript: form.get("nameScript") };
    await perform(cell, county, actor, correctOwnName, name);
    return;
  }
  if (form.get("act") === "wipe-phone") {
    const { cell, county, actor } = scope;
    await perform(cell, county, actor, orderWipe, { deviceId: form.get("device") });
    return;
  }
  const action = form.get("act") === "give" ? giveConsent : withdrawConsent;
  await perform(scope.cell, scope.county, scope.actor, action, {
    purpose: form.get("purpose"),
    channel: "site",
  });
}

function go(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function html(body: string, status: number, cookies: readonly string[], policy?: string): Response {
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  if (policy !== undefined) headers.set("content-security-policy", policy);
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(body, { status, headers });
}
