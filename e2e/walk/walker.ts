import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type APIRequestContext, type APIResponse, type Page, request } from "@playwright/test";
import { codeFor } from "../code-for.ts";
import { type FoundField, type FoundForm, type FoundPage, isTyped, readPage } from "./forms-of-page.ts";
import { patternOf } from "./desk-routes.ts";

const run = promisify(execFile);
const sanwang = join(import.meta.dirname, "..", "..", "bin", "sanwang.js");

/** A line of `sanwang demo accounts --json`. */
export interface DemoRole {
  readonly name: string;
  readonly password: string;
  /** The key of the account's authenticator. */
  readonly totp: string;
  readonly person: string;
}

export async function demoRoles(dataDir: string): Promise<readonly DemoRole[]> {
  const env = { ...process.env, SANWANG_DATA: dataDir };
  const { stdout } = await run(process.execPath, [sanwang, "demo", "accounts", "--json"], { env });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as DemoRole);
}

/** A browser without script, as a reader of Traditional Chinese. */
export function readerOptions({ url }: { readonly url: string }) {
  return {
    baseURL: url,
    extraHTTPHeaders: { origin: url, accept: "text/html", "accept-language": "zh-TW" },
  };
}

/** Signed in as `role`, or as nobody. */
export async function openReader(hub: { readonly url: string }, role?: DemoRole): Promise<APIRequestContext> {
  const reader = await request.newContext(readerOptions(hub));
  if (role === undefined) return reader;
  await reader.post("/desk/sign-in", { form: { signInName: role.name, password: role.password } });
  const answer = await reader.post("/desk/second-factor", {
    form: { code: codeFor(role.totp) },
    maxRedirects: 0,
  });
  if (answer.status() !== 303 || answer.headers()["location"]?.includes("sign-in") === true)
    throw new Error(`${role.name} could not sign in: ${answer.status()}`);
  return reader;
}

export interface VisitedPage extends FoundPage {
  readonly path: string;
  readonly pattern: string;
}

/** Addresses that differ only in these are one page. */
const ignored = ["after", "page", "on", "knownAt", "saved", "sort"];

/** So many pages of a pattern with a parameter: what may be done with a record depends on what it is. */
const ofEach = 2;

/** Differ from person to person. */
const ownPatterns = ["/desk", "/desk/me"];

/** A pattern and a kind of query: `/desk/people/audit list=looks`; each word that is looked for is a kind. */
function keyOf(address: URL, pattern: string, words: readonly string[]): string {
  const names = [...address.searchParams].filter(([name]) => !ignored.includes(name));
  const isKind = (value: string) => /^[a-z-]{1,20}$/.test(value) || words.includes(value);
  const values = names.map(([name, value]) => (isKind(value) ? `${name}=${value}` : name));
  return `${pattern} ${[...new Set(values)].toSorted().join("&")}`;
}

export interface Walk {
  /** What is looked for in each search, so that what a result shows is walked too. */
  readonly words: readonly string[];
  /** Patterns that somebody walked before and that are passed over; this walk's are added. */
  readonly walked: Set<string>;
}

/** Every page of the desk that its links and searches lead to, each kind once. */
export async function walkDesk(
  parser: Page,
  reader: APIRequestContext,
  url: string,
  { words, walked }: Walk,
): Promise<readonly VisitedPage[]> {
  const before = new Set(walked);
  for (const own of ownPatterns) before.delete(own);
  const seen = new Set<string>();
  const counted = new Map<string, number>();
  const waiting: string[] = ["/desk"];
  const visited: VisitedPage[] = [];
  const add = (href: string, from: string): void => {
    const address = new URL(href, `${url}${from}`);
    const pattern = address.origin === url ? patternOf(address.pathname) : undefined;
    if (pattern === undefined || before.has(pattern)) return;
    const key = keyOf(address, pattern, words);
    const count = counted.get(key) ?? 0;
    const whole = address.pathname + address.search;
    if (seen.has(whole) || count >= (pattern.includes(":") ? ofEach : 1)) return;
    seen.add(whole);
    counted.set(key, count + 1);
    waiting.push(whole);
  };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await visit(parser, reader, path);
    visited.push(page);
    walked.add(page.pattern);
    for (const link of page.links) add(link, path);
    for (const form of page.forms) for (const asked of searches(form, words)) add(asked, path);
  }
  return visited;
}

/** @returns the page without links and forms where the address gives none */
export async function visit(parser: Page, reader: APIRequestContext, path: string): Promise<VisitedPage> {
  const answer = await reader.get(path);
  if (answer.status() === 429 || answer.status() >= 500)
    throw new Error(`${path} answers ${answer.status()}`);
  const page = await readPage(parser, isPage(answer) ? await answer.text() : "");
  return { ...page, path, pattern: patternOf(new URL(answer.url()).pathname) ?? path };
}

export function isPage(answer: APIResponse): boolean {
  return answer.ok() && (answer.headers()["content-type"] ?? "").startsWith("text/html");
}

/** Where a form that asks leads: each word in its text, what stands last in its lists, and a day. */
function searches({ method, action, fields }: FoundForm, words: readonly string[]): string[] {
  if (method !== "get" || fields.every(({ name }) => frameFields.includes(name))) return [];
  const typed = fields.find(isTyped);
  return (typed === undefined ? [""] : words).map((word) => {
    const query = new URLSearchParams();
    for (const field of fields) query.set(field.name, field === typed ? word : answerTo(field));
    return `${action}?${query}`;
  });
}

/** The date bar stands on every page. */
const frameFields = ["on", "knownAt"];

function answerTo({ type, value, options }: FoundField): string {
  if (type === "select") return options.findLast((option) => option !== "") ?? "";
  return type === "date" && value === "" ? "2026-12-15" : value;
}
