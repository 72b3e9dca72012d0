import type { APIRequestContext, Browser } from "@playwright/test";
import { scratchData, startHub } from "../../bench/hub-process.ts";
import { demoRoles, type DemoRole, openReader, type VisitedPage, type Walk, walkDesk } from "./walker.ts";

/** Together they see every page and every form of the desk; a page that several may open is walked by the first. */
export const walkerNames = [
  "organisation",
  "county_editor",
  "secretary",
  "security",
  "system",
  "auditor",
  "privacy",
];

/** Seen signed out. */
export const openPages = [
  "/desk/sign-in",
  "/desk/sign-in/phone",
  "/desk/second-factor",
  "/desk/first-sign-in",
  "/desk/forgotten-password",
  "/desk/station-pin",
];

export interface WalkedRole {
  readonly role: DemoRole;
  readonly reader: APIRequestContext;
  readonly pages: readonly VisitedPage[];
}

export interface WalkedHub extends AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
  roleNamed(name: string): DemoRole;
}

/** A hub with the demo's county that nobody else changes. */
export async function startWalkedHub(): Promise<WalkedHub> {
  const scratch = await scratchData();
  const hub = await startHub({
    dataDir: scratch.dataDir,
    env: { SANWANG_REQUESTS_PER_SECOND: "0" },
    readyWithinMs: 120_000,
  });
  const roles = await demoRoles(scratch.dataDir);
  return {
    url: hub.url,
    dataDir: scratch.dataDir,
    roleNamed: (name) => {
      const found = roles.find((role) => role.name === name);
      if (found === undefined) throw new Error(`there is no demo account ${name}`);
      return found;
    },
    [Symbol.asyncDispose]: async () => {
      await hub.stop();
      await scratch[Symbol.asyncDispose]();
    },
  };
}

/** Each of the walkers signs in and opens what nobody before has. */
export async function walkAsEach(browser: Browser, hub: WalkedHub): Promise<readonly WalkedRole[]> {
  const parser = await browser.newPage();
  const walk: Walk = { words: [hub.roleNamed("secretary").person], walked: new Set() };
  const walked: WalkedRole[] = [];
  for (const name of walkerNames) {
    const role = hub.roleNamed(name);
    const reader = await openReader(hub, role);
    walked.push({ role, reader, pages: await walkDesk(parser, reader, hub.url, walk) });
  }
  await parser.close();
  return walked;
}
