import type { DomainManifest } from "#src/platform/access/domain.ts";
import type { Grant, Over } from "#src/platform/access/grants.ts";
import type { VisibilityClass } from "#src/platform/access/reach.ts";
import { acknowledgeNotice } from "./work/actions/acknowledge-notice.ts";
import { completeTask } from "./work/actions/complete-task.ts";
import { confirmRecord } from "./work/actions/confirm-record.ts";
import { fillDuty } from "./posts/jobs/fill-duty.ts";
import { rehomePersonsJob } from "./persons/jobs/rehome-persons.ts";
import { tellWithdrawal } from "./work/jobs/tell-withdrawal.ts";
import { noticeCollection } from "./work/sync/notice-collection.ts";
import { organisationCollection } from "./work/sync/organisation-collection.ts";
import { taskCollection } from "./work/sync/task-collection.ts";
import type { PostKind } from "./posts/model/post-kinds.ts";
import { registryPersonalTables } from "./model/personal-fields.ts";
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
  "registry.change-kind",
  "registry.reparent-organisation",
  "registry.dissolve-organisation",
  "registry.appoint-to-post",
  "registry.end-post",
  "registry.record-leaving",
  "registry.record-return",
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

/** Tasks and notices down the tree, asked for every organisation they go to. */
const direct = [
  "registry.set-task",
  "registry.withdraw-task",
  "registry.send-notice",
  "registry.withdraw-notice",
  "registry.read-work",
];

/** What an organisation does itself, from the desk, a phone or a station. */
const doOwnWork = [
  "registry.complete-task",
  "registry.acknowledge-notice",
  "registry.confirm-record",
  "registry.read-work",
];

function director(kind: PostKind): Grant {
  return { source: "post", kind, over: "subtree", rights: direct, read: ["work"], write: ["work"] };
}

function worker(kind: PostKind): Grant {
  return { source: "post", kind, over: "own", rights: doOwnWork, read: ["work"], write: ["work"] };
}

function reader(kind: PostKind, over: Over, read: readonly VisibilityClass[]): Grant {
  return { source: "post", kind, over, rights: look, read, write: [] };
}

/**
 * Units, places, organisations and their tree over time, posts, sectors, and the one table all rights come from. Auditor,
 * security and system administrator and privacy clerk get nothing here: their duties need no content of the registry.
 */
export const registryDomain: DomainManifest = {
  name: "registry",
  events: [fillDuty, tellWithdrawal],
  jobs: [rehomePersonsJob],
  personal: registryPersonalTables,
  sync: {
    collections: [organisationCollection, taskCollection, noticeCollection],
    actions: [completeTask, acknowledgeNotice, confirmRecord],
  },
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
      write: ["organisation", "person"],
    },
    ...(["secretary", "deputy_secretary", "organisation_officer"] as const).map(director),
    ...(["secretary", "deputy_secretary", "committee_member", "station_keeper"] as const).map(worker),
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
