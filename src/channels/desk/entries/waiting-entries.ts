import { personNames } from "#src/domains/people/index.ts";
import { localMinute } from "#src/domains/people/model/local-minute.ts";
import { organisationsOn, workNamed } from "#src/domains/registry/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { entriesToConfirm } from "#src/platform/sync/hub/entries-to-confirm.ts";
import { entriesWords, kindOfEntry } from "./entries-words.ts";
import { factsOf, inputOf, subjectsOf } from "./known-input.ts";

/** An entry as whoever decides on it reads it. */
export interface ShownEntry {
  readonly id: string;
  readonly kind: string;
  /** What it is about; empty where that is out of reach. */
  readonly title: string;
  /** What was written, as it was written. */
  readonly text: string;
  readonly facts: readonly string[];
  /** Who wrote it, when, and when it arrived. */
  readonly origin: string;
  readonly isErased: boolean;
}

/** What waits for the one who asks, the longest waiting first, in the reader's language. */
export async function waitingEntries(
  ctx: ShowingContext,
  language: Language,
): Promise<readonly ShownEntry[]> {
  const waiting = await entriesToConfirm(ctx);
  const titles = await workNamed(ctx, waiting.flatMap(subjectsOf));
  const people = await personNames(
    ctx,
    waiting.map(({ author }) => author),
  );
  const numbers = [...new Set(waiting.map(({ organisationNo }) => organisationNo))];
  const organisations = await organisationsOn(
    ctx,
    numbers.map((no) => ({ no, on: ctx.today })),
  );
  const names = new Map(organisations.map(({ no, name }) => [no, name]));
  const shown = await inReaderScript(language, [...titles.values(), ...names.values()]);
  return waiting.map((entry) => {
    const input = inputOf(entry);
    const [subject] = subjectsOf(entry);
    return {
      id: entry.id,
      kind: kindOfEntry(entry.action)[language],
      title: subject === undefined ? (input.title ?? "") : shown(titles.get(subject) ?? ""),
      text: input.text ?? input.remark ?? "",
      facts: [shown(names.get(entry.organisationNo) ?? ""), ...factsOf(input, language)].filter(
        (fact) => fact !== "",
      ),
      origin: fill(entriesWords.by, language, {
        name: people.get(entry.author)?.name ?? entriesWords.somebody[language],
        madeAt: localMinute(entry.madeAt, ctx.county.timeZone),
        receivedAt: localMinute(entry.receivedAt, ctx.county.timeZone),
      }),
      isErased: entry.input === null,
    };
  });
}
