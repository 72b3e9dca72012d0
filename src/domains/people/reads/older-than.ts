import { type Expression, type SqlBool, sql } from "kysely";
import { cursorParts } from "../model/page.ts";

/** Rows after a page's end, newest first: by instant, then id. Instants travel whole, since a Date drops microseconds. */
export function olderThan(column: string, cursor: string | null | undefined, id = "id"): Expression<SqlBool> {
  const parts = cursorParts(cursor, "instant");
  if (parts === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${sql.ref(column)}, ${sql.ref(id)}) < (${parts[0]}::timestamptz, ${parts[1]}::uuid)`;
}
