import { submitItem } from "#src/domains/press/index.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { mostPhotos, noteOf } from "../phone/model/note.ts";
import { writeWords } from "../phone/words/page-words.ts";
import { siteHref } from "../site/paths.ts";
import { EntryForm, entryIdOf, writeEntry } from "./entry-form.tsx";
import type { EntryFile } from "./means.ts";
import { answerMessage } from "./message-page.tsx";
import { writtenPath } from "./paths.ts";
import { preparePhoto } from "./prepare-photo.ts";
import { Refusal } from "./sign-in.tsx";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { StationPage } from "./station-page.tsx";
import { answerPage, frameOf, goTo, type StationFrame, textOf } from "./station-request.ts";
import { stationWords } from "./station-words.ts";
import { may } from "./work.ts";
import { workWords } from "./work-words.ts";

interface NoteForm {
  readonly entryId?: string;
  readonly title: string;
  readonly text: string;
  /** Hashes of photos that the session keeps. */
  readonly photos: readonly string[];
  readonly refusal?: string;
}

/** Most photos that a session keeps while a form is mended. */
const mostKept = 6;

/** The form at `/write`; with `?again=` what was returned, to be changed and sent anew. */
export async function showWrite(asked: SignedInRequest): Promise<Response> {
  const { means, signedIn, path } = asked;
  if (!may(signedIn.person, submitItem.name)) return answerMayNot(asked);
  const again = path.query?.["again"];
  const written = again === undefined ? [] : await means.writings.of(signedIn.person.id);
  const returned = written.find(({ entry }) => entry.id === again && entry.action === submitItem.name);
  const { title, text } = noteOf(returned?.entry.input);
  return answerForm(asked, { title, text, photos: [] }, 200);
}

export async function takeWrite(asked: SignedInRequest): Promise<Response> {
  if (!may(asked.signedIn.person, submitItem.name)) return answerMayNot(asked);
  const form = {
    entryId: entryIdOf(asked),
    title: textOf(asked.form, "title"),
    text: textOf(asked.form, "text"),
  };
  const { photos, hasStranger } = await photosOf(asked);
  const again = (refusal: string, entryId = form.entryId) =>
    answerForm(asked, { ...form, entryId, photos: photos.map(({ hash }) => hash), refusal }, 422);
  const { language } = asked.reading;
  if (form.title.trim() === "" || form.text.trim() === "") return again(writeWords.missing[language]);
  if (hasStranger) return again(workWords.notAPhoto[language]);
  if (photos.length > mostPhotos) return again(fill(workWords.tooManyPhotos, language, { most: mostPhotos }));
  const refused = await writeEntry(asked, {
    action: submitItem.name,
    schema: submitItem.input,
    input: (id) => ({
      id,
      title: form.title.trim(),
      text: form.text.trim(),
      photos: photos.map(({ hash }) => hash),
    }),
    files: photos,
  });
  if (refused !== undefined) return again(refused.refusal, refused.entryId);
  return goTo(asked, writtenPath);
}

/** A photo of a form that came back, to its own author. */
export async function showPhoto({ signedIn }: SignedInRequest, hash: string): Promise<Response | undefined> {
  const bytes = signedIn.session.photos.get(hash);
  if (bytes === undefined) return undefined;
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": "image/jpeg",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Those of the form before that are still ticked, and the new ones; all of them kept until the next form: the same one may come twice. */
async function photosOf({ form, signedIn }: SignedInRequest): Promise<{
  readonly photos: readonly EntryFile[];
  readonly hasStranger: boolean;
}> {
  const kept = signedIn.session.photos;
  const ticked = form.getAll("kept").filter((hash) => typeof hash === "string");
  const photos: EntryFile[] = ticked.flatMap((hash) => {
    const bytes = kept.get(hash);
    return bytes === undefined ? [] : [{ hash, mediaType: "image/jpeg" as const, bytes }];
  });
  const sent = form.getAll("photos").filter((file) => typeof file !== "string" && file.size > 0) as File[];
  let hasStranger = false;
  for (const file of sent.slice(0, mostKept)) {
    const photo = await preparePhoto(new Uint8Array(await file.arrayBuffer()));
    if (photo === undefined) hasStranger = true;
    else if (!photos.some(({ hash }) => hash === photo.hash)) photos.push(photo);
  }
  kept.clear();
  for (const { hash, bytes } of photos.slice(0, mostKept)) kept.set(hash, bytes);
  return { photos: photos.slice(0, mostKept), hasStranger };
}

function answerMayNot(asked: SignedInRequest): Promise<Response> {
  const { language } = asked.reading;
  return answerMessage(asked, {
    status: 403,
    title: stationWords.refused[language],
    text: workWords.mayNotWrite[language],
  });
}

async function answerForm(asked: SignedInRequest, form: NoteForm, status: number): Promise<Response> {
  return answerPage(<WritePage frame={await frameOf(asked)} form={form} />, status);
}

function WritePage({ frame, form }: { frame: StationFrame; form: NoteForm }) {
  const { language } = frame.reading;
  const title = writeWords.title[language];
  return (
    <StationPage frame={frame} title={title}>
      <h1 className="page-title">{title}</h1>
      <Refusal label={workWords.notSaved[language]} refusal={form.refusal} />
      <EntryForm frame={frame} entryId={form.entryId} withFiles button={workWords.save[language]}>
        <div className="field">
          <label htmlFor="title">{writeWords.heading[language]}</label>
          <input id="title" name="title" maxLength={100} required defaultValue={form.title} />
        </div>
        <div className="field">
          <label htmlFor="text">{writeWords.text[language]}</label>
          <textarea id="text" name="text" rows={10} maxLength={10_000} required defaultValue={form.text} />
        </div>
        <Photos frame={frame} photos={form.photos} />
      </EntryForm>
    </StationPage>
  );
}

function Photos({ frame: { reading }, photos }: { frame: StationFrame; photos: readonly string[] }) {
  const { language } = reading;
  return (
    <fieldset className="photos">
      <legend>{fill(workWords.photos, language, { most: mostPhotos })}</legend>
      {photos.map((hash, index) => (
        <label key={hash} className="choice">
          <input type="checkbox" name="kept" value={hash} defaultChecked />
          <img
            src={siteHref(reading, { pathname: `/write/photo/${hash}` })}
            alt={fill(workWords.photo, language, { number: index + 1 })}
          />
          <span>{fill(workWords.keepPhoto, language, { number: index + 1 })}</span>
        </label>
      ))}
      <input
        type="file"
        name="photos"
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-label={fill(workWords.photos, language, { most: mostPhotos })}
        aria-describedby="photo-hint"
      />
      <p id="photo-hint" className="facts">
        {workWords.photoHint[language]}
      </p>
    </fieldset>
  );
}
