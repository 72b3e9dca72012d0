import type pg from "pg";
import { decodeChunkList } from "../../files/chunk-list.ts";
import { inTransactionOn } from "../station-store/in-transaction-on.ts";
import type { SignedList } from "./signed-list.ts";

export interface IndexedFile extends SignedList {
  /** All chunks have arrived and were checked. */
  readonly complete: boolean;
}

/** The files whose lists a station has, in its own PostgreSQL. */
export class ContentIndex {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async find(file: string): Promise<IndexedFile | undefined> {
    return findList(this.#pool, file);
  }

  /** Files that are here whole, by name. */
  async wholeFiles(): Promise<ReadonlySet<string>> {
    const { rows } = await this.#pool.query<{ file: string }>(
      "select file from station.content_file where complete",
    );
    return new Set(rows.map(({ file }) => file));
  }

  /** All lists, one at a time: together they may be large. */
  async *lists(): AsyncGenerator<IndexedFile> {
    yield* listsOf(this.#pool);
  }

  async keep(list: SignedList): Promise<void> {
    await this.#pool.query(
      `insert into station.content_file (file, size, media_type, list_hash, chunk_list, signature, complete)
       values ($1, $2, $3, $4, $5, $6, false)
       on conflict (file) do update set media_type = excluded.media_type, list_hash = excluded.list_hash,
         chunk_list = excluded.chunk_list, signature = excluded.signature,
         complete = content_file.complete and content_file.list_hash = excluded.list_hash`,
      [list.file, list.size, list.mediaType, list.listHash, list.bytes, list.signature],
    );
  }

  async setComplete(file: string, complete: boolean): Promise<void> {
    await this.#pool.query("update station.content_file set complete = $2 where file = $1", [file, complete]);
  }

  /** Does the work while no list can be kept, by no process. @param work is given the chunks that the lists name */
  async whileNoneIsKept(work: (needed: ReadonlySet<string>) => Promise<void>): Promise<void> {
    await inTransactionOn(this.#pool, async (client) => {
      await client.query("lock table station.content_file in share row exclusive mode");
      const needed = new Set<string>();
      for await (const { chunks } of listsOf(client)) for (const chunk of chunks) needed.add(chunk);
      await work(needed);
    });
  }

  /** Forgets the lists of all other files. @returns how many */
  async keepOnly(files: readonly string[]): Promise<number> {
    const { rowCount } = await this.#pool.query(
      "delete from station.content_file where not (file = any($1))",
      [files],
    );
    return rowCount ?? 0;
  }
}

type Asked = Pick<pg.ClientBase, "query"> | pg.Pool;

async function findList(asked: Asked, file: string): Promise<IndexedFile | undefined> {
  const { rows } = await (asked as pg.ClientBase).query<Row>(
    `select file, size::text, media_type, list_hash, chunk_list, signature, complete
     from station.content_file where file = $1`,
    [file],
  );
  return rows[0] && indexed(rows[0]);
}

async function* listsOf(asked: Asked): AsyncGenerator<IndexedFile> {
  const { rows } = await (asked as pg.ClientBase).query<{ file: string }>(
    "select file from station.content_file order by file",
  );
  for (const { file } of rows) {
    const found = await findList(asked, file);
    if (found !== undefined) yield found;
  }
}

interface Row {
  readonly file: string;
  readonly size: string;
  readonly media_type: string;
  readonly list_hash: string;
  readonly chunk_list: Buffer;
  readonly signature: string;
  readonly complete: boolean;
}

function indexed(row: Row): IndexedFile {
  const list = decodeChunkList(row.file, row.chunk_list);
  if (list === undefined) throw new Error(`The list of ${row.file} was checked before it was kept.`);
  return {
    ...list,
    mediaType: row.media_type,
    listHash: row.list_hash,
    bytes: row.chunk_list,
    signature: row.signature,
    complete: row.complete,
  };
}
