import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { type FoundField, type FoundForm, type FoundPage, isTyped, readPage } from "./forms-of-page.ts";
import { asShown, comesBack, encoded, filledWith, type HostileText, hostileTexts } from "./hostile-texts.ts";
import { meantFor } from "./meant.ts";
import type { Outcome, RowWatch } from "./watch-rows.ts";
import { isPage, visit, type VisitedPage } from "./walker.ts";

/** One form of one page, with one of its buttons. */
export interface FormToSend {
  readonly page: VisitedPage;
  readonly form: FoundForm;
  readonly button: readonly [string, string];
}

/** Who sends. */
export interface Sender {
  readonly name: string;
  readonly reader: APIRequestContext;
}

/** Whoever is not signed in. */
export const nobody = "nobody";

interface SentForm extends FormToSend {
  readonly by: string;
}

/** What was sent so far, by whomever. */
export class SentForms {
  readonly forms: SentForm[] = [];
  readonly faults: string[] = [];
  tries = 0;
  saved = 0;
  readonly #known = new Set<string>();
  readonly #parser: Page;

  readonly #rows: RowWatch | undefined;

  /** With `rows` also what each form did to the database is looked at. */
  constructor(parser: Page, rows?: RowWatch) {
    this.#parser = parser;
    this.#rows = rows;
  }

  /** Sends each form that nobody has sent, with each hostile text; those that only an answer shows too. */
  async send(sender: Sender, pages: readonly VisitedPage[]): Promise<void> {
    const waiting = this.#unknownOn(pages);
    await this.#rows?.mark();
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      this.forms.push({ ...each, by: sender.name });
      const values = meantFor(each);
      if (values !== undefined) waiting.push(...(await this.#sendAsMeant(sender.reader, each, values)));
      for (const kind of Object.keys(hostileTexts) as HostileText[])
        for (const everywhere of waysOf(each.form, kind))
          await this.#sendHostile(sender, { ...each, kind, everywhere });
    }
  }

  /** Sends what others sent as one whose session ended meanwhile: what was typed comes back. @returns how many forms */
  async sendSignedOut(reader: APIRequestContext): Promise<number> {
    let sent = 0;
    await this.#rows?.mark();
    for (const each of this.forms) {
      const typed = each.form.fields.filter(comesBack);
      if (each.by === nobody || each.form.method === "get" || typed.length === 0) continue;
      const answer = await post(reader, each, filledWith(each.form, each.button, hostileTexts.script, false));
      const { forms, foreign } = await readPage(this.#parser, await answer.text());
      const back = forms.flatMap(({ fields }) => fields);
      const isLost = ({ name }: FoundField) =>
        !back.some((field) => field.name === name && field.value === hostileTexts.script);
      const lost = typed.filter(isLost).map(({ name }) => `loses ${name}`);
      const half = (await this.#rows?.faults("unchanged")) ?? [];
      for (const fault of answer.status() === 401
        ? [...lost, ...foreign, ...half]
        : [`answers ${answer.status()}`])
        this.faults.push(`signed out ${each.page.path} ${each.button.join("=")}: ${fault}`);
      sent += 1;
    }
    return sent;
  }

  /** Forms that end one's own sessions last. */
  #unknownOn(pages: readonly VisitedPage[]): FormToSend[] {
    const found: FormToSend[] = [];
    for (const page of pages) {
      for (const form of page.forms) {
        const buttons = form.buttons.length === 0 ? ([["", ""]] as const) : form.buttons;
        for (const button of buttons) {
          const key = keyOf(page, form, button);
          if (form.action.endsWith("/sign-out") || this.#known.has(key)) continue;
          this.#known.add(key);
          found.push({ page, form, button });
        }
      }
    }
    const endsOwn = ({ page }: FormToSend) => Number(page.pattern === "/desk/me");
    return found.toSorted((a, b) => endsOwn(a) - endsOwn(b));
  }

  /** Twice, each time on the page as it is then: the second time the same is there already. @returns what stands on the pages that follow */
  async #sendAsMeant(
    reader: APIRequestContext,
    { page, form, button }: FormToSend,
    values: Readonly<Record<string, string>>,
  ): Promise<readonly FormToSend[]> {
    const found: FormToSend[] = [];
    for (const ofTime of ["first", "second"]) {
      const now = await visit(this.#parser, reader, page.path);
      const again = now.forms.find((each) => keyOf(page, each, button) === keyOf(page, form, button)) ?? form;
      const pairs = filledWith(again, button, "", false).map(([name, value]): readonly [string, string] => [
        name,
        values[name] ?? value,
      ]);
      const answer = await post(reader, { page, form: again, button }, pairs);
      for (const fault of (await this.#rows?.faults(outcomeOf(form, answer))) ?? [])
        this.faults.push(`${page.path} as meant, ${ofTime}: ${fault}`);
      const path = answer.status() === 303 ? (answer.headers()["location"] ?? "/") : page.path;
      const shown = answer.status() === 303 ? await reader.get(path) : answer;
      if (shown.status() >= 500) this.faults.push(`${page.path} as meant, ${ofTime}: ${shown.status()}`);
      const next = await readPage(this.#parser, await shown.text());
      found.push(...this.#unknownOn([{ ...next, path, pattern: page.pattern }]));
    }
    return found;
  }

  async #sendHostile({ name, reader }: Sender, each: Sent): Promise<void> {
    const { page, form, button, kind, everywhere } = each;
    const answer = await post(reader, each, filledWith(form, button, hostileTexts[kind], everywhere));
    const faults = (await this.#rows?.faults(outcomeOf(form, answer))) ?? [];
    const fault = isSignedOut(name, answer)
      ? "is signed out"
      : await faultOf(this.#parser, reader, answer, each);
    if (fault !== undefined) faults.push(fault);
    const how = everywhere ? `${kind} everywhere` : kind;
    for (const said of faults) this.faults.push(`${name} ${page.path} ${button.join("=")} ${how}: ${said}`);
    this.tries += 1;
    if (answer.status() === 303 && !everywhere) this.saved += 1;
  }
}

/** Forms of the frame are those of every page. */
function keyOf({ pattern }: VisitedPage, form: FoundForm, button: readonly [string, string]): string {
  const own = form.action.startsWith("/desk/display") ? "" : pattern;
  const names = new Set(form.fields.map(({ name }) => name.replace(/\d+$/, "")));
  const act = form.fields.find(({ name }) => name === "act")?.value ?? "";
  const pressed = button[0] === "act" ? button.join("=") : button[0];
  return [own, form.method, act, pressed, ...names].join(" ");
}

/** A form that asks, and one that is given back, leave every row as it was. */
function outcomeOf({ method }: FoundForm, answer: APIResponse): Outcome {
  return method === "get" || answer.status() >= 400 ? "unchanged" : "saved";
}

/** A kept connection may end at the moment a request goes out. */
const maxRetries = 2;

/** What differs in places that nobody types in is tried with the two texts that a database can choke on. */
function waysOf(form: FoundForm, kind: HostileText): readonly boolean[] {
  const typed = form.fields.some(isTyped) ? [false] : [];
  return form.method === "post" && (kind === "script" || kind === "broken") ? [...typed, true] : typed;
}

function post(
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

function isSignedOut(name: string, answer: APIResponse): boolean {
  const leadsTo = answer.headers()["location"] ?? "";
  return name !== nobody && (answer.status() === 401 || leadsTo.includes("/sign-in"));
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
  const said = status === 422 && form.method === "post" ? page.refusals : [...page.refusals, page.heading];
  if (!said.some((each) => /\p{Script=Han}/u.test(each))) return `answers ${status} without a word`;
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
