import { sql } from "kysely";
import { type Rights, visibilityClasses } from "../../access/reach.ts";
import type { ReadContext } from "../../db/context.ts";
import type { StationRules } from "./sync-hub.ts";

/** Roomier than any county: a station's reach is one number, and no mask is made of it. */
const numbersBelow = 1_048_576;

/** A station reads what is of its own organisation, in every class, and writes nothing in its own name. */
export const ownOrganisationRights: StationRules["rightsOf"] = async (
  ctx: ReadContext,
  { deviceId, organisationNo },
): Promise<Rights> => {
  const found = await sql<{ version: string }>`select version from rights_version`.execute(ctx.db);
  return {
    personId: deviceId,
    day: ctx.today,
    version: found.rows[0]?.version ?? "",
    named: new Map(),
    read: Object.fromEntries(visibilityClasses.map((name) => [name, [organisationNo]])),
    write: {},
    numbersBelow,
  };
};
