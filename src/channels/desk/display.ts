import type { RequestScope } from "#src/platform/access/request-context.ts";
import { languages } from "#src/platform/i18n/language.ts";
import { languageCookie } from "../http/request-language.ts";

export const viewCookie = "desk_view";

const yearSeconds = 31_536_000;

/** Remembers script or size in a cookie of the desk and leads back to the page. */
export async function changeDisplay(request: Request, { origin }: RequestScope): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers({ location: ownPath(form.get("to"), origin) });
  const language = languages.find((each) => each === form.get("language"));
  if (language !== undefined) headers.append("set-cookie", cookie(languageCookie, language, origin));
  const view = (["elder", "standard"] as const).find((each) => each === form.get("view"));
  if (view !== undefined) headers.append("set-cookie", cookie(viewCookie, view, origin));
  return new Response(null, { status: 303, headers });
}

/** Only a page of the desk; anything else leads home. */
export function ownPath(to: FormDataEntryValue | null, origin: string): string {
  if (typeof to !== "string" || !URL.canParse(to, origin)) return "/desk";
  const url = new URL(to, origin);
  const own = url.origin === origin && (url.pathname === "/desk" || url.pathname.startsWith("/desk/"));
  return own ? url.pathname + url.search : "/desk";
}

function cookie(name: string, value: string, origin: string): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/desk; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure}`;
}
