import { TextInput } from "@mantine/core";
import { Form } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { entriesWords } from "./entries-words.ts";
import type { ShownEntry } from "./waiting-entries.ts";

/** One entry: what it says, who wrote it, and the two answers. */
export function EntryCard({ entry, form }: { entry: ShownEntry; form: ShownForm | undefined }) {
  const { say } = useDesk();
  const { id, kind, title, text, facts, origin, isErased } = entry;
  return (
    <article className="entry-card">
      <h2>{title === "" ? kind : `${kind} · ${title}`}</h2>
      <p className="entry-note">{origin}</p>
      {facts.length === 0 ? null : <p className="entry-note">{facts.join(" · ")}</p>}
      {text === "" ? null : <p className="entry-text">{text}</p>}
      {isErased ? (
        <p>{say(entriesWords.erased)}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="entryId" value={id} />
          <SubmitButton name="act" value="confirm">
            {say(entriesWords.confirm)}
          </SubmitButton>
        </Form>
      )}
      <DeclineForm id={id} form={form?.values["entryId"] === id ? form : undefined} />
    </article>
  );
}

/** Opens by itself when it came back. */
function DeclineForm({ id, form }: { id: string; form: ShownForm | undefined }) {
  const { say } = useDesk();
  const typed = form?.values["reason"];
  return (
    <details open={typed !== undefined}>
      <summary>{say(entriesWords.decline)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="entryId" value={id} />
        <TextInput
          name="reason"
          label={say(entriesWords.reason)}
          required
          maxLength={200}
          defaultValue={typeof typed === "string" ? typed : ""}
          error={form?.faults.find(({ field }) => field === "reason")?.text}
        />
        <SubmitButton kind="quiet" name="act" value="decline">
          {say(entriesWords.declineNow)}
        </SubmitButton>
      </Form>
    </details>
  );
}
