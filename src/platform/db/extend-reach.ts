import { sql } from "kysely";
import { needsBroadRole, reachLiteral, type Rights, type VisibilityClass } from "../access/reach.ts";
import type { WriteContext } from "./context.ts";
import { setLocal } from "./settings.ts";

const extended = new WeakSet<Rights>();

/** Whether a transaction with these rights may write more than they say. */
export function isExtended(rights: Rights): boolean {
  return extended.has(rights);
}

/**
 * Lets the rest of this transaction write rows of organisations it has just founded: their numbers are in nobody's
 * computed reach yet. The caller has checked the right over the organisation they are founded under.
 * @param newNumbers ascending.
 */
export async function extendReach(
  ctx: WriteContext,
  visibilityClass: VisibilityClass,
  newNumbers: readonly number[],
): Promise<void> {
  if (ctx.rights === null) return;
  extended.add(ctx.rights);
  const reach = [...(ctx.rights.write[visibilityClass] ?? []), ...newNumbers];
  const numbersBelow = Math.max(ctx.rights.numbersBelow, (newNumbers.at(-1) ?? 0) + 1);
  const literal = reachLiteral(reach, needsBroadRole(ctx.rights), numbersBelow);
  await sql.raw(setLocal(`app.write_${visibilityClass}`, literal)).execute(ctx.db);
}
