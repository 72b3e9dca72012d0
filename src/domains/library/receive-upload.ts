import type { RouterContextProvider } from "react-router";
import {
  type RefusedForm,
  deskContext,
  formValues,
  refusedForm,
} from "#src/platform/access/request-context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { filesOf } from "#src/platform/files/desk-files.ts";
import { libraryError } from "./errors.ts";
import { type ReceivedMedia, receiveMedia } from "./receive-media.ts";

/** The file that a form's field holds; undefined when none was chosen. */
export function uploadOf(form: FormData, name: string): File | undefined {
  const file = form.get(name);
  return file instanceof File && file.size > 0 ? file : undefined;
}

export interface FormFile {
  /** The form's field to which a refusal belongs. */
  readonly name: string;
  /** Undefined where a file is missing. */
  readonly open: (() => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>) | undefined;
}

/** A file that a form sends. It is in memory already: what a form may hold is bounded for all alike. */
export function sent(name: string, file: File | undefined): FormFile {
  return { name, open: file && (() => file.stream()) };
}

/** Receives a file that a desk form sends or names before its act, or gives the form back with the reason at the field. */
export async function receiveUpload(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  { name, open }: FormFile,
): Promise<ReceivedMedia | RefusedForm> {
  try {
    if (open === undefined) throw libraryError("library.file-missing");
    return await receiveMedia(filesOf(context), await open());
  } catch (error) {
    if (!(error instanceof AppError) || !error.givesFormBack) throw error;
    const { language } = context.get(deskContext);
    const refused = refusedForm(error, formValues(form), language);
    return { ...refused, faults: [{ field: name, text: refused.message }] };
  }
}

/** The same for several, in their order; the first that is refused gives the form back. */
export async function receiveUploads(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  files: readonly FormFile[],
): Promise<readonly ReceivedMedia[] | RefusedForm> {
  const received: ReceivedMedia[] = [];
  for (const file of files) {
    const each = await receiveUpload(context, form, file);
    if ("done" in each) return each;
    received.push(each);
  }
  return received;
}
