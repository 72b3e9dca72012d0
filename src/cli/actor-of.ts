import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { personNamed } from "./person-named.ts";

/**
 * The person of `--as NAME`, with that person's rights; without a name the operator at the machine, who acts as the
 * system, and the act row says so. @throws AppError cli.person-unknown, cli.person-ambiguous
 */
export async function actorOf(
  cell: Cell,
  county: County,
  name: string | undefined,
  operator: Actor,
): Promise<Actor> {
  if (name === undefined) return operator;
  return { kind: "person", personId: (await personNamed(cell, county, name)).id };
}
