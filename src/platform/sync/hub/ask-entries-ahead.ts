import type { Rights } from "../../access/reach.ts";
import type { AheadAnswers, AheadQuestion } from "../../db/ask-ahead.ts";
import { type Batch, becomeAuthor, sendAhead } from "./batch.ts";
import type { EntryInTime } from "./decide-all.ts";
import { asAction, authorOf, contextOf } from "./run-entry.ts";
import { turnAt } from "./turns.ts";

/** What one entry finds answered. */
export type EntryAhead = AheadAnswers;

/** The rows that entries of one author look at first, of one kind. */
interface Asking {
  readonly of: EntryInTime;
  readonly question: AheadQuestion<unknown>;
  /** The places of the entries, by the row each looks at. */
  readonly places: Map<string, number>;
}

/**
 * Asks for the row that each entry's action looks at first, all of one author and kind in one statement, all statements at once. An
 * answer is the first entry's that looks at the row: to another it may have changed by then, and so it asks itself.
 * @returns what each found, at its place.
 */
export async function askEntriesAhead(
  batch: Batch,
  entries: readonly (EntryInTime | undefined)[],
): Promise<readonly (EntryAhead | undefined)[]> {
  const answers: (EntryAhead | undefined)[] = entries.map(() => undefined);
  if (!batch.client.pipeline) return answers;
  const sent = [];
  for (const [place, asking] of askings(entries).entries()) {
    const { outcome } = await turnAt(batch.client, place).take(async (client) => {
      const { runnable, rights } = asking.of;
      const actor = authorOf(runnable.entry);
      const opening = becomeAuthor(batch, actor, rights);
      if (opening !== "") await sendAhead({ client }, opening);
      return asking.question.ask(contextOf(batch, actor, rights, client), [...asking.places.keys()]);
    });
    sent.push(outcome.then((found) => ({ asking, found })));
  }
  for (const { asking, found } of await Promise.all(sent)) {
    for (const [id, place] of asking.places) {
      const row = found.get(id);
      if (row !== undefined) answers[place] = new Map([[asking.question, new Map([[id, row]])]]);
    }
  }
  return answers;
}

function askings(entries: readonly (EntryInTime | undefined)[]): readonly Asking[] {
  const seen = new Map<AheadQuestion<unknown>, Set<string>>();
  const all = new Map<Rights, Map<AheadQuestion<unknown>, Asking>>();
  for (const [place, entry] of entries.entries()) {
    const looksAt = entry && asAction(entry.runnable.action).ahead?.(entry.runnable.input);
    if (entry === undefined || looksAt === undefined) continue;
    const { question } = looksAt;
    const id = looksAt.id.toLowerCase();
    const ids = seen.get(question) ?? new Set();
    seen.set(question, ids);
    if (ids.has(id)) continue;
    ids.add(id);
    const byQuestion = all.get(entry.rights) ?? new Map<AheadQuestion<unknown>, Asking>();
    all.set(entry.rights, byQuestion);
    const asking = byQuestion.get(question) ?? { of: entry, question, places: new Map<string, number>() };
    byQuestion.set(question, asking);
    asking.places.set(id, place);
  }
  return [...all.values()].flatMap((byQuestion) => [...byQuestion.values()]);
}
