import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "react-router";
import {
  addMedia,
  type MediaEntry,
  mediaList,
  mediaOfForm,
  receiveUpload,
  sent,
  uploadOf,
} from "#src/domains/library/index.ts";
import {
  type FormValues,
  formValues,
  performDesk,
  readDesk,
  type RefusedForm,
} from "#src/platform/access/request-context.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Block } from "../model/article.ts";
import { newFileBlock } from "../model/insert-file.ts";
import { field } from "./article-form.ts";

/** The newest media in reach that were not withdrawn, for an article to use again. */
export async function mediaInUse(ctx: ReadContext): Promise<readonly MediaEntry[]> {
  const { entries } = await mediaList(ctx, {});
  return entries.filter(({ withdrawnOn }) => withdrawnOn === null);
}

type Context = ActionFunctionArgs["context"];

/**
 * The file of the form as a block: one that is sent, which then becomes the library's, or one that the library keeps. The
 * form comes back when there is neither, or when what is sent cannot be used.
 */
export async function chosenFile(
  context: Context,
  form: FormData,
  organisationNo: number,
): Promise<Block | RefusedForm> {
  const mediaId = field(formValues(form), "mediaId");
  if (mediaId === "" || uploadOf(form, "file") !== undefined) return sentFile(context, form, organisationNo);
  const entries = await readDesk(context, mediaInUse);
  const kept = entries.find(({ id }) => id === mediaId);
  return kept === undefined ? sentFile(context, form, organisationNo) : keptFile(kept, formValues(form));
}

/** What is typed goes before what the library says of the file. */
function keptFile({ file, kind, title, alternative, credit }: MediaEntry, values: FormValues): Block {
  const { title: typed, ...others } = mediaOfForm(values);
  const own = { ...(alternative !== null && { alternative }), ...(credit !== null && { credit }) };
  const texts = { ...own, ...others, title: typed || title, isTitled: typed !== "" };
  return newFileBlock({ hash: file, kind }, undefined, texts);
}

async function sentFile(
  context: Context,
  form: FormData,
  organisationNo: number,
): Promise<Block | RefusedForm> {
  const [file, poster] = [uploadOf(form, "file"), uploadOf(form, "poster")];
  const received = await receiveUpload(context, form, sent("file", file));
  if ("done" in received) return received;
  const cover = poster && (await receiveUpload(context, form, sent("poster", poster)));
  if (cover !== undefined && "done" in cover) return cover;
  const values = formValues(form);
  const typed = mediaOfForm(values, file?.name);
  // What stands in a film's place shows what its title says.
  const both = [typed, { ...typed, alternative: typed.title }];
  for (const [index, each] of [received, cover].entries()) {
    if (each === undefined) continue;
    const media = { ...both[index], mediaId: randomUUID(), organisationNo, received: each };
    const added = await performDesk(context, addMedia, form, () => media);
    if (!added.done) return added;
  }
  return newFileBlock(received, cover, { ...typed, isTitled: field(values, "title") !== "" });
}
