import { matchPath } from "react-router";
import { type FormValues, formValues, type RequestScope } from "#src/platform/access/request-context.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { renderPage } from "../site/render-page.ts";
import { deskFaces } from "./desk-map.ts";
import { KeptForm } from "./kept-form.tsx";

const openPaths = deskFaces.flatMap(({ routes }) =>
  routes.filter(({ open }) => open).map(({ path }) => `/desk/${path}`),
);

/**
 * A form that arrives after its sender's session ended is answered by a page that holds everything typed: sign in beside
 * it, then send it on. Nothing is stored. Undefined when the request is none of these.
 */
export async function keepTyped(request: Request, scope: RequestScope): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "POST" || scope.actor.kind !== "visitor") return undefined;
  if (pathname.endsWith(".data") || pathname === "/desk/sign-out") return undefined;
  if (openPaths.some((path) => matchPath(path, pathname) !== null)) return undefined;
  return keptForm(scope.language, pathname + search, await typedValues(request), "/desk/sign-in");
}

/** Everything typed as a page of its own: sign in at `signIn` beside it, then send it on. */
export function keptForm(language: Language, action: string, values: FormValues, signIn: string): Response {
  const page = <KeptForm language={language} action={action} values={values} signIn={signIn} />;
  return new Response(renderPage(page), {
    status: 401,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

async function typedValues(request: Request): Promise<FormValues> {
  const type = request.headers.get("content-type") ?? "";
  const isForm =
    type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
  return isForm ? formValues(await request.formData()) : {};
}
