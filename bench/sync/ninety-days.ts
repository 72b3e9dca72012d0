import { randomUUID } from "node:crypto";
import type { Entry } from "#src/platform/sync/wire.ts";

/** What is there to write about. */
export interface Village {
  readonly taskIds: readonly string[];
  readonly noticeIds: readonly string[];
  readonly organisationNo: number;
  /** The organisation's record as the station holds it; null when it has not come yet, and notes are written instead. */
  readonly record: { readonly id: string; readonly version: string } | null;
  readonly people: readonly string[];
}

/**
 * What a busy village station writes in ninety days, of every hundred entries: 40 tasks reported as done (a round of the
 * households is one each), 25 notices acknowledged, 33 notes to the editors and 2 confirmations of the organisation's
 * record. Notes with photos are so few that none is among them: a photo is sent by itself before its note. So 42,000 are 16,800 tasks, 10,500 notices, 13,860 notes and 840 confirmations, 467 a day.
 */
const ofHundred = [
  ...Array.from({ length: 40 }, () => "task" as const),
  ...Array.from({ length: 25 }, () => "notice" as const),
  ...Array.from({ length: 33 }, () => "note" as const),
  ...Array.from({ length: 2 }, () => "confirmation" as const),
];

/** One person writes so many in a row, then the next sits down. */
const sitting = 12;

const dayMs = 86_400_000;

/** How many tasks and notices the entries are about. */
export function worksFor(count: number): { readonly tasks: number; readonly notices: number } {
  const kinds = Array.from({ length: count }, (_, n) => kindOf(n));
  const countOf = (kind: string): number => kinds.filter((each) => each === kind).length;
  return { tasks: countOf("task"), notices: countOf("notice") };
}

/** Step 37 goes through all hundred, and mixes them. */
function kindOf(n: number): (typeof ofHundred)[number] {
  return ofHundred[(n * 37) % 100] ?? "note";
}

/** The entries in the order they were written, evenly over the days until now. */
export function writtenIn(days: number, count: number, village: Village): readonly Entry[] {
  const now = Date.now();
  const ids = { task: village.taskIds.values(), notice: village.noticeIds.values() };
  return Array.from({ length: count }, (_, n) => {
    const madeAt = new Date(now - (days * dayMs * (count - n)) / (count + 1)).toISOString();
    const author = village.people[Math.floor(n / sitting) % village.people.length] ?? "";
    const said = saidBy(n, village, (kind) => ids[kind].next().value ?? "");
    return { id: randomUUID(), author, onBehalfOf: null, madeAt, files: [], ...said };
  });
}

function saidBy(
  n: number,
  { organisationNo, record }: Village,
  nextId: (kind: "task" | "notice") => string,
): Pick<Entry, "action" | "input"> {
  const kind = kindOf(n);
  if (kind === "task") {
    const remark = n % 3 === 0 ? { remark: "已走访，无异常。" } : {};
    return { action: "registry.complete-task", input: { taskId: nextId(kind), ...remark } };
  }
  if (kind === "notice") {
    return { action: "registry.acknowledge-notice", input: { noticeId: nextId(kind), organisationNo } };
  }
  if (kind === "confirmation" && record !== null) {
    const subject = { subjectKind: "organisation", subjectId: record.id, version: record.version };
    return { action: "registry.confirm-record", input: { confirmationId: randomUUID(), ...subject } };
  }
  const words = { title: `第 ${n} 则`, text: "村口的路灯修好了，晚上开会不用打手电。" };
  return { action: "press.submit-item", input: { id: randomUUID(), ...words, photos: [] } };
}
