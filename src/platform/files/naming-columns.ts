import type pg from "pg";

/** A column whose value keeps a file: a foreign key on `stored_file`, or the same column of the table's history. */
export interface NamingColumn {
  readonly table: string;
  readonly column: string;
}

/**
 * Every column of the county that keeps a file by naming it. A key that goes with its file (`on delete cascade`) keeps none.
 * Asked of the database itself, so that no table is forgotten.
 */
export async function namingColumns(client: pg.ClientBase): Promise<readonly NamingColumn[]> {
  const found = await client.query<NamingColumn>(
    `with keys as (
       select r.relname, r.relnamespace, a.attname
       from pg_constraint c
       join pg_class r on r.oid = c.conrelid
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'stored_file'::regclass and c.confdeltype <> 'c'
     )
     select relname as table, attname as column from keys
     union
     select h.relname, a.attname from keys
     join pg_class h on h.relname = keys.relname || '_history' and h.relnamespace = keys.relnamespace
     join pg_attribute a on a.attrelid = h.oid and a.attname = keys.attname
     order by 1, 2`,
  );
  return found.rows;
}
