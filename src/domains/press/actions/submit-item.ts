import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { VersionConflict } from "#src/platform/sync/version-conflict.ts";
import { pressError } from "../errors.ts";
import { cleanText } from "../model/clean-text.ts";
import { requiredLine } from "../text-input.ts";
import "../tables.ts";

const input = z.strictObject({
  id: z.uuid(),
  title: requiredLine(100),
  text: z
    .string()
    .max(10_000)
    .transform((text) => cleanText(text).trim()),
  /** Hashes of files that have arrived before. */
  photos: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(3)
    .default([]),
  /** Without it the organisation the author writes for, of several the one founded first. */
  organisationNo: z.int().positive().optional(),
});

type Note = Pick<z.output<typeof input>, "id" | "title" | "text" | "photos"> & {
  readonly no: number;
  readonly author: string;
};

/**
 * Writes a note to the editors, dated by the day it was written; a late one that a successor confirms stays its author's. Sent
 * again with the same id it changes nothing.
 * @throws AppError press.note-sent-otherwise for other words under the id of an own note; input.not-kept under any other's.
 */
export const submitItem = defineAction({
  name: "press.submit-item",
  input,
  needs: "right",
  scope: (ctx, { organisationNo }) => [organisationNo ?? numberFor(ctx)],
  about: ({ id }) => ({ subjectId: id }),
  asksOnce: true,
  files: ({ photos }) => photos,
  payload: ({ id, photos }) => ({ id, photos: photos.length }),
  run: async (ctx, { id, title, text, photos, organisationNo }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.not-allowed");
    const no = organisationNo ?? numberFor(ctx);
    const author = ctx.actor.confirms?.author ?? ctx.actor.personId;
    const { numAffectedRows: kept } = await sql`
      insert into submission (id, organisation_no, author_id, title, text, submitted_on)
      values (${id}, ${no}, ${author}, ${title}, ${text}, ${ctx.writtenOn}::date)
      on conflict do nothing`.execute(ctx.db);
    if (kept === 0n) {
      await requireSame(ctx, { id, title, text, photos, no, author });
      return { id };
    }
    if (photos.length > 0) await addPhotos(ctx, { id, author, no, photos });
    return { id };
  },
});

async function addPhotos(
  ctx: WriteContext,
  { id, author, no, photos }: Pick<Note, "id" | "author" | "no" | "photos">,
): Promise<void> {
  await sql`
    insert into submission_photo (submission_id, author_id, organisation_no, file_hash, submitted_on)
    select ${id}::uuid, ${author}::uuid, ${no}, decode(hash, 'hex'), ${ctx.writtenOn}::date
    from unnest(${photos}::text[]) as hash
    on conflict do nothing`.execute(ctx.db);
}

/** @NOTE reach: the author's own. */
async function requireSame(ctx: WriteContext, { id, author, ...note }: Note): Promise<void> {
  const found = await sql<{ title: string; text: string; no: number; photos: readonly string[] }>`
    select title, text, organisation_no as no,
      array(select encode(file_hash, 'hex') from submission_photo where submission_id = s.id and file_hash is not null) as photos
    from submission s where id = ${id} and author_id = ${author}`.execute(ctx.db);
  const [kept] = found.rows;
  if (kept === undefined) throw platformError("input.not-kept");
  const isSame =
    kept.title === note.title &&
    kept.text === note.text &&
    kept.no === note.no &&
    inOrder(kept.photos) === inOrder(note.photos);
  if (!isSame) throw new VersionConflict(pressError("press.note-sent-otherwise"), { id, ...kept });
}

function inOrder(hashes: readonly string[]): string {
  return [...new Set(hashes)].toSorted().join();
}

/** Of a late note the one it was written for. Number 0 is no organisation: whoever holds the right nowhere is refused. */
function numberFor({ actor, rights }: ReadContext): number {
  if (actor.kind === "person" && actor.confirms !== undefined) return actor.confirms.organisationNo;
  const numbers = [...(rights?.named.get("press.submit-item") ?? [])];
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}
