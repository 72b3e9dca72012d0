import { type FormEvent, useMemo, useState } from "react";
import { draftOf } from "../keep/phone-files.ts";
import type { NewFile } from "../keep/phone-store.ts";
import { submitItem } from "../model/due.ts";
import { emptyNote, type NoteDraft, noteOf } from "../model/note.ts";
import { fragmentOf } from "../model/places.ts";
import type { OpenPhone } from "../open-phone.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import { useOpened, usePhoneView } from "../parts/open-phone-context.tsx";
import { PhotoField } from "../parts/photo-field.tsx";
import { useSay } from "../parts/say.tsx";
import { type DraftState, useDraft } from "../parts/use-draft.ts";
import { useSaving } from "../parts/use-saving.ts";
import { appWords } from "../words/common-words.ts";
import { writeWords } from "../words/page-words.ts";

/** A note to the editor, new or one that came back. Every letter is kept; what is saved is sent at the next contact. */
export function WritePage({ again }: { again?: string }) {
  const say = useSay();
  const { phone } = useOpened();
  const { entries } = usePhoneView().held;
  const returned = entries.find(({ entry }) => entry.id === again)?.entry.input;
  const first = useMemo(() => (returned === undefined ? emptyNote : noteOf(returned)), [returned]);
  const form = again === undefined ? "note" : `note:${again}`;
  const draft = useDraft<NoteDraft>(phone.drafts, form, first);
  return (
    <>
      <BackLink to={{ tab: "me" }} />
      <Heading>{say(writeWords.title)}</Heading>
      {draft.value === undefined ? null : <NoteForm draft={draft} note={draft.value} form={form} />}
    </>
  );
}

function NoteForm({ draft, note, form }: { draft: DraftState<NoteDraft>; note: NoteDraft; form: string }) {
  const say = useSay();
  const { phone } = useOpened();
  const saving = useSaving();
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<NoteDraft>): void => draft.change({ ...note, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = note.title.trim() === "" || note.text.trim() === "";
    setMissing(missing);
    if (missing) return;
    await draft.finish();
    if (await saving.run(() => saveNote(phone, note, form))) {
      location.replace(fragmentOf({ tab: "me", page: "entries" }));
    } else {
      draft.change(note);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor="note-title">{say(writeWords.heading)}</label>
        <input
          id="note-title"
          maxLength={100}
          value={note.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="note-text">{say(writeWords.text)}</label>
        <textarea
          id="note-text"
          rows={8}
          maxLength={10_000}
          value={note.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </div>
      <PhotoField photos={note.photos} change={(photos) => change({ photos })} />
      <p role="alert" className="fault">
        {isMissing ? say(writeWords.missing) : saving.fault}
      </p>
      <button type="submit" className="button wide" disabled={saving.busy}>
        {say(saving.busy ? appWords.waiting : writeWords.save)}
      </button>
      <output className="facts">{say(writeWords.keeping[draft.keeping])}</output>
    </form>
  );
}

async function saveNote(phone: OpenPhone, note: NoteDraft, form: string): Promise<void> {
  const files: NewFile[] = [];
  for (const hash of note.photos) {
    const bytes = await phone.files.whole(hash);
    if (bytes !== undefined) files.push({ hash, type: "image/jpeg", bytes });
  }
  const input = {
    id: crypto.randomUUID(),
    title: note.title.trim(),
    text: note.text.trim(),
    photos: files.map(({ hash }) => hash),
  };
  await phone.save(submitItem, input, { files, draftsDone: [form, ...note.photos.map(draftOf)] });
}
