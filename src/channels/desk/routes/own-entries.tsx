import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { ownEntriesWords } from "../entries/entries-words.ts";
import { ownEntries, type ShownOwnEntry } from "../entries/own-entries.ts";
import "../entries/entries.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, (ctx, { language }) => ownEntries(ctx, language));
}

/** What I wrote on phones and at stations, and what became of it: also of what a lost or erased phone sent. */
export default function OwnEntries() {
  const { say } = useDesk();
  const { entries, unopened } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={say(ownEntriesWords.title)} />
      <p>{say(ownEntriesWords.why)}</p>
      {unopened === 0 ? null : (
        <p className="entry-warning">{say(ownEntriesWords.unopened, { count: unopened })}</p>
      )}
      {entries.length === 0 ? (
        <EmptyState title={say(ownEntriesWords.none)} text={say(ownEntriesWords.noneText)} />
      ) : null}
      {entries.map((entry) => (
        <OwnEntryCard key={entry.id} entry={entry} />
      ))}
    </>
  );
}

function OwnEntryCard({ entry }: { entry: ShownOwnEntry }) {
  const { kind, title, text, facts, origin, status, state, reason } = entry;
  return (
    <article className="entry-card">
      <h2>{title === "" ? kind : `${kind} · ${title}`}</h2>
      <p className={status === "done" ? "entry-state" : "entry-state entry-open"}>
        <strong>{state}</strong> {reason}
      </p>
      <p className="entry-note">{origin}</p>
      {facts.length === 0 ? null : <p className="entry-note">{facts.join(" · ")}</p>}
      {text === "" ? null : <p className="entry-text">{text}</p>}
    </article>
  );
}
