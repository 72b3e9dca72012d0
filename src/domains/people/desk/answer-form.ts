import { data, redirectDocument } from "react-router";
import { AppError } from "#src/platform/errors/app-error.ts";
import {
  type FormValues,
  formValues,
  type RefusedForm,
  refusedForm,
} from "#src/platform/access/request-context.ts";
import type { Language } from "#src/platform/i18n/language.ts";

/** A field of a form as text; one that is missing or repeated is empty. */
export function field(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

/**
 * Does what a form asks. What its sender can mend comes back with what was typed, but codes and passwords, under the
 * status 422, so that nobody is taken for signed out on the page where one signs in.
 */
export async function answerForm<T>(
  request: Request,
  language: Language,
  work: (values: FormValues) => Promise<T>,
): Promise<T | ReturnType<typeof data<RefusedForm>>> {
  const values = formValues(await request.formData());
  try {
    return await work(values);
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !/code/i.test(name)));
    return data({ ...refusedForm(error, shown, language), signInNeeded: false }, { status: 422 });
  }
}

/** Where one goes after signing in: a page of the desk, never another host. */
export function safeTarget(to: string | null): string {
  return to !== null && /^\/desk(\/\w[\w.-]*)*(\?[^\\]*)?$/.test(to) ? to : "/desk";
}

/** Goes on to a page of the desk, written from the host, and loads it anew: another person may be there now. */
export function goOn(path: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers();
  for (const line of setCookies) headers.append("set-cookie", line);
  // React Router puts /desk before the paths of redirects.
  return redirectDocument(path.replace(/^\/desk(?=[/?]|$)\/?/, "/"), { status: 303, headers });
}

/** Set-Cookie headers for an answer that is no redirect. */
export function cookieHeaders(setCookies: readonly string[]): Headers {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const line of setCookies) headers.append("set-cookie", line);
  return headers;
}
