import type pg from "pg";

/** One value of the station's own under a name; undefined before it was set. */
export async function readSetting<T>(pool: pg.Pool, name: string): Promise<T | undefined> {
  const { rows } = await pool.query<{ value: T }>("select value from station.setting where name = $1", [
    name,
  ]);
  return rows[0]?.value;
}

export async function writeSetting(pool: pg.Pool, name: string, value: unknown): Promise<void> {
  await pool.query(
    `insert into station.setting (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [name, JSON.stringify(value)],
  );
}

export async function dropSetting(pool: pg.Pool, name: string): Promise<void> {
  await pool.query("delete from station.setting where name = $1", [name]);
}
