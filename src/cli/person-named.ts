import { type PersonEntry, personsNamed } from "#src/domains/people/index.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { userError } from "./user-errors.ts";

/** Whoever can run a command holds the machine; the county's audit says so. */
const operator: Actor = { kind: "system", job: "operator" };

/** The person of exactly this name, or this id. @throws AppError cli.person-unknown, cli.person-ambiguous */
export async function personNamed(cell: Cell, county: County, name: string): Promise<PersonEntry> {
  const look = { kind: "list", purpose: "cli.user" } as const;
  const found = await withLoggedLook(cell, county, operator, look, (ctx) => personsNamed(ctx, name));
  const [person] = found;
  if (person === undefined) throw userError("cli.person-unknown", { name });
  if (found.length > 1) {
    throw userError("cli.person-ambiguous", {
      name,
      count: found.length,
      ids: found.map(({ id }) => id).join(", "),
    });
  }
  return person;
}
