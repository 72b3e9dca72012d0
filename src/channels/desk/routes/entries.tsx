import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { done, readDeskLogged, refused } from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { decideOnEntry } from "../entries/decide-on-entry.ts";
import { entriesWords } from "../entries/entries-words.ts";
import { EntryCard } from "../entries/entry-card.tsx";
import { waitingEntries } from "../entries/waiting-entries.ts";
import "../entries/entries.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDeskLogged(context, { kind: "list", purpose: "desk.confirm-entries" }, (ctx, { language }) =>
    waitingEntries(ctx, language),
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const back = await decideOnEntry(context, await request.formData());
  return back === undefined ? done("/entries") : refused(back);
}

/** What came too late from phones and stations, for whoever holds the right today. */
export default function Entries() {
  const { say } = useDesk();
  const entries = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={say(entriesWords.title)} />
      <FaultList refusal={answered && { ...answered, faults: [] }} />
      {entries.length === 0 ? (
        <EmptyState title={say(entriesWords.none)} text={say(entriesWords.noneText)} />
      ) : (
        <p>{say(entriesWords.why)}</p>
      )}
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} form={answered} />
      ))}
    </>
  );
}
