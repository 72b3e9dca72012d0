import { sql } from "kysely";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { orderWipesOf } from "#src/platform/sync/hub/order-wipe.ts";
import { withdrawInvitations } from "../actions/withdraw-invitations.ts";
import { personsWithAccess } from "./persons-with-access.ts";
import { accountsJob } from "./session-reader.ts";
import "../county-tables.ts";

/**
 * Ends the sessions and open invitations of persons who left, and has their phones erase what can be read on them. The
 * system's: who records a leaving keeps no accounts.
 */
const closeAccounts = defineAction({
  name: "people.close-accounts",
  input: z.object({ personIds: z.array(z.uuid()).min(1) }),
  needs: "right",
  payload: ({ personIds }) => ({ persons: personIds.length }),
  run: async (ctx, { personIds }): Promise<void> => {
    await ctx.db
      .updateTable("account_link")
      .set({ sessions_from: ctx.now })
      .where("person_id", "in", personIds)
      .where(inReach(ctx, "account"))
      .execute();
    await withdrawInvitations(ctx, personIds);
    for (const personId of personIds) await orderWipesOf(ctx, personId, ctx.now.toISOString());
  },
});

/** @NOTE reach: the machine's, of the persons that the query names. */
const hasPhoneToErase = sql<boolean>`exists (
  select from sync_device d where d.person_id = person.id and d.ended_at is null and d.wipe_ordered_at is null)`;

/**
 * Ends for good what let persons in who have left; they are nobody since the leaving was recorded, and should they come
 * back, they sign in anew. May be repeated after any interruption. @returns how many persons had something to end.
 */
export async function closeAccountsOfLeft(cell: Cell, county: County): Promise<number> {
  const personIds = await withCounty(cell, county, accountsJob, async (ctx) => {
    const rows = await personsWithAccess(ctx)
      .where("person.left_on", "is not", null)
      .where((where) =>
        where.or([
          where("account_link.sessions_from", "<", where.ref("person.recorded_at")),
          where("invitation.id", "is not", null),
          hasPhoneToErase,
        ]),
      )
      .execute();
    return rows.map((row) => row.id);
  });
  if (personIds.length > 0) await perform(cell, county, accountsJob, closeAccounts, { personIds });
  return personIds.length;
}
