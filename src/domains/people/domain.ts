import type { DomainManifest } from "#src/platform/access/domain.ts";
import type { Grant } from "#src/platform/access/grants.ts";
import { closeAccountsOfLeft } from "./accounts/close-accounts-of-left.ts";
import { tellPhonesToWipe } from "./actions/wipe-phones.ts";
import { personalTables } from "./model/personal-fields.ts";

/** Whoever lost a phone or a password is helped, also the resident whom no organisation keeps. */
const security: readonly Grant[] = [
  {
    source: "post",
    kind: "security_administrator",
    over: "everyone",
    rights: [
      "people.invite-holders",
      "people.reset-access",
      "people.end-sessions",
      "people.suspend-account",
      "people.wipe-phones",
      "people.propose-duty",
    ],
    read: ["person", "account"],
    write: ["account"],
  },
  {
    source: "post",
    kind: "security_administrator",
    over: "county",
    rights: [],
    read: ["organisation"],
    write: [],
  },
];

/** Sets up the county's system, confirms who gets a separated duty, and sees nothing of accounts or persons beside. */
const system: Grant = {
  source: "post",
  kind: "system_administrator",
  over: "county",
  rights: [
    "people.confirm-duty",
    "people.decline-duty",
    "people.set-offline-days",
    "people.propose-head-address",
  ],
  read: ["setting"],
  write: ["setting"],
};

/** Reads the audit, and agrees to where its heads are sent: the one thing of the audit that is written by hand. */
const audit: Grant = {
  source: "post",
  kind: "auditor",
  over: "county",
  rights: ["people.read-audit", "people.agree-head-address", "people.decline-head-address"],
  read: ["organisation", "person", "account", "audit"],
  write: ["audit"],
};

const privacy: Grant = {
  source: "post",
  kind: "privacy_clerk",
  over: "everyone",
  rights: ["people.read-consents", "people.erase-person"],
  read: ["person", "privacy"],
  write: [],
};

/** Those who keep the records of the persons of their organisations. */
const recordKeepers: readonly Grant[] = ["secretary", "organisation_officer"].map((kind) => ({
  source: "post",
  kind,
  over: "subtree",
  rights: [
    "people.add-person",
    "people.move-person",
    "people.read-persons",
    "people.export-persons",
    "people.unmask-phone",
    "people.correct-name",
    "people.correct-phone",
  ],
  read: ["person"],
  write: ["person"],
}));

const committee: readonly Grant[] = ["deputy_secretary", "committee_member", "campaign_officer"].map(
  (kind) => ({
    source: "post",
    kind,
    over: "own",
    rights: ["people.read-persons"],
    read: ["person"],
    write: [],
  }),
);

export const peopleDomain: DomainManifest = {
  name: "people",
  events: [tellPhonesToWipe],
  jobs: [
    {
      name: "people.close-accounts-of-left",
      cron: "*/10 * * * *",
      run: async (cell, county) => void (await closeAccountsOfLeft(cell, county)),
    },
  ],
  grants: [...security, system, audit, privacy, ...recordKeepers, ...committee],
  personal: personalTables,
};
