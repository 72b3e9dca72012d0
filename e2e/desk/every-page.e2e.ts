import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { overflowAt, violations } from "../axe.ts";
import { deskPatterns } from "../walk/desk-routes.ts";
import {
  openPages,
  startWalkedHub,
  walkAsEach,
  type WalkedHub,
  type WalkedRole,
} from "../walk/walked-hub.ts";
import type { VisitedPage } from "../walk/walker.ts";

// A hub of its own: nobody else changes what is walked.
test.setTimeout(300_000);

/** They answer a script, a button or a picture. */
const noPages = [
  "/desk/passkey",
  "/desk/sign-out",
  "/desk/no-place",
  "/desk/press/submissions/:id/photos/:hash",
];

let hub: WalkedHub;
let walked: readonly WalkedRole[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  hub = await startWalkedHub();
  walked = await walkAsEach(browser, hub);
});

test.afterAll(() => hub[Symbol.asyncDispose]());

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
