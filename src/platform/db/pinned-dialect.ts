import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { CountySchema } from "./county-schema.ts";
import { type Kept, nameOfStatement } from "./statement-names.ts";

type Pinned = Partial<Record<Kept, Kysely<CountySchema>>>;

const known = new WeakMap<pg.ClientBase, Pinned>();

/** Kysely over the one client whose transaction is already open; the opener ends it. */
export function kyselyOn(client: pg.ClientBase, kept: Kept = "inserts"): Kysely<CountySchema> {
  const pinned = known.get(client) ?? {};
  known.set(client, pinned);
  pinned[kept] ??= makeKysely(client, kept);
  return pinned[kept];
}

function makeKysely(client: pg.ClientBase, kept: Kept): Kysely<CountySchema> {
  const pinned = {
    query: (text: string, values: unknown[]) => {
      const name = nameOfStatement(text, kept);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    },
    release: () => undefined,
  } as unknown as PostgresPoolClient;
  return new Kysely<CountySchema>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => pinned, end: async () => undefined },
    }),
  });
}
