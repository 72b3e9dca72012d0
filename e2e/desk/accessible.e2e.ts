import { expect, type Page, test } from "@playwright/test";
import { scratchData, startHub } from "../../bench/hub-process.ts";
import { overflowAt, violations } from "../axe.ts";
import { deskPatterns } from "../walk/desk-routes.ts";
import { demoRoles, openReader, type VisitedPage, walkDesk } from "../walk/walker.ts";

test.setTimeout(1_200_000);

const openPages = [
  "/desk/sign-in",
  "/desk/sign-in/phone",
  "/desk/first-sign-in",
  "/desk/forgotten-password",
  "/desk/station-pin",
];

/** Answers to scripts and buttons, and a page that only half a session sees. */
const noPages = ["/desk/passkey", "/desk/sign-out", "/desk/no-place", "/desk/second-factor"];

const pictures = "/desk/press/submissions/:id/photos/:hash";

/** What a role may do on a page shows in its forms: pages that differ in them are looked at each. */
function shapeOf({ pattern, forms }: VisitedPage): string {
  const kinds = forms.map(({ fields, buttons }) => [...fields.map(({ name }) => name), ...buttons.flat()]);
  const names = new Set(kinds.map((each) => [...new Set(each)].join(",").replace(/\d+/g, "")));
  return [pattern, ...[...names].toSorted()].join(" ");
}

/** In light at three widths, and in dark. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: (string | undefined)[] = [];
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(path, { waitUntil: "load" });
  for (const width of [360, 768, 1440]) faults.push(await overflowAt(page, width));
  faults.push(...(await violations(page)));
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  faults.push(...(await violations(page)).map((each) => `dark, 360 wide: ${each}`));
  return faults.filter((each) => each !== undefined);
}

test("every page of the desk is accessible and fits three widths, whoever may see it, light and dark", async ({
  page,
  browser,
}) => {
  await using scratch = await scratchData();
  const env = { SANWANG_REQUESTS_PER_SECOND: "0" };
  await using served = await startHub({ dataDir: scratch.dataDir, env });
  const hub = { url: served.url, dataDir: scratch.dataDir };
  const roles = await demoRoles(hub);
  const words = [roles.find(({ name }) => name === "secretary")?.person ?? ""];
  const shapes = new Set<string>();
  const reached = new Set([...openPages, ...noPages]);
  const faults: string[] = [];
  for (const role of roles) {
    const reader = await openReader(hub, role);
    const context = await browser.newContext({ baseURL: hub.url, locale: "zh-TW" });
    await context.addCookies((await reader.storageState()).cookies);
    const own = await context.newPage();
    for (const each of await walkDesk(page, reader, hub, words)) {
      reached.add(each.pattern);
      if (shapes.has(shapeOf(each)) || each.pattern === pictures) continue;
      shapes.add(shapeOf(each));
      for (const fault of await faultsOf(own, each.path)) faults.push(`${role.name} ${each.path}: ${fault}`);
    }
    await context.close();
  }
  const visitor = await browser.newContext({ baseURL: hub.url, locale: "zh-TW" });
  const open = await visitor.newPage();
  for (const path of openPages)
    for (const fault of await faultsOf(open, path)) faults.push(`nobody ${path}: ${fault}`);
  await visitor.close();
  expect(deskPatterns.filter((pattern) => !reached.has(pattern))).toEqual([]);
  expect(faults).toEqual([]);
});
