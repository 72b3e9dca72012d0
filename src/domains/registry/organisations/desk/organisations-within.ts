import type { ReadContext } from "#src/platform/db/context.ts";
import { organisationTreeOn } from "../reads/organisation-tree-on.ts";

/** The organisations a right of the reader holds for on a day, from the top of the tree down: what a form offers. */
export async function organisationsWithin(
  ctx: ReadContext,
  right: string,
  on: string,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const { organisations } = await organisationTreeOn(ctx, { on, knownAt: null });
  const held = ctx.rights?.named.get(right);
  return organisations
    .filter(({ no }) => held?.has(no) === true)
    .map(({ no, name }) => ({ value: String(no), label: name }));
}
