import type { DomainManifest } from "#src/platform/access/domain.ts";
import type { Grant } from "#src/platform/access/grants.ts";
import { postKinds } from "#src/domains/registry/posts/model/post-kinds.ts";
import { endFormerBox } from "./jobs/end-former-box.ts";
import { stationsPersonalTables } from "./model/personal-fields.ts";
import { signsInAtStations } from "./model/who-signs-in.ts";

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

/** Everybody who may find a station in the own village sets a PIN there; the action looks where the post is held. */
const signIn: readonly Grant[] = postKinds.filter(signsInAtStations).map((kind) => ({
  source: "post",
  kind,
  over: "own",
  rights: ["stations.set-own-pin"],
  read: [],
  write: [],
}));

/** Who keeps the records of the people of an organisation hands its people slips. */
const slips: readonly Grant[] = ["organisation_officer", "secretary"].map((kind) => ({
  source: "post",
  kind,
  over: "subtree",
  rights: ["stations.give-pin-slip"],
  read: [],
  write: [],
}));

/** A chain that does not go on is for those who answer for the machines and for the records. */
const breaks: readonly Grant[] = ["auditor", "system_administrator"].map((kind) => ({
  source: "post",
  kind,
  over: "county",
  rights: ["stations.read-chain-breaks"],
  read: [],
  write: [],
}));

/** Stations: the village computers, who may sign in there, and what has arrived where. */
export const stationsDomain: DomainManifest = {
  name: "stations",
  personal: stationsPersonalTables,
  events: [endFormerBox],
  grants: [
    ...keepers,
    names,
    ...signIn,
    ...breaks,
    ...slips,
    reader("secretary", "subtree", ["stations.read-stations", "stations.read-arrivals"]),
    reader("deputy_secretary", "subtree", ["stations.read-stations", "stations.read-arrivals"]),
    reader("station_keeper", "own", ["stations.read-stations", "stations.read-arrivals"]),
    reader("editor", "county", ["stations.read-arrivals"]),
    reader("auditor", "county", ["stations.read-stations"]),
  ],
};
