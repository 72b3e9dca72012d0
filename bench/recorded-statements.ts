import type pg from "pg";
import { visitor } from "#src/platform/access/actor.ts";
import { type Cell, openCell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements with which a visitor's read reaches the database, from opening the transaction to its end. */
export async function recordStatements(
  { pool, clock, rightsSource }: Cell,
  county: County,
  read: (ctx: ReadContext) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const client = await pool.connect();
  const recording = {
    connect: async () => ({
      query: (asked: string | Statement, values: readonly unknown[] = []) => {
        const statement = typeof asked === "string" ? { text: asked, values } : asked;
        statements.push({ text: statement.text, values: statement.values });
        return client.query(statement.text, [...statement.values]);
      },
      release: () => undefined,
    }),
  } as unknown as pg.Pool;
  await withCounty(openCell({ pool: recording, clock, rightsSource }), county, visitor, read);
  client.release();
  return statements;
}
