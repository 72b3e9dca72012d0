import type { DomainManifest } from "#src/platform/access/domain.ts";
import type { Grant, Over } from "#src/platform/access/grants.ts";
import type { VisibilityClass } from "#src/platform/access/reach.ts";
import { fillDuty } from "./jobs/fill-duty.ts";
import type { PostKind } from "./model/post-kinds.ts";
import "./tables.ts";

const look = [
  "registry.read-tree",
  "registry.read-organisation",
  "registry.read-posts",
  "registry.read-places",
];

const keep = [
  "registry.found-organisation",
  "registry.rename-organisation",
  "registry.reparent-organisation",
  "registry.dissolve-organisation",
  "registry.appoint-to-post",
  "registry.end-post",
  "registry.establish-place",
  "registry.change-place",
  "registry.close-place",
];

const lookAtSectors = ["registry.read-sectors"];

/** Asked for the county's number, so that they are held only where the county itself is in reach. */
const keepCounty = [
  "registry.register-unit",
  "registry.import-units",
  "registry.define-sector",
  "registry.change-sector",
  "registry.rename-sector",
  "registry.open-sector",
  "registry.close-sector",
];

function reader(kind: PostKind, over: Over, read: readonly VisibilityClass[]): Grant {
  return { source: "post", kind, over, rights: look, read, write: [] };
}

/**
 * Units, places, organisations and their tree over time, posts, sectors, and the one table all rights come from. Auditor,
 * security and system administrator and privacy clerk get nothing here: their duties need no content of the registry.
 */
export const registryDomain: DomainManifest = {
  name: "registry",
  events: [fillDuty],
  grants: [
    reader("secretary", "subtree", ["organisation", "person"]),
    reader("deputy_secretary", "subtree", ["organisation", "person"]),
    reader("committee_member", "own", ["organisation", "person"]),
    {
      source: "post",
      kind: "organisation_officer",
      over: "subtree",
      rights: [...look, ...lookAtSectors, ...keep, ...keepCounty],
      read: ["organisation", "person"],
      write: ["organisation"],
    },
    reader("campaign_officer", "subtree", ["organisation"]),
    reader("editor", "own", ["organisation"]),
    reader("moderator", "own", ["organisation"]),
    reader("station_keeper", "own", ["organisation"]),
    reader("visiting_cadre", "own", ["organisation"]),
    reader("handling_clerk", "own", ["organisation"]),
    {
      source: "sector",
      kind: "reader",
      over: "own",
      rights: [...look, ...lookAtSectors],
      read: ["organisation"],
      write: [],
    },
  ],
};
