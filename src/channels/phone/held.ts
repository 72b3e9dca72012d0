import type { ArticleOnDevice, SubmissionOnDevice } from "#src/domains/press/index.ts";
import { readIn } from "./model/in-script.ts";
import type {
  NoticeDocument,
  OrganisationDocument,
  TaskDocument,
} from "#src/domains/registry/work/model/work.ts";
import type { ReturnedEntry } from "#src/platform/sync/wire.ts";
import type { PhoneStore } from "./keep/phone-store.ts";
import { completed, isCurrent, type ReceivedArticle } from "./model/articles.ts";
import { type HeldRecord, knownRecord } from "./model/known-record.ts";
import { type OwnEntry, ownEntries } from "./model/own-entries.ts";

/** The documents that the phone holds for a person, in the order in which they are shown. */
export interface Shelf {
  readonly articles: readonly ArticleOnDevice[];
  readonly tasks: readonly TaskDocument[];
  readonly notices: readonly NoticeDocument[];
  readonly records: readonly HeldRecord[];
  readonly submissions: readonly SubmissionOnDevice[];
  /** What the hub decided later of entries, on whatever device they were written. */
  readonly decisions: readonly ReturnedEntry[];
}

/** The documents, and what the person wrote. */
export interface Held extends Shelf {
  readonly entries: readonly OwnEntry[];
  readonly unsent: number;
  /** Forms that are half written and not saved. */
  readonly drafts: number;
}

const read = new WeakMap<Held, Map<string, Held>>();

/** The same with tasks, notices and records in the reader's script, records as they are known best; one answer for one view, so that nothing is drawn twice. */
export function heldIn(held: Held, script: "zh-Hans" | "zh-Hant"): Held {
  const known = read.get(held) ?? new Map<string, Held>();
  read.set(held, known);
  const answer = known.get(script) ?? {
    ...held,
    tasks: held.tasks.map((task) => readIn(task, script)),
    notices: held.notices.map((notice) => readIn(notice, script)),
    records: held.records.map((record) => readIn(knownRecord(record, held.entries), script)),
  };
  known.set(script, answer);
  return answer;
}

export const nothingHeld: Held = {
  articles: [],
  tasks: [],
  notices: [],
  records: [],
  submissions: [],
  decisions: [],
  entries: [],
  unsent: 0,
  drafts: 0,
};

/** Of a long time without a line the oldest are shown; all are counted. */
const mostUnsentShown = 1_000;

/**
 * Opens every document, which takes a third of a second for two thousand: after a contact, not after each word.
 * @param today the county's day, YYYY-MM-DD.
 */
export async function readShelf(store: PhoneStore, today: string): Promise<Shelf> {
  const [articles, tasks, notices, records, submissions, decisions] = await Promise.all([
    documentsOf<ReceivedArticle>(store, "article"),
    documentsOf<TaskDocument>(store, "task"),
    documentsOf<NoticeDocument>(store, "notice"),
    documentsOf<OrganisationDocument>(store, "organisation"),
    documentsOf<SubmissionOnDevice>(store, "submission"),
    documentsOf<ReturnedEntry>(store, "entry"),
  ]);
  return {
    articles: articles
      .map(completed)
      .filter((article) => isCurrent(article, today))
      .toSorted(by("publishedAt", -1))
      .toSorted(by("publishedOn", -1)),
    tasks: tasks.filter(({ state }) => state !== "withdrawn").toSorted(by("dueOn", 1)),
    notices: notices.filter(({ withdrawnOn }) => withdrawnOn === null).toSorted(by("sentAt", -1)),
    records: records.toSorted(by("name", 1)),
    submissions,
    decisions,
  };
}

export async function readEntries(
  store: PhoneStore,
  { decisions }: Shelf,
): Promise<Pick<Held, "entries" | "unsent">> {
  const [waiting, unsent, answered] = await Promise.all([
    store.unsent(mostUnsentShown),
    store.countUnsent(),
    store.answered(),
  ]);
  return { entries: ownEntries(waiting, answered, decisions), unsent };
}

/** The same row may lie in two of the person's buckets; it is shown once, as it is known last. */
async function documentsOf<T>(
  store: PhoneStore,
  collection: string,
): Promise<readonly (T & { readonly seq: number })[]> {
  const held = await store.documents(collection);
  const newest = new Map(
    held.toSorted((a, b) => a.seq - b.seq).map(({ id, seq, document }) => [id, { id, seq, document }]),
  );
  return [...newest.values()].map(({ id, seq, document }) => ({ id, ...(document as T), seq }));
}

/** Texts compare as they are written; what has none comes last. */
function by<K extends string>(field: K, direction: 1 | -1) {
  const last = "￿";
  return (
    a: { readonly [each in K]?: string | null },
    b: { readonly [each in K]?: string | null },
  ): number => {
    const [first, second] = [a[field] ?? last, b[field] ?? last];
    return first === second ? 0 : (first < second ? -1 : 1) * direction;
  };
}
