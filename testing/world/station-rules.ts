import { sql } from "kysely";
import { type Rights, visibilityClasses } from "#src/platform/access/reach.ts";
import type { TestRights } from "#src/platform/sync/hub/fixtures/notes.ts";
import type { StationRules } from "#src/platform/sync/hub/sync-hub.ts";

/** A station reads its own organisation, and is told of everyone who holds rights there. */
export function stationRules(rights: TestRights): StationRules {
  return {
    rightsOf: async (ctx, { deviceId, organisationNo }): Promise<Rights> => {
      const found = await sql<{ version: string }>`select version from rights_version`.execute(ctx.db);
      return {
        personId: deviceId,
        day: ctx.today,
        version: found.rows[0]?.version ?? "",
        named: new Map(),
        read: Object.fromEntries(visibilityClasses.map((name) => [name, [organisationNo]])),
        write: {},
        numbersBelow: 2_048,
      };
    },
    snapshotOf: async (ctx, { organisationNo }) => {
      const personIds = [...rights.held]
        .filter(([, holdings]) => holdings.some(({ numbers }) => numbers.includes(organisationNo)))
        .map(([personId]) => personId);
      const told = await Promise.all(personIds.map((id) => rights.source(ctx, id, ctx.today)));
      return { snapshot: JSON.stringify({ day: ctx.today, personIds }), rights: told };
    },
  };
}
