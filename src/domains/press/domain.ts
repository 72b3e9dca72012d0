import type { DomainManifest } from "#src/platform/access/domain.ts";
import { expireArticlesNightly } from "./jobs/expire-articles.ts";
import { pressPersonalTables } from "./model/personal-fields.ts";
import { reconvertEachMinute } from "./jobs/reconvert-articles.ts";
import { receiveInboxEachMinute } from "./jobs/receive-inbox.ts";
import { submitItem } from "./actions/submit-item.ts";
import { articleCollection } from "./sync/article-collection.ts";
import { submissionCollection } from "./sync/submission-collection.ts";

const editing = [
  "press.create-article",
  "press.save-article",
  "press.settle-doubts",
  "press.publish-article",
  "press.correct-article",
  "press.withdraw-article",
  "press.restore-article",
  "press.settle-report",
  "press.take-submission",
  "press.return-submission",
] as const;

/** Held for the county committee: an editor further down the tree has them without their reach. */
const forTheCounty = [
  "press.define-column",
  "press.settle-phrase",
  "press.end-phrase",
  "press.ask-reconversion",
] as const;

/** An editor writes and publishes for the organisation of the post and those below it. */
export const pressDomain: DomainManifest = {
  name: "press",
  personal: pressPersonalTables,
  sync: { collections: [articleCollection, submissionCollection], actions: [submitItem] },
  jobs: [expireArticlesNightly, receiveInboxEachMinute, reconvertEachMinute],
  grants: [
    {
      source: "post",
      kind: "editor",
      over: "subtree",
      rights: [...editing, ...forTheCounty, "press.read-articles", "press.submit-item"],
      read: ["press"],
      write: ["press"],
    },
    {
      source: "post",
      kind: "system_administrator",
      over: "county",
      rights: ["press.set-footer"],
      read: [],
      write: ["setting"],
    },
    {
      source: "post",
      kind: "secretary",
      over: "own",
      rights: ["press.read-articles"],
      read: ["press"],
      write: [],
    },
    ...(["secretary", "deputy_secretary", "committee_member", "station_keeper"] as const).map((kind) => ({
      source: "post" as const,
      kind,
      over: "own" as const,
      rights: ["press.submit-item"],
      read: [],
      write: [],
    })),
  ],
};
