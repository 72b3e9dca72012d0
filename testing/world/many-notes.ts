import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";

/** Writes any number of notes by one act, as an import does. */
export const writeManyNotes = defineAction({
  name: "note.write-many",
  needs: "right",
  input: z.object({ ids: z.array(z.uuid()), organisationNo: z.number().int(), words: z.string() }),
  scope: (_ctx, { organisationNo }) => [organisationNo],
  payload: ({ ids, organisationNo }) => ({ count: ids.length, organisationNo }),
  run: async (ctx, { ids, organisationNo, words }) => {
    await sql`insert into note (id, organisation_no, words)
      select id, ${organisationNo}, ${words} from unnest(${ids}::uuid[]) as id`.execute(ctx.db);
  },
});
