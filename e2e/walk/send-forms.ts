import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { type FoundForm, type FoundPage, readPage } from "./forms-of-page.ts";
import {
  asShown,
  comesBack,
  encoded,
  filledWith,
  type HostileText,
  hostileTexts,
  isTyped,
} from "./hostile-texts.ts";
import { isPage, type VisitedPage } from "./walker.ts";

/** One form of one page, with one of its buttons. */
export interface FormToSend {
  readonly page: VisitedPage;
  readonly form: FoundForm;
  readonly button: readonly [string, string];
}

export interface SentForm {
  readonly name: string;
  readonly saved: boolean;
}

/** Each form once, those that search among them; `known` holds the ones met before. */
export function formsToSend(pages: readonly VisitedPage[], known: Set<string>): FormToSend[] {
  const found: FormToSend[] = [];
  for (const page of pages) {
    for (const form of page.forms) {
      const buttons = form.buttons.length === 0 ? ([["", ""]] as const) : form.buttons;
      for (const button of buttons) {
        const key = keyOf(page, form, button);
        if (form.action.endsWith("/sign-out") || known.has(key)) continue;
        known.add(key);
        found.push({ page, form, button });
      }
    }
  }
  return found;
}

/** Forms of the frame are those of every page. */
function keyOf({ pattern }: VisitedPage, form: FoundForm, button: readonly [string, string]): string {
  const own = form.action.startsWith("/desk/display") ? "" : pattern;
  const names = new Set(form.fields.map(({ name }) => name.replace(/\d+$/, "")));
  const act = form.fields.find(({ name }) => name === "act")?.value ?? "";
  return [own, form.method, act, button[0], ...names].join(" ");
}

/**
 * Sends each form with each hostile text, once where one types and once in every field. What is wrong with an answer is
 * added to `faults`.
 */
export async function sendAll(
  parser: Page,
  reader: APIRequestContext,
  forms: readonly FormToSend[],
  faults: string[],
  role: string,
): Promise<SentForm[]> {
  const sent: SentForm[] = [];
  for (const each of forms) {
    for (const kind of Object.keys(hostileTexts) as HostileText[]) {
      for (const everywhere of waysOf(each.form, kind)) {
        const name = `${role} ${each.page.path} ${each.button.join("=")} ${kind}${everywhere ? " everywhere" : ""}`;
        const pairs = filledWith(each.form, each.button, hostileTexts[kind], everywhere);
        const answer = await send(reader, each, pairs);
        const fault = await faultOf(parser, reader, answer, { ...each, kind, everywhere });
        if (fault !== undefined) faults.push(`${name}: ${fault}`);
        sent.push({ name, saved: answer.status() === 303 && !everywhere });
      }
    }
  }
  return sent;
}

/** A kept connection may end at the moment a request goes out. */
const maxRetries = 2;

/** What differs in places that nobody types in is tried with the two texts that a database can choke on. */
function waysOf(form: FoundForm, kind: HostileText): readonly boolean[] {
  const typed = form.fields.some(isTyped) ? [false] : [];
  return form.method === "post" && (kind === "statement" || kind === "nothing") ? [...typed, true] : typed;
}

function send(
  reader: APIRequestContext,
  { page, form }: FormToSend,
  pairs: readonly (readonly [string, string])[],
): Promise<APIResponse> {
  const url = form.action === "" ? page.path : new URL(form.action, `http://x${page.path}`);
  const path = typeof url === "string" ? url : url.pathname + url.search;
  if (form.method === "get") return reader.get(`${path.split("?")[0]}?${encoded(pairs)}`, { maxRetries });
  if (form.multipart) {
    const body = new FormData();
    for (const [name, value] of pairs) body.append(name, value);
    return reader.post(path, { multipart: body, maxRedirects: 0, maxRetries });
  }
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return reader.post(path, { data: Buffer.from(encoded(pairs)), headers, maxRedirects: 0, maxRetries });
}

interface Sent extends FormToSend {
  readonly kind: HostileText;
  readonly everywhere: boolean;
}

async function faultOf(
  parser: Page,
  reader: APIRequestContext,
  answer: APIResponse,
  { form, kind, everywhere }: Sent,
): Promise<string | undefined> {
  const status = answer.status();
  if (status >= 500) return `answers ${status}`;
  if (status === 303) {
    const shown = await reader.get(answer.headers()["location"] ?? "/");
    if (shown.status() >= 500) return `leads to ${shown.status()}`;
    const { foreign } = await readPage(parser, isPage(shown) ? await shown.text() : "");
    return foreign[0];
  }
  if (status === 401 && !(answer.headers()["content-type"] ?? "").includes("html")) return "answers 401";
  const page = await readPage(parser, await answer.text());
  if (page.foreign.length > 0) return page.foreign[0];
  if (status < 400) return undefined;
  if (!page.messages.some((said) => /\p{Script=Han}/u.test(said))) return `answers ${status} without a word`;
  return status === 422 && !everywhere ? lostIn(form, page, kind) : undefined;
}

/** What was typed and is not in the form that came back; a record that is settled has no form any more. */
function lostIn(form: FoundForm, page: FoundPage, kind: HostileText): string | undefined {
  const again = page.forms.find((each) => identityOf(each) === identityOf(form));
  if (again === undefined) return undefined;
  const text = asShown(hostileTexts[kind]);
  const lost = again.fields.filter((field) => comesBack(field) && asShown(field.value) !== text);
  return lost.length === 0 ? undefined : `loses ${lost.map(({ name }) => name).join(", ")}`;
}

/** A form of the same record with the same act. */
function identityOf({ method, action, fields, buttons }: FoundForm): string {
  const hidden = fields.filter(({ name, type }) => type === "hidden" && !/^(seen|id$)/.test(name));
  const told = hidden.map(({ name, value }) => `${name}=${value}`);
  return [method, action, ...fields.map(({ name }) => name), ...told, ...buttons.flat()].join(" ");
}
