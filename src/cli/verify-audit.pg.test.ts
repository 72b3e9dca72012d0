import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { withClient } from "#src/platform/db/connect.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { keepEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { appendAct } from "#src/platform/sync/station-store/act-chain.ts";
import { openStationDatabase, type StationDatabase } from "../processes/station/open-station-database.ts";

const run = promisify(execFile);
const dataDir = mkdtempSync(join(tmpdir(), "sanwang-verify-"));

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Ended {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function verify(): Promise<Ended> {
  const env = { ...process.env, SANWANG_DATA: dataDir, LC_ALL: "en_GB.UTF-8" };
  const command = [join(projectRoot, "bin", "sanwang.js"), "verify-audit"];
  return run(process.execPath, command, { env }).catch((error: unknown) => error as Ended);
}

async function atStation(work: (database: StationDatabase) => Promise<void>): Promise<void> {
  const database = await openStationDatabase({ dataDir }, openLogs("silent").database);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

test("in a station's folder the station's own record of acts is walked, and an altered act is found", async () => {
  await keepEnrolment(dataDir, {
    hub: "http://hub.test",
    device: { id: "01a00000-0000-7000-8000-000000000001", token: "t" },
    county: {
      code: "990101",
      nameHans: "穗安县",
      nameHant: "穗安縣",
      timeZone: "Asia/Shanghai",
      defaultScript: "zh-Hans",
    },
    organisationNo: 7,
    hubSignKey: "",
  });
  await atStation(async ({ pool }) => {
    for (const about of ["a", "b", "c"])
      await appendAct(pool, new Date("2026-11-05T01:00:00Z"), {
        kind: "wrote",
        payload: { person: null, about },
      });
  });
  const whole = await verify();
  expect(whole.stderr + whole.stdout).toContain("whole: 3 acts");

  await atStation(async ({ server }) => {
    const owner = { ...server.address, database: "sanwang_station" };
    await withClient(owner, (client) =>
      client.query("update station.station_act set kind = 'x' where seq = 2"),
    );
  });
  const altered = await verify();
  expect(altered.code).toBe(1);
  expect(altered.stderr + altered.stdout).toContain("does not fit from number 2 on (of 3)");
}, 60_000);
