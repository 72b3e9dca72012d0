import type { Held } from "../held.ts";
import type { NoticeDocument, TaskDocument } from "./documents.ts";
import { type OwnEntry, pendingFor } from "./own-entries.ts";

export const acknowledgeNotice = "registry.acknowledge-notice";
export const completeTask = "registry.complete-task";
export const confirmRecord = "registry.confirm-record";
export const submitItem = "press.submit-item";

/** What the person did about a task here, sent or not. */
export function pendingTask(
  entries: readonly OwnEntry[],
  { id, confirms }: TaskDocument,
): OwnEntry | undefined {
  return (
    pendingFor(entries, completeTask, { taskId: id }) ??
    (confirms &&
      pendingFor(entries, confirmRecord, { subjectId: confirms.subjectId, seenActId: confirms.seenActId }))
  );
}

export function pendingNotice(entries: readonly OwnEntry[], { id }: NoticeDocument): OwnEntry | undefined {
  return pendingFor(entries, acknowledgeNotice, { noticeId: id });
}

export interface Inbox {
  readonly notices: readonly NoticeDocument[];
  readonly tasks: readonly TaskDocument[];
  readonly pastNotices: readonly NoticeDocument[];
  readonly pastTasks: readonly TaskDocument[];
}

/** One inbox: what waits for this person, and what is past. */
export function inboxOf({ notices, tasks, entries }: Held): Inbox {
  const waits = (notice: NoticeDocument): boolean =>
    notice.needsAcknowledgement &&
    (notice.acknowledgedAt ?? null) === null &&
    pendingNotice(entries, notice) === undefined;
  const isOpen = (task: TaskDocument): boolean =>
    task.state === "open" && pendingTask(entries, task) === undefined;
  return {
    notices: notices.filter(waits),
    tasks: tasks.filter(isOpen),
    pastNotices: notices.filter((notice) => !waits(notice)),
    pastTasks: tasks.filter((task) => !isOpen(task)),
  };
}

export function openCount(held: Held): number {
  const { notices, tasks } = inboxOf(held);
  return notices.length + tasks.length;
}
