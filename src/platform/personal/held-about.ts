import pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { readBlanks, withHistory } from "./blank-rows.ts";
import type { PersonalTable } from "./personal-tables.ts";

/** How many rows of one table are about a person. */
export interface HeldRows {
  readonly table: PersonalTable;
  readonly current: number;
  readonly past: number;
}

export interface HeldAbout {
  /** Only tables that hold something about the person. */
  readonly rows: readonly HeldRows[];
  /** Acts and looks about the person whose content can still be read. */
  readonly entries: number;
}

/** Counts what an erasure would blank, without reading any of it. The caller has required the right to erase. */
export async function heldAbout(
  cell: Cell,
  county: County,
  tables: readonly PersonalTable[],
  subjectId: string,
): Promise<HeldAbout> {
  const actor = { kind: "system", job: "privacy.preview-erasure" } as const;
  return inTransaction(cell, county, actor, "read only", async ({ client }) => {
    const blanks = await readBlanks(client);
    const rows: HeldRows[] = [];
    for (const table of tables) {
      const [current = 0, past = 0] = await countIn(client, withHistory(table, blanks), table, subjectId);
      if (current + past > 0) rows.push({ table, current, past });
    }
    return { rows, entries: await countEntries(client, subjectId) };
  });
}

async function countIn(
  client: pg.ClientBase,
  targets: readonly string[],
  { subject }: PersonalTable,
  subjectId: string,
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const target of targets) {
    const [from, column] = [target, subject].map(pg.escapeIdentifier);
    const result = await client.query<{ rows: number }>(
      `select count(*)::int as rows from ${from} where ${column} = $1`,
      [subjectId],
    );
    counts.push(result.rows[0]?.rows ?? 0);
  }
  return counts;
}

async function countEntries(client: pg.ClientBase, subjectId: string): Promise<number> {
  const result = await client.query<{ entries: number }>(
    `select ((select count(*) from act where subject_id = $1 and salt is not null)
      + (select count(*) from access_log where subject_id = $1 and salt is not null))::int as entries`,
    [subjectId],
  );
  return result.rows[0]?.entries ?? 0;
}
