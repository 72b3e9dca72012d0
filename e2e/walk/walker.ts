import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type APIRequestContext, type APIResponse, type Page, request } from "@playwright/test";
import { type FoundForm, type FoundPage, readPage } from "./forms-of-page.ts";
import { patternOf } from "./desk-routes.ts";

const run = promisify(execFile);
const sanwang = join(import.meta.dirname, "..", "..", "bin", "sanwang.js");

export interface WalkedHub {
  readonly url: string;
  readonly dataDir: string;
}

/** A line of `sanwang demo accounts --json`. */
export interface DemoRole {
  readonly name: string;
  readonly password: string;
  readonly person: string;
}

async function demo({ dataDir }: WalkedHub, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, SANWANG_DATA: dataDir };
  return (await run(process.execPath, [sanwang, "demo", ...args], { env })).stdout.trim();
}

export async function demoRoles(hub: WalkedHub): Promise<readonly DemoRole[]> {
  return (await demo(hub, "accounts", "--json")).split("\n").map((line) => JSON.parse(line) as DemoRole);
}

/** A browser without script, as a reader of Traditional Chinese; signed in as `role`, or as nobody. */
export async function openReader(hub: WalkedHub, role?: DemoRole): Promise<APIRequestContext> {
  const reader = await request.newContext({
    baseURL: hub.url,
    extraHTTPHeaders: { origin: hub.url, accept: "text/html", "accept-language": "zh-TW" },
  });
  if (role === undefined) return reader;
  await reader.post("/desk/sign-in", { form: { signInName: role.name, password: role.password } });
  const answer = await reader.post("/desk/second-factor", {
    form: { code: await demo(hub, "code", role.name) },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`${role.name} could not sign in: ${answer.status()}`);
  return reader;
}

export interface VisitedPage extends FoundPage {
  readonly path: string;
  readonly pattern: string;
}

/** Addresses that differ only in these are one page. */
const ignored = ["after", "page", "on", "knownAt", "saved"];

/** So many pages of a pattern with a parameter: what may be done with a record depends on what it is. */
const ofEach = 3;

/** A pattern and a kind of query: `/desk/people/audit list=looks`. */
function keyOf(address: URL, pattern: string): string {
  const names = [...address.searchParams].filter(([name]) => !ignored.includes(name));
  const values = names.map(([name, value]) => (/^[a-z-]{1,20}$/.test(value) ? `${name}=${value}` : name));
  return `${pattern} ${values.toSorted().join("&")}`;
}

/**
 * Every page of the desk that its links and searches lead to, each kind once. @param words what is looked for in each
 * search, so that what a result shows is walked too
 */
export async function walkDesk(
  parser: Page,
  reader: APIRequestContext,
  hub: WalkedHub,
  words: readonly string[],
): Promise<readonly VisitedPage[]> {
  const seen = new Set<string>();
  const counted = new Map<string, number>();
  const waiting: string[] = ["/desk"];
  const visited: VisitedPage[] = [];
  const add = (href: string, from: string): void => {
    const address = new URL(href, `${hub.url}${from}`);
    const pattern = address.origin === hub.url ? patternOf(address.pathname) : undefined;
    if (pattern === undefined) return;
    const key = keyOf(address, pattern);
    const count = counted.get(key) ?? 0;
    const whole = address.pathname + address.search;
    if (seen.has(whole) || count >= (pattern.includes(":") ? ofEach : 1)) return;
    seen.add(whole);
    counted.set(key, count + 1);
    waiting.push(whole);
  };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await reader.get(path);
    if (!answer.ok()) continue;
    const page = await readPage(parser, isPage(answer) ? await answer.text() : "");
    const pattern = patternOf(new URL(answer.url()).pathname) ?? path;
    visited.push({ ...page, path, pattern });
    for (const link of page.links) add(link, path);
    for (const form of page.forms) for (const asked of searches(form, words)) add(asked, path);
  }
  return visited;
}

export function isPage(answer: APIResponse): boolean {
  return answer.ok() && (answer.headers()["content-type"] ?? "").startsWith("text/html");
}

function searches(form: FoundForm, words: readonly string[]): string[] {
  if (form.method !== "get") return [];
  const asked = form.fields.find(({ type }) => type === "search" || type === "text");
  if (asked === undefined) return [];
  return words.map((word) => {
    const query = new URLSearchParams(form.fields.map(({ name, value }) => [name, value]));
    query.set(asked.name, word);
    return `${form.action}?${query}`;
  });
}
