import { type RawBuilder, sql } from "kysely";
import type { AsOf, ReadContext } from "./context.ts";

/**
 * A table with history as it was known at an instant, for a `from` clause: `from ${asKnown("post", ["id"], at)} p`.
 * Every name is the program's own. `knownAt` null means as known now; then only the table itself is read.
 */
export function asKnown(
  table: string,
  columns: readonly string[],
  knownAt: string | null,
): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const current = sql.table(table);
  if (knownAt === null) return sql`(select ${names} from ${current})`;
  const superseded = sql.table(`${table}_history`);
  return sql`(select ${names} from ${current} where recorded_at <= ${knownAt}::timestamptz
    union all
    select ${names} from ${superseded}
    where recorded_at <= ${knownAt}::timestamptz and superseded_at > ${knownAt}::timestamptz)`;
}

/** The condition that a row's period holds the day: `where ${holdsOn("p", on)}`. */
export function holdsOn(alias: string, on: string): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql<boolean>`(${from} <= ${on}::date and (${to} is null or ${to} > ${on}::date))`;
}

/**
 * The instant an answer really stands for. What is asked for explicitly is never later than the instant before which
 * nothing can still be recorded; null stays null: as known now.
 */
export async function settledKnownAt(ctx: ReadContext, knownAt: string | null): Promise<string | null> {
  if (knownAt === null) return null;
  const found = await sql<{ settled: string }>`
    select least(${knownAt}::timestamptz, settled_at)::text as settled from sequencer_state
  `.execute(ctx.db);
  return found.rows[0]?.settled ?? null;
}

/** The two dates of a question as they were really answered. */
export async function settledAsOf(ctx: ReadContext, asOf: AsOf): Promise<AsOf> {
  return { on: asOf.on, knownAt: await settledKnownAt(ctx, asOf.knownAt) };
}
