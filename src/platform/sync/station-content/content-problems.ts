import type pg from "pg";

/** Where content comes from: the hub's line, or a disk brought by hand. */
export type ContentSource = "line" | "disk";

export interface ContentProblem {
  readonly source: ContentSource;
  /** A file's hash, or what stood on a disk in place of one. */
  readonly what: string;
  /** An error's code, or `line.` and why the line stopped. */
  readonly why: string;
}

const longestName = 200;

/** Why files are not here; kept until they are, or until the next disk. */
export class ContentProblems {
  readonly #pool: pg.Pool;
  readonly #now: () => Date;

  constructor(pool: pg.Pool, now: () => Date) {
    this.#pool = pool;
    this.#now = now;
  }

  async note(source: ContentSource, what: string, why: string): Promise<void> {
    await this.#pool.query(
      `insert into station.content_problem (source, what, why, noticed_at) values ($1, $2, $3, $4)
       on conflict (source, what) do update set why = excluded.why, noticed_at = excluded.noticed_at
       where content_problem.why <> excluded.why`,
      [source, what.slice(0, longestName), why, this.#now().toISOString()],
    );
  }

  async solve(source: ContentSource, what: string): Promise<void> {
    await this.#pool.query("delete from station.content_problem where source = $1 and what = $2", [
      source,
      what.slice(0, longestName),
    ]);
  }

  async forget(source: ContentSource): Promise<void> {
    await this.#pool.query("delete from station.content_problem where source = $1", [source]);
  }

  /** Of the line: only of files that are still named. */
  async keepOnly(files: readonly string[]): Promise<void> {
    await this.#pool.query(
      "delete from station.content_problem where source = 'line' and not (what = any($1))",
      [files],
    );
  }

  async all(): Promise<readonly ContentProblem[]> {
    const { rows } = await this.#pool.query<ContentProblem>(
      "select source, what, why from station.content_problem order by noticed_at, what limit 1000",
    );
    return rows;
  }
}
