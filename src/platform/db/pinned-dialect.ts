import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { CountySchema } from "./county-schema.ts";

/** Kysely over the one client whose transaction is already open; the opener ends it. */
export function kyselyOn(client: pg.ClientBase): Kysely<CountySchema> {
  const pinned: PostgresPoolClient = {
    ...clientFacade(client),
    release: () => undefined,
  };
  return new Kysely<CountySchema>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => pinned, end: async () => undefined },
    }),
  });
}

function clientFacade(client: pg.ClientBase): Omit<PostgresPoolClient, "release"> {
  return { query: client.query.bind(client) } as Omit<PostgresPoolClient, "release">;
}
