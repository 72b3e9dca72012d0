import type { OwnEntry } from "../model/own-entries.ts";
import { entryWords } from "../words/page-words.ts";
import { useLanguage, useSay } from "./say.tsx";

/** What became of an entry: a word, and where it came back the hub's reason. */
export function EntryStateLine({ own }: { own: OwnEntry }) {
  const say = useSay();
  const language = useLanguage();
  const { state, message } = own;
  const reason = message && message[language === "en" ? "en" : language === "zh-Hans" ? "hans" : "hant"];
  return (
    <span className={`facts state state-${state}`}>
      <strong>{say(entryWords.states[state])}</strong>
      {state === "returned" ? <span> {reason ?? say(entryWords.noReason)}</span> : null}
      {state === "to-confirm" ? <span> {reason ?? say(entryWords.toConfirm)}</span> : null}
    </span>
  );
}
