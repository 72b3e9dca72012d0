import type pg from "pg";

/** A file that held documents name, and one of them. */
export interface NamedContent {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly listHash: string;
  readonly collection: string;
  readonly id: string;
}

/**
 * Every file that a document held and not expired names under `files`, small ones first: pictures of the news come before
 * an hour of film. @param today the county's day, YYYY-MM-DD
 */
export async function namedFiles(pool: pg.Pool, today: string): Promise<readonly NamedContent[]> {
  const { rows } = await pool.query<Omit<NamedContent, "size"> & { readonly size: string }>(
    `select file, size, "listHash", collection, id from (
       select distinct on (named ->> 'file') named ->> 'file' as file, named ->> 'size' as size,
         named ->> 'listHash' as "listHash", held.collection, held.id
       from station.held_document held
       cross join lateral json_array_elements(
         case when json_typeof(held.document -> 'files') = 'array' then held.document -> 'files' else '[]' end) named
       where coalesce(held.document ->> 'expiresOn', '9999-12-31') > $1 and named ->> 'file' ~ '^[0-9a-f]{64}$'
       order by named ->> 'file', held.collection, held.id) files
     order by size::numeric, file`,
    [today],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
