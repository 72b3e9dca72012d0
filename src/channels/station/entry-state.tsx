import type { Language } from "#src/platform/i18n/language.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { entryWords } from "../phone/words/page-words.ts";
import { workWords } from "./work-words.ts";

/** What became of an entry: a word, and the hub's reason where it came back. */
export function EntryStateLine({ own, language }: { readonly own: OwnEntry; readonly language: Language }) {
  const { state, message } = own;
  const reason = message?.[language === "en" ? "en" : language === "zh-Hans" ? "hans" : "hant"];
  return (
    <p className={`entry-state entry-${state}`}>
      <strong>{workWords.states[state][language]}</strong>
      {state === "waiting" && <span> {workWords.pending[language]}</span>}
      {state === "returned" && <span> {reason ?? entryWords.noReason[language]}</span>}
      {state === "to-confirm" && <span> {reason ?? entryWords.toConfirm[language]}</span>}
    </p>
  );
}
