import pg from "pg";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import { namingColumns } from "../../files/naming-columns.ts";

const batchFiles = 500;
/** A file is recorded a moment before it is recorded who sent it. */
const dayMs = 86_400_000;

/**
 * Forgets the files that devices sent and nothing names: of entries that were refused, declined or never came. The bytes go with
 * the daily clearing of unnamed files. A file that something begins to name meanwhile stays: who names it locks its record, and
 * the names are looked at again when the record is locked.
 * @NOTE reach: a job for the whole county. @returns how many files.
 */
export async function clearReceivedFiles(cell: Cell, county: County): Promise<number> {
  await forgetWhoSent(cell, county);
  let cleared = 0;
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const { seen, gone } = await clearBatch(cell, county, after);
    cleared += gone;
    const last = seen.at(-1);
    if (last === undefined || seen.length < batchFiles) return cleared;
    after = last;
  }
}

const machine = { kind: "system", job: "sync.clear-received-files" } as const;

async function forgetWhoSent(cell: Cell, county: County): Promise<void> {
  await inTransaction(cell, county, machine, "read write", async ({ client, context }) => {
    await client.query("delete from sync_received_file where kept_until < $1", [context.now.toISOString()]);
    await client.query("delete from sync_upload_day where day < $1::date", [context.today]);
  });
}

async function clearBatch(
  cell: Cell,
  county: County,
  after: Buffer,
): Promise<{ readonly seen: readonly Buffer[]; readonly gone: number }> {
  return inTransaction(cell, county, machine, "read write", async ({ client, context }) => {
    const before = new Date(context.now.getTime() - dayMs).toISOString();
    const unnamed = [...(await namingColumns(client)), { table: "sync_received_file", column: "hash" }]
      .map(({ table, column }) => {
        const [from, hash] = [table, column].map(pg.escapeIdentifier);
        return `not exists (select from ${from} n where n.${hash} = f.hash)`;
      })
      .join(" and ");
    const found = await client.query<{ hash: Buffer }>(
      `select f.hash from stored_file f join act a on a.id = f.act_id
       where a.action = 'sync.receive-file' and f.recorded_at < $1 and f.hash > $2 and ${unnamed}
       order by f.hash limit ${batchFiles} for update of f skip locked`,
      [before, after],
    );
    const seen = found.rows.map(({ hash }) => hash);
    const gone = await client.query(`delete from stored_file f where f.hash = any ($1) and ${unnamed}`, [
      seen,
    ]);
    return { seen, gone: gone.rowCount ?? 0 };
  });
}
