import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { type HubProcess, scratchData, startHub } from "../../bench/hub-process.ts";
import { overflowAt, violations } from "../axe.ts";
import { deskPatterns } from "../walk/desk-routes.ts";
import {
  demoRoles,
  type DemoRole,
  openReader,
  type VisitedPage,
  type WalkedHub,
  walkDesk,
} from "../walk/walker.ts";

// A hub of its own: nobody else changes what is walked.
test.setTimeout(300_000);

/** Together they see every page; a page that several may open is walked by the first. */
const roleNames = ["organisation", "county_editor", "secretary", "security", "system", "auditor", "privacy"];

/** Seen signed out. */
const openPages = [
  "/desk/sign-in",
  "/desk/sign-in/phone",
  "/desk/second-factor",
  "/desk/first-sign-in",
  "/desk/forgotten-password",
  "/desk/station-pin",
];

/** They answer a script, a button or a picture. */
const noPages = [
  "/desk/passkey",
  "/desk/sign-out",
  "/desk/no-place",
  "/desk/press/submissions/:id/photos/:hash",
];

interface WalkedRole {
  readonly role: DemoRole;
  readonly reader: APIRequestContext;
  readonly pages: readonly VisitedPage[];
}

let scratch: Awaited<ReturnType<typeof scratchData>>;
let process: HubProcess;
let hub: WalkedHub;
let roles: readonly DemoRole[];
let walked: readonly WalkedRole[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  scratch = await scratchData();
  process = await startHub({
    dataDir: scratch.dataDir,
    env: { SANWANG_REQUESTS_PER_SECOND: "0" },
    readyWithinMs: 120_000,
  });
  hub = { url: process.url, dataDir: scratch.dataDir };
  roles = await demoRoles(hub);
  const parser = await browser.newPage();
  const walk = { words: [roleNamed("secretary").person], walked: new Set<string>() };
  const found: WalkedRole[] = [];
  for (const name of roleNames) {
    const role = roleNamed(name);
    const reader = await openReader(hub, role);
    found.push({ role, reader, pages: await walkDesk(parser, reader, hub, walk) });
  }
  walked = found;
  await parser.close();
});

test.afterAll(async () => {
  await process.stop();
  await scratch[Symbol.asyncDispose]();
});

function roleNamed(name: string): DemoRole {
  const found = roles.find((role) => role.name === name);
  if (found === undefined) throw new Error(`there is no demo account ${name}`);
  return found;
}

test("every page of the desk is accessible and fits two widths, some in dark too", async ({ browser }) => {
  const reached = new Set(walked.flatMap(({ pages }) => pages.map(({ pattern }) => pattern)));
  const known = [...reached, ...openPages, ...noPages];
  expect(deskPatterns.filter((pattern) => !known.includes(pattern))).toEqual([]);

  const richest = new Map<string, { owner: WalkedRole; page: VisitedPage }>();
  for (const owner of walked)
    for (const page of owner.pages) {
      const found = richest.get(page.pattern);
      if (partsOf(page) > (found === undefined ? 0 : partsOf(found.page)))
        richest.set(page.pattern, { owner, page });
    }
  const looked = await Promise.all([
    lookAt(browser, undefined, openPages),
    ...walked.map((owner) => {
      const own = [...richest.values()].filter((each) => each.owner === owner);
      return lookAt(
        browser,
        owner.reader,
        own.map(({ page }) => page.path),
      );
    }),
  ]);
  expect(looked.flat()).toEqual([]);
});

/** The page of a pattern on which most may be done shows the most kinds of parts; a file has none. */
function partsOf({ forms }: VisitedPage): number {
  return new Set(
    forms.flatMap(({ fields, buttons }) => [...fields.map(({ name }) => name), ...buttons.flat()]),
  ).size;
}

/** In light at two widths; every fifth in dark too. @returns what is wrong */
async function lookAt(
  browser: Browser,
  reader: APIRequestContext | undefined,
  paths: readonly string[],
): Promise<readonly string[]> {
  const context = await browser.newContext({ baseURL: hub.url, locale: "zh-TW", colorScheme: "light" });
  if (reader !== undefined) await context.addCookies((await reader.storageState()).cookies);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const [index, path] of paths.entries()) {
    await page.goto(path, { waitUntil: "load" });
    const found = [await overflowAt(page, 1440), await overflowAt(page, 360), ...(await violations(page))];
    if (index % 5 === 0) {
      await page.emulateMedia({ colorScheme: "dark" });
      found.push(...(await violations(page)).map((each) => `dark: ${each}`));
      await page.emulateMedia({ colorScheme: "light" });
    }
    for (const fault of found) if (fault !== undefined) faults.push(`${path}: ${fault}`);
  }
  await context.close();
  return faults;
}
