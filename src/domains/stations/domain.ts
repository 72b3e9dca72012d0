import type { DomainManifest } from "#src/platform/access/domain.ts";
import type { Grant } from "#src/platform/access/grants.ts";
import { endFormerBox } from "./jobs/end-former-box.ts";
import { stationsPersonalTables } from "./model/personal-fields.ts";

const keep = [
  "stations.register-station",
  "stations.rename-station",
  "stations.renew-code",
  "stations.retire-station",
];

/** Who sets up stations: the county's machines are the system administrator's, a township's its organisation officer's. */
const keepers: readonly Grant[] = (
  [
    ["system_administrator", "county"],
    ["organisation_officer", "subtree"],
  ] as const
).map(([kind, over]) => ({
  source: "post",
  kind,
  over,
  rights: [...keep, "stations.read-stations", "stations.read-arrivals"],
  read: ["station"],
  write: ["station"],
}));

/** The system administrator tells stations by the names of their organisations. */
const names: Grant = {
  source: "post",
  kind: "system_administrator",
  over: "county",
  rights: [],
  read: ["organisation"],
  write: [],
};

function reader(kind: string, over: Grant["over"], rights: readonly string[]): Grant {
  return { source: "post", kind, over, rights, read: ["station"], write: [] };
}

/** Stations: the village computers, who may sign in there, and what has arrived where. */
export const stationsDomain: DomainManifest = {
  name: "stations",
  personal: stationsPersonalTables,
  events: [endFormerBox],
  grants: [
    ...keepers,
    names,
    reader("secretary", "subtree", ["stations.read-stations", "stations.read-arrivals"]),
    reader("deputy_secretary", "subtree", ["stations.read-stations", "stations.read-arrivals"]),
    reader("station_keeper", "own", ["stations.read-stations", "stations.read-arrivals"]),
    reader("editor", "subtree", ["stations.read-arrivals"]),
    reader("auditor", "county", ["stations.read-stations"]),
  ],
};
