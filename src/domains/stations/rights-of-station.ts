import type { VisibilityClass } from "#src/platform/access/reach.ts";
import { ownOrganisationRights } from "#src/platform/sync/hub/own-organisation-rights.ts";
import type { StationRules } from "#src/platform/sync/hub/sync-hub.ts";

/** What those who work at a station need there of their organisation: its record with names, its tasks and notices. */
const read: readonly VisibilityClass[] = ["organisation", "person", "work"];

/** A station reads these classes of its own organisation, beside what is everyone's, and writes nothing in its own name. */
export const rightsOfStation: StationRules["rightsOf"] = async (ctx, station) => {
  const rights = await ownOrganisationRights(ctx, station);
  return { ...rights, read: Object.fromEntries(read.map((name) => [name, [station.organisationNo]])) };
};
