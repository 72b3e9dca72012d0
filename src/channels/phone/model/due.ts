import type { Held } from "../held.ts";
import type {
  NoticeDocument,
  OrganisationDocument,
  TaskDocument,
} from "#src/domains/registry/work/model/work.ts";
import { type OwnEntry, pendingFor } from "./own-entries.ts";

export const acknowledgeNotice = "registry.acknowledge-notice";
export const completeTask = "registry.complete-task";
export const confirmRecord = "registry.confirm-record";
export const submitItem = "press.submit-item";

type Entries = readonly OwnEntry[];

/** What the person did about it here, sent or not. */
export function pendingTask(entries: Entries, { id }: TaskDocument): OwnEntry | undefined {
  return pendingFor(entries, completeTask, { taskId: id });
}

export function pendingNotice(entries: Entries, notice: NoticeDocument): OwnEntry | undefined {
  const { noticeId, organisationNo } = notice;
  return pendingFor(entries, acknowledgeNotice, { noticeId, organisationNo });
}

/** A confirmation speaks for what was shown: another version waits for one of its own. */
export function pendingRecord(entries: Entries, { id, version }: OrganisationDocument): OwnEntry | undefined {
  return pendingFor(entries, confirmRecord, { subjectId: id, version });
}

export interface Inbox {
  readonly notices: readonly NoticeDocument[];
  readonly tasks: readonly TaskDocument[];
  readonly records: readonly OrganisationDocument[];
  readonly pastNotices: readonly NoticeDocument[];
  readonly pastTasks: readonly TaskDocument[];
  readonly pastRecords: readonly OrganisationDocument[];
}

/** One inbox: what waits for this person, and what is past. */
export function inboxOf({ notices, tasks, records, entries }: Held): Inbox {
  const isUnread = (notice: NoticeDocument): boolean =>
    notice.needsAcknowledgement &&
    notice.acknowledgedOn === null &&
    pendingNotice(entries, notice) === undefined;
  const isOpen = (task: TaskDocument): boolean =>
    task.state === "open" && pendingTask(entries, task) === undefined;
  const isUnconfirmed = (record: OrganisationDocument): boolean =>
    record.confirmedOn === null && pendingRecord(entries, record) === undefined;
  return {
    notices: notices.filter(isUnread),
    tasks: tasks.filter(isOpen),
    records: records.filter(isUnconfirmed),
    pastNotices: notices.filter((notice) => !isUnread(notice)),
    pastTasks: tasks.filter((task) => !isOpen(task)),
    pastRecords: records.filter((record) => !isUnconfirmed(record)),
  };
}

/** What the tab counts: what the inbox shows as waiting, so that there is one number. */
export function openCount(held: Held): number {
  const { notices, tasks, records } = inboxOf(held);
  return notices.length + tasks.length + records.length;
}
