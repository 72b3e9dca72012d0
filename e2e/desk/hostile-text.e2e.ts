import { type APIRequestContext, type Browser, expect, request, test } from "@playwright/test";
import { enrolAtHub } from "../phone/use-phone.ts";
import { namesIn, namesInCode } from "../walk/names-in-code.ts";
import { nobody, SentForms } from "../walk/send-forms.ts";
import { openPages, startWalkedHub, type WalkedHub } from "../walk/walked-hub.ts";
import { type RowWatch, watchRows } from "../walk/watch-rows.ts";
import { watchScripts } from "../walk/watch-scripts.ts";
import { openReader, readerOptions, visit, type VisitedPage, walkDesk } from "../walk/walker.ts";

// A hub of its own: the forms move, end and hand over what they can.
test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

/** Who is told, then who tells; then who sees all that; last those who can take others' access away. */
const roles = [
  "secretary",
  "keeper",
  "cadre",
  "handler",
  "sector",
  "moderator",
  "editor",
  "township",
  "campaign",
  "organisation",
  "county_editor",
  "leader",
  "auditor",
  "system",
  "security",
  "privacy",
];

/** They see what the others saved, and the forms of what is there only then. */
const rolesAgain = [
  "secretary",
  "township",
  "organisation",
  "county_editor",
  "auditor",
  "system",
  "security",
];

const sitePages = ["/", "/report", "/search", "/me", "/me/sign-in"];

/** What every hostile page would hold as text. */
const mark = "<script>alert(1)";

/** Names whose forms the walk meets under no circumstances that it can bring about. */
const elsewhere = new Map([
  ["office", "one person in several offices; the same list as that of a task's organisation"],
  ["entryId", "an entry of somebody whose right ended meanwhile; waiting-entries.pg.test.ts shows it"],
]);

let hub: WalkedHub;
let readers: ReadonlyMap<string, APIRequestContext>;
let rows: RowWatch;
let sent: SentForms;
/** Pages that show what was saved, each kind once, and who saw it last. */
const showing = new Map<string, { readonly role: string; readonly path: string }>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  hub = await startWalkedHub();
  rows = await watchRows(hub.dataDir);
  sent = new SentForms(await browser.newPage(), rows);
  // Before the tries of the walk make their address wait.
  const opened = new Map([["secretary", await withPasskeyAndPhone(browser)]]);
  for (const name of [...roles, "resident"].filter((each) => each !== "secretary"))
    opened.set(name, await openReader(hub, hub.roleNamed(name)));
  opened.set(nobody, await openReader(hub));
  readers = opened;
});

test.afterAll(async () => {
  await rows[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
});

function readerOf(role: string): APIRequestContext {
  const found = readers.get(role);
  if (found === undefined) throw new Error(`${role} is not signed in`);
  return found;
}

test("hostile text in any field of any form is refused in words or stays text", async ({ browser }) => {
  const parser = await browser.newPage();
  const visitor = readerOf(nobody);
  for (const path of [...openPages, ...sitePages])
    await sent.send({ name: nobody, reader: visitor }, [await visit(parser, visitor, path)]);
  const resident = readerOf("resident");
  await sent.send({ name: "resident", reader: resident }, [await visit(parser, resident, "/me")]);

  const words = [...["secretary", "sector"].map((name) => hub.roleNamed(name).person), mark];
  for (const name of [...roles, ...rolesAgain]) {
    const reader = readerOf(name);
    const pages = await walkDesk(parser, reader, hub.url, { words, walked: new Set() });
    for (const page of pages) lookAt(page, name);
    await sent.send({ name, reader }, pages);
  }

  const home = await visit(parser, visitor, "/");
  const found = await visit(parser, visitor, `/search?${new URLSearchParams({ q: mark })}`);
  const linked = new Set([...home.links, ...found.links].filter((href) => /^\/(?!desk|me)/.test(href)));
  for (const page of [home, found]) lookAt(page, nobody);
  for (const path of linked) lookAt(await visit(parser, visitor, path), nobody);

  expect(sent.faults).toEqual([]);
  expect(sent.forms.length).toBeGreaterThan(200);
  expect(sent.saved).toBeGreaterThan(20);
  const { forms, tries } = sent;
  process.stdout.write(`${forms.length} forms and buttons, sent ${tries} times by ${readers.size} roles\n`);
  await parser.close();
});

test("whoever was signed out meanwhile gets back what was typed into any form", async () => {
  const forms = await sent.sendSignedOut(readerOf(nobody));
  expect(sent.faults).toEqual([]);
  expect(forms).toBeGreaterThan(30);
});

test("no form that the code writes out was left out", () => {
  const met = namesIn(sent.forms);
  const left = [...namesInCode()].filter(([name]) => !met.has(name) && !elsewhere.has(name));
  expect(left).toEqual([]);
});

test("what was saved runs nowhere when a browser shows it", async ({ browser }) => {
  let shown = 0;
  for (const role of new Set([...showing.values()].map((each) => each.role))) {
    const context = await browser.newContext({ baseURL: hub.url, locale: "zh-TW" });
    await context.addCookies((await readerOf(role).storageState()).cookies);
    const page = await context.newPage();
    const tried = await watchScripts(context);
    for (const { path } of [...showing.values()].filter((each) => each.role === role)) {
      // The site has no script that one would have to wait for.
      await page.goto(path, { waitUntil: role === nobody ? "load" : "networkidle" });
      // What a later act withdrew is no longer there.
      if ((await page.locator("body").innerText()).includes(mark)) shown += 1;
    }
    expect(tried).toEqual([]);
    await context.close();
  }
  expect(shown).toBeGreaterThan(10);
});

function lookAt(page: VisitedPage, role: string): void {
  const { path, pattern, foreign, text } = page;
  if (foreign.length > 0) sent.faults.push(`${role} ${path}: ${foreign[0]}`);
  if (text.includes(mark)) showing.set(pattern, { role, path });
}

/** The secretary with what only a browser can set up: a passkey, a second session begun with it, and a phone. */
async function withPasskeyAndPhone(browser: Browser) {
  const context = await browser.newContext({ baseURL: hub.url, locale: "zh-TW" });
  const first = await openReader(hub, hub.roleNamed("secretary"));
  await context.addCookies((await first.storageState()).cookies);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto("/desk/me");
  await page.getByRole("button", { name: "在這台設備上添加" }).click();
  await expect(page.locator("[name=passkey]")).toHaveCount(1);
  const { cookies } = await context.storageState();
  await context.clearCookies();
  await page.goto("/desk/sign-in");
  await page.getByRole("button", { name: /通行密鑰/ }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await enrolAtHub(context, hub.url, "secretary", (phone) => phone.addCookies(cookies));
  await context.close();
  return request.newContext({ ...readerOptions(hub), storageState: { cookies, origins: [] } });
}
