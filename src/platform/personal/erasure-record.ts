import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { withCounty } from "../db/with-county.ts";

/** The erasures of a county outside its database: a backup made before one does not know of it, this file does. */
export function erasureFile(dataDir: string, countyCode: string): string {
  return join(dataDir, "audit", `erased-${countyCode}.log`);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids in an erasure file; a missing file has none, a line that is no id is passed over. */
export async function readErasedIds(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").filter((line) => uuid.test(line));
}

/** Adds to the county's file what the database knows and the file does not. Called after each erasure and at the start. */
export async function keepErasureFile(cell: Cell, county: County, dataDir: string): Promise<void> {
  const file = erasureFile(dataDir, county.code);
  const kept = new Set(await readErasedIds(file));
  const erased = await withCounty(
    cell,
    county,
    { kind: "system", job: "keep-erasure-file" },
    async ({ db }) => {
      const result = await sql<{
        id: string;
      }>`select subject_id as id from erasure_log order by erased_at, subject_id`.execute(db);
      return result.rows.map((row) => row.id);
    },
  );
  const missing = erased.filter((id) => !kept.has(id));
  if (missing.length === 0) return;
  await mkdir(join(dataDir, "audit"), { recursive: true, mode: 0o700 });
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(missing.map((id) => `${id}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
