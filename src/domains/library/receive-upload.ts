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

/**
 * Receives the files of a desk form before its act, in their order, or gives the form back with the reason at the field.
 * The form is in memory already: what it may hold is bounded for all forms alike.
 */
export async function receiveUploads(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  files: readonly { readonly name: string; readonly file: File | undefined }[],
): Promise<readonly ReceivedMedia[] | RefusedForm> {
  const received: ReceivedMedia[] = [];
  for (const { name, file } of files) {
    try {
      if (file === undefined) throw libraryError("library.file-missing");
      received.push(await receiveMedia(filesOf(context), file.stream()));
    } catch (error) {
      if (!(error instanceof AppError) || !error.givesFormBack) throw error;
      const { language } = context.get(deskContext);
      const refused = refusedForm(error, formValues(form), language);
      return { ...refused, faults: [{ field: name, text: refused.message }] };
    }
  }
  return received;
}
