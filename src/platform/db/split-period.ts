import { type RawBuilder, sql } from "kysely";
import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";
import type { WriteContext } from "./context.ts";

export const periodError = defineErrors({
  "database.changed-meanwhile": {
    status: 409,
    text: words(
      "就在刚才，有人改动了同一条记录。请再试一次。",
      "就在剛才，有人改動了同一條記錄。請再試一次。",
      "Someone changed the same record a moment ago. Please try again.",
    ),
  },
});

type Value = string | number | null;

/**
 * A table whose rows hold from a day to a day. `key` says whose period it is, `values` what holds in it; both give
 * column names with their SQL types. The table also has id, valid, act_id and recorded_at.
 */
export interface PeriodTable<Key extends string = string, Values extends string = string> {
  readonly name: string;
  readonly key: Readonly<Record<Key, string>>;
  readonly values: Readonly<Record<Values, string>>;
}

/** What holds for a key from a day up to, not including, another (null: for good). `values` null: nothing holds. */
export interface PeriodChange<Key extends string = string, Values extends string = string> {
  readonly key: Readonly<Record<Key, Value>>;
  readonly from: string;
  readonly until: string | null;
  readonly values: Readonly<Record<Values, Value>> | null;
}

export function periodTable<Key extends string, Values extends string>(
  table: PeriodTable<Key, Values>,
): PeriodTable<Key, Values> {
  return table;
}

/** One change; see `splitPeriods`. */
export async function splitPeriod<Key extends string, Values extends string>(
  ctx: WriteContext,
  table: PeriodTable<Key, Values>,
  change: PeriodChange<Key, Values>,
): Promise<void> {
  await splitPeriods(ctx, table, [change]);
}

/**
 * Makes each change hold in its period and leaves what held before and after it. At most one change a key. Shortened
 * rows keep their id; what stood wholly inside the period goes to the history.
 * @throws AppError database.changed-meanwhile when a row was recorded later than this act began.
 */
export async function splitPeriods<Key extends string, Values extends string>(
  ctx: WriteContext,
  table: PeriodTable<Key, Values>,
  changes: readonly PeriodChange<Key, Values>[],
): Promise<void> {
  if (changes.length === 0) return;
  const result = await changeStatement(table, JSON.stringify(changes.map(changeRecord))).execute(ctx.db);
  if (result.rows[0]?.overtaken === true) throw periodError("database.changed-meanwhile");
}

function changeRecord(change: PeriodChange): Record<string, Value | boolean> {
  return {
    ...change.key,
    ...change.values,
    changed_from: change.from,
    changed_until: change.until,
    holds: change.values !== null,
  };
}

/**
 * One statement: `touched` are the rows the changes overlap; they are shortened or removed first, then the rests to the
 * right and the new periods go in. The temporal key is checked row by row, so the insert waits for both by asking for
 * their count.
 */
function changeStatement(table: PeriodTable, changes: string): RawBuilder<{ overtaken: boolean | null }> {
  const name = sql.table(table.name);
  const columns = { ...table.key, ...table.values };
  const listOf = (alias: string) =>
    sql.join(Object.keys(columns).map((column) => sql.ref(`${alias}.${column}`)));
  const names = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
  const typed = sql.join(
    Object.entries(columns).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`),
  );
  const sameKey = sql.join(
    Object.keys(table.key).map((column) => sql`${sql.ref(`t.${column}`)} = ${sql.ref(`c.${column}`)}`),
    sql` and `,
  );
  return sql`
    with change as materialized (
      select ${listOf("c")}, daterange(c.changed_from, c.changed_until) as changed, c.holds
      from json_to_recordset(${changes}::json) as c(${typed}, changed_from date, changed_until date, holds boolean)
    ), touched as materialized (
      select t.id, ${listOf("t")}, t.valid, t.recorded_at, c.changed
      from ${name} t join change c on ${sameKey}
      where t.valid && c.changed
      for update of t
    ), shortened as (
      update ${name} t set valid = case when lower(h.valid) < lower(h.changed)
        then daterange(lower(h.valid), lower(h.changed)) else daterange(upper(h.changed), upper(h.valid)) end
      from touched h where t.id = h.id and not h.valid <@ h.changed
      returning t.id
    ), removed as (
      delete from ${name} t using touched h where t.id = h.id and h.valid <@ h.changed
      returning t.id
    ), cleared as (
      select (select count(*) from shortened) + (select count(*) from removed) as rows
    ), added as (
      insert into ${name} (id, ${names}, valid)
      select uuidv7(), ${names}, valid from cleared, (
        select ${listOf("h")}, daterange(upper(h.changed), upper(h.valid)) as valid from touched h
        where lower(h.valid) < lower(h.changed)
          and (upper(h.valid) > upper(h.changed) or (upper_inf(h.valid) and not upper_inf(h.changed)))
        union all
        select ${listOf("c")}, c.changed from change c where c.holds
      ) as period
      where cleared.rows >= 0
      returning id
    )
    select (select max(recorded_at) from touched) > cell.current_act_at() as overtaken, (select count(*) from added) as added
  `;
}
