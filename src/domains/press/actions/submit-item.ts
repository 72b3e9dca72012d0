import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
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

/** Writes a note to the editors; a late one that a successor confirms stays its author's. Sent again with the same id it changes nothing. */
export const submitItem = defineAction({
  name: "press.submit-item",
  input,
  needs: "right",
  scope: (ctx, { organisationNo }) => [organisationNo ?? numberFor(ctx)],
  about: ({ id }) => ({ subjectId: id }),
  payload: ({ id, photos }) => ({ id, photos: photos.length }),
  run: async (ctx, { id, title, text, photos, organisationNo }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.not-allowed");
    const no = organisationNo ?? numberFor(ctx);
    const author = ctx.actor.confirms?.author ?? ctx.actor.personId;
    await sql`
      insert into submission (id, organisation_no, author_id, title, text, submitted_on)
      values (${id}, ${no}, ${author}, ${title}, ${text}, ${ctx.today}::date)
      on conflict do nothing`.execute(ctx.db);
    await sql`
      insert into submission_photo (submission_id, author_id, organisation_no, file_hash, submitted_on)
      select ${id}::uuid, ${author}::uuid, ${no}, decode(hash, 'hex'), ${ctx.today}::date
      from unnest(${photos}::text[]) as hash
      on conflict do nothing`.execute(ctx.db);
    return { id };
  },
});

/** Of a late note the one it was written for. Number 0 is no organisation: whoever holds the right nowhere is refused. */
function numberFor({ actor, rights }: ReadContext): number {
  if (actor.kind === "person" && actor.confirms !== undefined) return actor.confirms.organisationNo;
  const numbers = [...(rights?.named.get("press.submit-item") ?? [])];
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}
