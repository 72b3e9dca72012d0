import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { BrowserContext, Page } from "@playwright/test";

const run = promisify(execFile);
const sanwang = join(import.meta.dirname, "..", "bin", "sanwang.js");

/** A line of `sanwang demo accounts --json`. */
interface DemoAccount {
  /** The sign-in name. */
  readonly name: string;
  readonly password: string;
  /** Whose account it is, as written. */
  readonly person: string;
}

async function ask(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, SANWANG_DATA: process.env["E2E_DATA"] };
  return (await run(process.execPath, [sanwang, "demo", ...args], { env })).stdout.trim();
}

export async function demoAccount(name: string): Promise<DemoAccount> {
  const lines = (await ask("accounts", "--json")).split("\n").map((line) => JSON.parse(line) as DemoAccount);
  const found = lines.find((account) => account.name === name);
  if (found === undefined) throw new Error(`there is no demo account ${name}`);
  return found;
}

export async function demoPassword(name: string): Promise<string> {
  return (await demoAccount(name)).password;
}

/** What the account's authenticator shows. A code is good once: waits for the next where any test of the run had this one. */
export async function demoCode(name: string): Promise<string> {
  const given = join(process.env["E2E_DATA"] ?? "", "codes");
  mkdirSync(given, { recursive: true });
  let code = await ask("code", name);
  while (!taken(join(given, `${name}-${code}`))) {
    await wait(1_000);
    code = await ask("code", name);
  }
  return code;
}

/** Signs in by name, password and code, as a person does. */
export async function signInFresh(page: Page, name: string): Promise<void> {
  await page.goto("/desk/sign-in");
  await page.fill("[name=signInName]", name);
  await page.fill("[name=password]", await demoPassword(name));
  await page.click("main button[type=submit]");
  await page.waitForURL("**/desk/second-factor**");
  await page.fill("[name=code]", await demoCode(name));
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/desk(\?.*)?$/);
}

/** Accounts whose sessions a test ends: each is that one test's own. */
const ownAccounts: readonly string[] = ["campaign", "system"];

/** Gives the context the session of a demo account; all tests of a run share it, so none may end it. */
export async function signIn(context: BrowserContext, name: string): Promise<void> {
  if (ownAccounts.includes(name))
    throw new Error(`a test ends the sessions of ${name}: take another account`);
  const folder = join(process.env["E2E_DATA"] ?? "", "sessions");
  const file = join(folder, `${name}.json`);
  const lock = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  while (!existsSync(file)) {
    if (!taken(lock)) {
      await wait(100);
      continue;
    }
    try {
      await signInAlone(context, name);
      // Renamed into place: another worker must not read half of it.
      writeFileSync(`${file}.new`, JSON.stringify(await context.cookies()));
      renameSync(`${file}.new`, file);
      return;
    } finally {
      rmdirSync(lock);
    }
  }
  await context.addCookies(JSON.parse(readFileSync(file, "utf8")));
}

/** Gives the context a session that no other test has. */
export async function signInAlone(context: BrowserContext, name: string): Promise<void> {
  const page = await context.newPage();
  await signInFresh(page, name);
  await page.close();
}

/** Of several workers one makes the folder. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
