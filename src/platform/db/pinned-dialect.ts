import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { CountySchema } from "./county-schema.ts";
import { nameOfInsert } from "./insert-names.ts";

const known = new WeakMap<pg.ClientBase, Kysely<CountySchema>>();

/** Kysely over the one client whose transaction is already open; the opener ends it. */
export function kyselyOn(client: pg.ClientBase): Kysely<CountySchema> {
  const kysely = known.get(client) ?? makeKysely(client);
  known.set(client, kysely);
  return kysely;
}

function makeKysely(client: pg.ClientBase): Kysely<CountySchema> {
  const pinned = {
    query: (text: string, values: unknown[]) => client.query({ name: nameOfInsert(text), text, values }),
    release: () => undefined,
  } as unknown as PostgresPoolClient;
  return new Kysely<CountySchema>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => pinned, end: async () => undefined },
    }),
  });
}
