import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig } from "#src/platform/config/config.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { type HubProcess, scratchData, startHub, startProgram } from "../../bench/hub-process.ts";
import { openDatabase } from "./open-database.ts";

/** A public edge as a process beside its hub: `sanwang start --faces site`. */

const run = promisify(execFile);
const sanwang = join(projectRoot, "bin", "sanwang.js");
const closing: (() => unknown)[] = [];
let dataDir: string;
let hub: HubProcess;
let edge: HubProcess;

beforeAll(async () => {
  const scratch = await scratchData();
  closing.push(() => scratch[Symbol.asyncDispose]());
  dataDir = scratch.dataDir;
  hub = await startHub({ dataDir, args: ["--empty", "--county", "990101", "--name", "清溪縣"] });
  closing.push(() => hub.stop());
  edge = await startProgram({
    dataDir,
    args: ["start", "--faces", "site"],
    env: { SANWANG_HUB_ORIGIN: hub.url },
  });
  closing.push(() => edge.stop());
});

afterAll(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

function withoutOrigin(text: string | undefined): string | undefined {
  return text?.replaceAll(/http:\/\/localhost:\d+/g, "");
}

test("it shows the site that the hub shows", async () => {
  const [atEdge, atHub] = await Promise.all([edge, hub].map(({ url }) => fetch(`${url}/about`)));
  expect(atEdge?.status).toBe(200);
  expect(withoutOrigin(await atEdge?.text())).toBe(withoutOrigin(await atHub?.text()));
});

test.each(["/desk", "/desk/sign-in", "/m", "/me", "/api/v1/openapi.json"])(
  "it does not serve %s and leads to the hub, which does",
  async (path) => {
    const answer = await fetch(edge.url + path, { redirect: "manual" });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`href="${hub.url}${path}"`);
  },
);

test("what a reader reports is dropped into the inbox and reaches the hub", async () => {
  const form = new URLSearchParams({ page: "/about", said: "第二段有錯字" });
  const page = await (await fetch(`${edge.url}/report?page=/about`)).text();
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
    form.set(name ?? "", value ?? "");
  const answer = await fetch(`${edge.url}/report`, {
    method: "POST",
    body: form,
    headers: { origin: edge.url },
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
  expect(await (await fetch(new URL(answer.headers.get("location") ?? "", edge.url))).text()).toContain(
    "謝謝",
  );
  const database = await openDatabase(readConfig({ SANWANG_DATA: dataDir }), {
    log: openLogs("silent").database,
  });
  closing.push(() => database.close());
  const reported = () =>
    database.asOwner(async (owner) => (await owner.query("select said from county_990101.page_report")).rows);
  await expect.poll(reported, { timeout: 60_000, interval: 500 }).toEqual([{ said: "第二段有錯字" }]);
});

async function refusalOf(env: Readonly<Record<string, string>>): Promise<string> {
  const started = run(process.execPath, [sanwang, "start", "--faces", "site"], {
    env: { ...process.env, PORT: "0", LANG: "en_US.UTF-8", ...env },
  });
  const { code, stderr } = await started.then(
    () => ({ code: 0, stderr: "it started" }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(code).toBe(1);
  return stderr;
}

test("without a hub, or with another's login, it says what to do and does not start", async () => {
  const nobody = await scratchData();
  closing.push(() => nobody[Symbol.asyncDispose]());
  expect(await refusalOf({ SANWANG_DATA: nobody.dataDir })).toContain("No hub runs on");
  const { host, port, user, password } = inject("postgres");
  const login = (secret: string) =>
    `postgres://${user}:${secret}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
  const { dataDir: SANWANG_DATA } = nobody;
  expect(await refusalOf({ SANWANG_DATA, DATABASE_URL: login(password) })).toContain(
    "signs in to the database as sanwang_site only",
  );
  expect(await refusalOf({ SANWANG_DATA, DATABASE_URL: login("") })).toContain(`refuses the login ${user}`);
  expect(await refusalOf({ SANWANG_DATA, DATABASE_URL: "postgres://x:y@localhost:1/z" })).toContain(
    "The database that DATABASE_URL names, localhost:1, was not reached",
  );
});
