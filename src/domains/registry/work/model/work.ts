import { z } from "zod";
import { say, sayTooLong } from "#src/platform/errors/parse-input.ts";
import type { TaskState } from "./task-states.ts";

/** Where a task came from: an office set it, or a record of another kind brought it. */
export const taskOrigins = ["office", "notice", "case", "meeting"] as const;

export type TaskOrigin = (typeof taskOrigins)[number];

const missing = say("请填写。", "請填寫。", "Please fill this in.");

export const workTitle = z.string().trim().min(1, missing).max(100, sayTooLong(100));
export const workText = z.string().trim().max(4_000, sayTooLong(4_000));
export const remark = z.string().trim().max(500, sayTooLong(500));
export const reason = z.string().trim().min(1, missing).max(200, sayTooLong(200));

/**
 * Of a document on a device the members that read otherwise in a script than they were written, by their names; left out
 * where none does, and by hubs that did not give them yet.
 */
export interface ReadInScripts {
  readonly inHans?: Readonly<Record<string, string>>;
  readonly inHant?: Readonly<Record<string, string>>;
}

/** A task as a device holds it: collection `task`, bucket `organisation:<no>`. */
export interface TaskDocument extends ReadInScripts {
  readonly id: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  readonly title: string;
  readonly text: string;
  /** YYYY-MM-DD; null: no day. */
  readonly dueOn: string | null;
  readonly setBy: string;
  readonly state: TaskState;
  readonly endedOn: string | null;
  readonly remark: string | null;
}

/** A notice as a device of a recipient holds it: collection `notice`, bucket `organisation:<no>`. */
export interface NoticeDocument extends ReadInScripts {
  readonly id: string;
  readonly noticeId: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly sentAt: string;
  readonly needsAcknowledgement: boolean;
  readonly acknowledgedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnFor: string | null;
}

/** What is recorded of an organisation, to be confirmed: collection `organisation`, bucket `organisation:<no>`. */
export interface OrganisationDocument extends ReadInScripts {
  readonly id: string;
  readonly organisationNo: number;
  readonly name: string;
  readonly kind: string;
  readonly posts: readonly {
    readonly kind: string;
    readonly name: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
  /** Hash of what is recorded, as it was written and persons by their ids; a confirmation names it. */
  readonly version: string;
  /** YYYY-MM-DD of the last confirmation of just this version. */
  readonly confirmedOn: string | null;
}
