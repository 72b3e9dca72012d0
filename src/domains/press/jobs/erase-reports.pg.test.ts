import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { eraseByRetention } from "#src/platform/personal/erase-by-retention.ts";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import { receiveReport } from "../actions/receive-report.ts";
import { settleReport } from "../actions/settle-report.ts";
import { pressPersonalTables } from "../model/personal-fields.ts";
import { operator, usePressCell } from "../press.test-kit.ts";

const press = usePressCell();
const folder = mkdtempSync(join(tmpdir(), "sanwang-reports-"));
const store = diskFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reported(on: string): Promise<string> {
  const id = randomUUID();
  const said = `${on}：我姓林，電話 13800138000，這裡的數字錯了。`;
  const report = { id, page: "/about", said, reportedAt: `${on}T01:00:00Z`, reportedOn: on };
  await press.act(operator, receiveReport, report);
  return id;
}

async function saidIn(id: string) {
  const { rows } = await press.current.owner.query("select said, settled_as from page_report where id = $1", [
    id,
  ]);
  return rows[0];
}

test("what a reader said goes a year after it was sent, settled or not; how it was settled stays", async () => {
  const { cell, county, clock } = press.current;
  clock.set("2026-03-01T09:00:00+08:00");
  const settled = await reported("2026-03-01");
  const open = await reported("2026-03-01");
  const later = await reported("2026-03-02");
  await press.act(operator, settleReport, { reportId: settled, settledAs: "mended" });
  clock.set("2027-03-01T23:59:00+08:00");
  expect(await eraseByRetention(cell, county, pressPersonalTables, store)).toBe(0);
  clock.set("2027-03-02T00:01:00+08:00");
  expect(await eraseByRetention(cell, county, pressPersonalTables, store)).toBe(2);
  expect(await saidIn(settled)).toEqual({ said: "", settled_as: "mended" });
  expect(await saidIn(open)).toEqual({ said: "", settled_as: null });
  expect((await saidIn(later))?.said).toContain("13800138000");
});

test("one report is erased at once by its id", async () => {
  const { cell, county } = press.current;
  const id = await reported("2027-01-01");
  await erasePersons(cell, county, pressPersonalTables, store, [id]);
  expect(await saidIn(id)).toMatchObject({ said: "" });
});
