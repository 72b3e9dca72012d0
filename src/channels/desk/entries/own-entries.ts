import { localMinute } from "#src/domains/people/model/local-minute.ts";
import { workNamed } from "#src/domains/registry/index.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { type MyEntry, myEntries, myUnopened } from "#src/platform/sync/hub/my-entries.ts";
import { kindOfEntry, ownEntriesWords } from "./entries-words.ts";
import { factsOf, inputOf, subjectsOf } from "./known-input.ts";

/** What somebody wrote on a phone or at a station, as its author reads it. */
export interface ShownOwnEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly string[];
  /** On which device and when it was written, and when it arrived. */
  readonly origin: string;
  readonly status: MyEntry["status"];
  readonly state: string;
  /** Why it came back or waits, in words; empty where it is done. */
  readonly reason: string;
}

export interface OwnEntries {
  readonly entries: readonly ShownOwnEntry[];
  /** Seals from the person's phones that do not open yet. */
  readonly unopened: number;
}

/** All that the one who asks sent from whatever device, in the reader's language. */
export async function ownEntries(ctx: ReadContext, language: Language): Promise<OwnEntries> {
  const mine = await myEntries(ctx);
  const titles = await workNamed(
    ctx,
    mine.flatMap(subjectsOf).filter((id) => uuid.test(id)),
  );
  const shown = await inReaderScript(language, [...titles.values()]);
  const entries = mine.map((entry): ShownOwnEntry => {
    const input = inputOf(entry);
    const [subject] = subjectsOf(entry);
    return {
      id: entry.id,
      kind: kindOfEntry(entry.action)[language],
      title: subject === undefined ? (input.title ?? "") : shown(titles.get(subject) ?? ""),
      text: input.text ?? input.remark ?? "",
      facts: factsOf(input, language).filter((fact) => fact !== ""),
      origin: originOf(entry, ctx.county.timeZone, language),
      status: entry.status,
      state: ownEntriesWords.states[entry.status][language],
      reason: reasonOf(entry, language),
    };
  });
  return { entries, unopened: await myUnopened(ctx) };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function originOf({ device, madeAt, receivedAt }: MyEntry, timeZone: string, language: Language): string {
  const where = device.kind === "station" ? ownEntriesWords.atStation : ownEntriesWords.onPhone;
  return fill(where, language, {
    device: device.name || ownEntriesWords.unnamed[language],
    madeAt: localMinute(madeAt, timeZone),
    receivedAt: localMinute(receivedAt, timeZone),
  });
}

/** The words that a reason was given in are forgotten after half a year; that it came back is not. */
function reasonOf({ status, message }: MyEntry, language: Language): string {
  if (status === "done") return "";
  const told = message?.[language === "en" ? "en" : language === "zh-Hans" ? "hans" : "hant"];
  return told ?? ownEntriesWords.reasonForgotten[language];
}
