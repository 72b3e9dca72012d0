import { expect, type Page, test } from "@playwright/test";
import { scratchData, startHub } from "../../bench/hub-process.ts";
import { deskPatterns } from "../walk/desk-routes.ts";
import { demoRoles, openReader, type VisitedPage, walkDesk } from "../walk/walker.ts";
import { hostileTexts } from "../walk/hostile-texts.ts";
import { formsToSend, sendAll, type SentForm } from "../walk/send-forms.ts";

// A hub of its own: the forms move, end and hand over what they can.
test.setTimeout(1_200_000);

/** Pages that need a state of their own: half signed in, a slip in hand. Their forms are sent as nobody's, below. */
const openPages = [
  "/desk/sign-in",
  "/desk/sign-in/phone",
  "/desk/second-factor",
  "/desk/first-sign-in",
  "/desk/forgotten-password",
  "/desk/station-pin",
];

/** No pages: they answer a script, a button or a picture. */
const noPages = [
  "/desk/passkey",
  "/desk/sign-out",
  "/desk/no-place",
  "/desk/press/submissions/:id/photos/:hash",
];

/** On the site and for everyone. */
const sitePages = ["/report", "/search", "/me", "/me/sign-in"];

/** Whoever can take others' access away comes last. */
const last = ["security", "privacy"];

test("hostile text in any field of any form is refused in words or stays text", async ({ page, browser }) => {
  await using scratch = await scratchData();
  await using served = await startHub({
    dataDir: scratch.dataDir,
    env: { SANWANG_REQUESTS_PER_SECOND: "0" },
  });
  const hub = { url: served.url, dataDir: scratch.dataDir };
  const roles = (await demoRoles(hub)).toSorted((a, b) => last.indexOf(a.name) - last.indexOf(b.name));
  const found = [roles.find(({ name }) => name === "secretary")?.person ?? "", "村"];
  const readers = new Map<string, Awaited<ReturnType<typeof openReader>>>();
  const pages: { role: string; pages: readonly VisitedPage[] }[] = [];
  for (const role of roles) {
    const reader = await openReader(hub, role);
    readers.set(role.name, reader);
    pages.push({ role: role.name, pages: await walkDesk(page, reader, hub, found) });
  }
  const seen = new Set(pages.flatMap((walk) => walk.pages.map(({ pattern }) => pattern)));
  const reached = [...seen, ...openPages, ...noPages];
  expect(deskPatterns.filter((pattern) => !reached.includes(pattern))).toEqual([]);

  const faults: string[] = [];
  const known = new Set<string>();
  const sent: SentForm[] = [];
  for (const { role, pages: walked } of pages) {
    const reader = readers.get(role);
    if (reader === undefined) continue;
    sent.push(...(await sendAll(page, reader, formsToSend(walked, known), faults, role)));
  }
  for (const path of [...openPages, ...sitePages]) {
    const reader = await openReader(hub);
    const asked = await visited(page, reader, path);
    sent.push(...(await sendAll(page, reader, formsToSend(asked, known), faults, "nobody")));
  }
  const resident = await openReader(
    hub,
    roles.find(({ name }) => name === "resident"),
  );
  sent.push(
    ...(await sendAll(
      page,
      resident,
      formsToSend(await visited(page, resident, "/me"), known),
      faults,
      "resident",
    )),
  );
  expect(faults).toEqual([]);
  expect(sent.length).toBeGreaterThan(250);
  expect(sent.some(({ saved }) => saved)).toBe(true);

  // What was saved, wherever it is shown.
  for (const role of ["township", "secretary", "county_editor", "system"]) {
    const reader = readers.get(role);
    if (reader === undefined) continue;
    for (const shown of await walkDesk(page, reader, hub, [hostileTexts.script.slice(0, 60)]))
      if (shown.foreign.length > 0) faults.push(`${role} ${shown.path}: ${shown.foreign[0]}`);
  }
  expect(faults).toEqual([]);

  const context = await browser.newContext({ baseURL: hub.url });
  await context.addCookies((await readers.get("township")?.storageState())?.cookies ?? []);
  const lists = [
    "/desk/registry/tasks",
    "/desk/registry/notices",
    "/desk/registry/places",
    "/desk/registry/tree",
  ];
  expect(await dialogsOn(await context.newPage(), lists)).toEqual({ dialogs: [], shown: expect.anything() });
  await context.close();
});

async function visited(
  parser: Page,
  reader: Awaited<ReturnType<typeof openReader>>,
  path: string,
): Promise<readonly VisitedPage[]> {
  const { readPage } = await import("../walk/forms-of-page.ts");
  const answer = await reader.get(path);
  return [{ ...(await readPage(parser, await answer.text())), path, pattern: path }];
}

/** Opens lists in a browser with script. @returns what asked for attention, and on how many pages the text stands as text */
async function dialogsOn(
  page: Page,
  paths: readonly string[],
): Promise<{ dialogs: readonly string[]; shown: number }> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let shown = 0;
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    if ((await page.locator("body").innerText()).includes("<script>alert(1)")) shown += 1;
  }
  expect(shown).toBeGreaterThan(0);
  return { dialogs, shown };
}
