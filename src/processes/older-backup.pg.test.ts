import { randomUUIDv7 } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteResponse } from "#src/channels/site/routes.ts";
import { foundOrganisation, organisationTreeOn } from "#src/domains/registry/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { perform } from "#src/platform/access/action.ts";
import { headFile } from "#src/platform/audit/audit-head.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { useInstallations } from "#src/platform/backup/fixtures/installations.ts";
import type { Manifest } from "#src/platform/backup/manifest.ts";
import { restore } from "#src/platform/backup/restore.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { domains } from "./domains.ts";

/** The backup of a demo county that the program of 23 November 2026 made, some thirty migrations ago. */
const older = new URL("fixtures/demo-backup-2026-11-23.tar.gz", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "sanwang-older-"));
const installations = useInstallations();
const machine = { kind: "system", job: "test" } as const;
const origin = "https://county.example";

let owner: pg.Client;
let cell: Cell;
let county: County;
let manifest: Manifest;

beforeAll(async () => {
  const path = join(folder, "older.tar");
  writeFileSync(path, gunzipSync(readFileSync(older)));
  ({ owner, cell } = await installations.make());
  const personal = domains.flatMap((domain) => domain.personal ?? []);
  const store = diskFileStore(join(folder, "files"));
  ({ manifest } = await restore({ owner, store, path, dataDir: folder, personal, into: false }));
  const [restored] = await cell.counties();
  if (restored === undefined) throw new Error("no county was restored");
  county = restored;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filled() {
  return manifest.tables.filter(({ schema, rows }) => schema === county.schema && rows > 0);
}

test("no row is missing and the audit verifies", async () => {
  const missing: string[] = [];
  for (const { table, rows } of filled()) {
    const found = await owner.query(`select count(*)::integer as n from ${county.schema}.${table}`);
    if (found.rows[0]?.n < rows) missing.push(`${table}: ${found.rows[0]?.n} of ${rows}`);
  }
  expect(missing).toEqual([]);
  await sequenceAll(cell, county);
  expect((await verifyAudit(cell, county, headFile(folder, county.code))).faults).toEqual([]);
});

test("the county goes on where it was", async () => {
  const asOf = { on: "2026-11-23", knownAt: null };
  const count = () =>
    withCounty(
      cell,
      county,
      machine,
      async (ctx) => (await organisationTreeOn(ctx, asOf)).organisations.length,
    );
  const before = await count();
  const input = {
    id: randomUUIDv7(),
    parentNo: countyNo,
    name: "新黨委",
    kind: "committee",
    from: "2026-11-23",
  };
  await perform(cell, county, machine, foundOrganisation, input);
  const backedUp = filled().find(({ table }) => table === "organisation")?.rows ?? 0;
  expect([before, await count()]).toEqual([backedUp, backedUp + 1]);
});

async function get(path: string): Promise<string> {
  return String((await siteResponse({ cell, county, origin }, new URL(path, origin))).body);
}

test("what it published is read in both scripts and found by its words", async () => {
  const [, slug] = /\/news\/([\w-]+)/.exec(await get("/sitemap.xml")) ?? [];
  const title = /<h1[^>]*>([^<]+)</.exec(await get(`/hans/news/${slug}`))?.[1] ?? "";
  expect(title.length).toBeGreaterThan(3);
  expect(await get(`/hant/news/${slug}`)).not.toContain(title);
  const word = title.slice(0, 2);
  expect(await get(`/hans/search?q=${encodeURIComponent(word)}`)).toContain(`/hans/news/${slug}`);
});
