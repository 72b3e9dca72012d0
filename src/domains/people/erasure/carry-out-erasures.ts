import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { erasePersons } from "#src/platform/personal/erase-persons.ts";
import { endErasedAccounts } from "../accounts/end-erased-accounts.ts";
import { forgetNumbers } from "../accounts/forget-numbers.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import type { PostHolder } from "../reads/holders-without-account.ts";
import type { ErasureMeans } from "./erasure-means.ts";
import "../county-tables.ts";

export const erasureJob: Actor = { kind: "system", job: "people.carry-out-erasures" };

/** Says of orders that they were carried out. The system's. */
const markCarriedOut = defineAction({
  name: "people.mark-carried-out",
  input: z.object({ personIds: z.array(z.uuid()).min(1) }),
  needs: "right",
  payload: ({ personIds }) => ({ persons: personIds.length }),
  run: async (ctx, { personIds }): Promise<void> => {
    await ctx.db
      .updateTable("person_erasure")
      .set({ carried_out_at: ctx.now })
      .where("person_id", "in", personIds)
      .where(inReach(ctx, "privacy"))
      .execute();
  },
});

/**
 * Carries out the orders still open: what is held about the person goes, then account and sign-in name. May be repeated
 * after any interruption. An order whose person was given a post meanwhile waits until the post has ended.
 * @returns how many persons were erased.
 */
export async function carryOutErasures(means: ErasureMeans, cell: Cell, county: County): Promise<number> {
  const ordered = await openOrders(cell, county);
  if (ordered.length === 0) return 0;
  const inOffice = new Set((await holdersIn(means, cell, county)).map((holder) => holder.personId));
  const personIds = ordered.filter((id) => !inOffice.has(id));
  if (personIds.length === 0) return 0;
  await forgetNumbers(means.accounts, await numbersOf(means.accounts, cell, county, personIds));
  await erasePersons(cell, county, means.tables, means.store, personIds);
  await endErasedAccounts(means.accounts, cell, county);
  await means.keepErasureFile(cell, county);
  await perform(cell, county, erasureJob, markCarriedOut, { personIds });
  return personIds.length;
}

/** The numbers the county knows, read while it still does: a slip or a notice may have been sent there. */
function numbersOf(
  { cipher }: ErasureMeans["accounts"],
  cell: Cell,
  county: County,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return withCounty(cell, county, erasureJob, async (ctx) => {
    const rows = await ctx.db
      .selectFrom("person")
      .select("phone_sealed")
      .where("id", "in", personIds)
      .where("phone_sealed", "is not", null)
      .where(inReach(ctx, "person", "organisation_no"))
      .execute();
    return new Set(rows.map((row) => cipher.reveal(row.phone_sealed ?? Buffer.alloc(0), personPhoneField)));
  });
}

function openOrders(cell: Cell, county: County): Promise<readonly string[]> {
  return withCounty(cell, county, erasureJob, async (ctx) => {
    const rows = await ctx.db
      .selectFrom("person_erasure")
      .select("person_id")
      .where("carried_out_at", "is", null)
      .where(inReach(ctx, "privacy"))
      .orderBy("recorded_at")
      .orderBy("id")
      .execute();
    return rows.map((row) => row.person_id);
  });
}

/** Everyone in office, today or from a later day. Asked as the system: the clerk need not see who holds which post. */
export function holdersIn(
  { postHolders }: Pick<ErasureMeans, "postHolders">,
  cell: Cell,
  county: County,
): Promise<readonly PostHolder[]> {
  return withCounty(cell, county, erasureJob, (ctx) => postHolders(ctx));
}
