import { BackLink } from "../parts/back-link.tsx";
import { EntryRow } from "../parts/entry-row.tsx";
import { Heading } from "../parts/heading.tsx";
import { usePhoneView } from "../parts/open-phone-context.tsx";
import { useSay } from "../parts/say.tsx";
import { entryWords } from "../words/page-words.ts";

export function EntriesPage() {
  const say = useSay();
  const { held } = usePhoneView();
  return (
    <>
      <BackLink to={{ tab: "me" }} />
      <Heading>{say(entryWords.title)}</Heading>
      {held.unsent === 0 ? null : <output className="notice">{say(entryWords.saved)}</output>}
      {held.entries.length === 0 ? <p className="empty">{say(entryWords.none)}</p> : null}
      <ul className="rows">
        {held.entries.map((own) => (
          <li key={own.entry.id}>
            <EntryRow own={own} held={held} />
          </li>
        ))}
      </ul>
    </>
  );
}
