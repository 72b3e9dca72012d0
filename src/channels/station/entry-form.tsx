import { randomUUIDv7 } from "node:crypto";
import type { ReactNode } from "react";
import type { z } from "zod";
import { AppError } from "#src/platform/errors/app-error.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { Button } from "#src/ui/button.tsx";
import { siteHref } from "../site/paths.ts";
import type { EntryFile } from "./means.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { type StationFrame, textOf } from "./station-request.ts";
import { workWords } from "./work-words.ts";

/** An entry as its form makes it: the same form sent twice is one entry. */
export interface WrittenForm {
  readonly action: string;
  /** The action's own schema, so that what is written here parses at the hub. */
  readonly schema: z.ZodType;
  readonly input: (entryId: string) => Readonly<Record<string, unknown>>;
  readonly files?: readonly EntryFile[];
}

/** Why a form was not written, in the reader's language, and the entry's id for the form that goes back. */
export interface RefusedForm {
  readonly refusal: string;
  readonly entryId: string;
}

/** Undefined: it is written. */
export async function writeEntry(
  asked: SignedInRequest,
  form: WrittenForm,
): Promise<RefusedForm | undefined> {
  const { means, signedIn, reading } = asked;
  const id = entryIdOf(asked);
  const { files = [] } = form;
  const input = form.input(id);
  try {
    parseInput(form.schema, input);
  } catch (error) {
    if (error instanceof AppError) return { refusal: reasonOf(error, reading.language), entryId: id };
    throw error;
  }
  const hashes = files.map(({ hash }) => hash);
  const entry = { id, action: form.action, author: signedIn.person.id, input };
  try {
    const written = await means.writings.write(
      hashes.length === 0 ? entry : { ...entry, files: hashes },
      files,
    );
    if (written !== "other") return undefined;
    return { refusal: workWords.savedBefore[reading.language], entryId: randomUUIDv7() };
  } catch {
    return { refusal: workWords.notSavedText[reading.language], entryId: id };
  }
}

/** The first fault in words; a general word where the schema says nothing of it. */
function reasonOf(error: AppError, language: Language): string {
  const [fault] = error.faults;
  return fault === undefined ? error.say(language) : fill(fault.text, language, fault.values);
}

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The form's own id; a form without one gets one now. */
export function entryIdOf({ form }: SignedInRequest): string {
  const given = textOf(form, "entry");
  return uuid7.test(given) ? given : randomUUIDv7();
}

interface EntryFormProps {
  readonly frame: StationFrame;
  readonly entryId?: string | undefined;
  readonly withFiles?: boolean;
  readonly button: string;
  readonly children?: ReactNode;
}

/** A form that names its author and its entry: what another person opened here is not sent in one's name. */
export function EntryForm({ frame, entryId, withFiles = false, button, children }: EntryFormProps) {
  return (
    <form
      className="form"
      method="post"
      action={siteHref(frame.reading, { pathname: frame.path.pathname })}
      encType={withFiles ? "multipart/form-data" : undefined}
    >
      <input type="hidden" name="entry" value={entryId ?? randomUUIDv7()} />
      <input type="hidden" name="author" value={frame.person?.id ?? ""} />
      {children}
      <Button kind="primary">{button}</Button>
    </form>
  );
}
