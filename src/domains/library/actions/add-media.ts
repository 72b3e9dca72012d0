import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { mediaKinds } from "../model/media-kinds.ts";
import "../tables.ts";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, say("请填写。", "請填寫。", "Please fill this in."))
    .max(max);

const needsWords = say(
  "请写一句话，说明图片上是什么，给看不到图片的人听。",
  "請寫一句話，說明圖片上是什麼，給看不到圖片的人聽。",
  "Say in a sentence what the picture shows, for those who cannot see it.",
);

/** Made by `receiveMedia`, never by who sends the file. */
export const receivedMedia = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  mediaType: z.string(),
  kind: z.enum(mediaKinds),
  chunkList: z.instanceof(Buffer),
});

const input = z
  .strictObject({
    mediaId: z.uuid(),
    organisationNo: z.int().positive(),
    title: line(120),
    alternative: line(200).optional(),
    credit: line(200).optional(),
    consent: line(200).optional(),
    forStations: z.boolean().default(false),
    expiresOn: z.iso.date().optional(),
    received: receivedMedia,
  })
  .refine(({ received, alternative }) => received.kind !== "picture" || alternative !== undefined, {
    path: ["alternative"],
    error: needsWords,
  });

export type NewMedia = z.output<typeof input>;

/** Makes a received file one of the county's media. Repeated with the same id it changes nothing. */
export const addMedia = defineAction({
  name: "library.add-media",
  input,
  needs: "right",
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ mediaId, organisationNo }) => ({ subjectId: mediaId, organisationNo }),
  payload: ({ mediaId, organisationNo, title, alternative, forStations, expiresOn, received }) => {
    const { hash, size, mediaType, kind } = received;
    return {
      mediaId,
      organisationNo,
      title,
      alternative,
      forStations,
      expiresOn,
      received: { hash, size, mediaType, kind },
    };
  },
  run: keepMedia,
});

/** The same as a part of another act, whose own right then counts. */
export async function keepMedia(ctx: WriteContext, wanted: NewMedia): Promise<{ readonly mediaId: string }> {
  await keepContentFile(ctx, wanted.received);
  await ctx.db
    .insertInto("media")
    .values({
      id: wanted.mediaId,
      organisation_no: wanted.organisationNo,
      kind: wanted.received.kind,
      file_hash: Buffer.from(wanted.received.hash, "hex"),
      title: wanted.title,
      alternative: wanted.alternative ?? null,
      credit: wanted.credit ?? null,
      consent: wanted.consent ?? null,
      for_stations: wanted.forStations,
      expires_on: wanted.expiresOn ?? null,
      withdrawn_on: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return { mediaId: wanted.mediaId };
}

/** Media are shown to everyone by whoever uses them, so the file is public from here on. */
async function keepContentFile(ctx: WriteContext, received: NewMedia["received"]): Promise<void> {
  const hash = Buffer.from(received.hash, "hex");
  await sql`
    insert into stored_file (hash, size, media_type, is_public)
    values (${hash}, ${received.size}, ${received.mediaType}, true)
    on conflict (hash) do update set is_public = true`.execute(ctx.db);
  await ctx.db
    .insertInto("content_file")
    .values({
      hash,
      size: received.size,
      media_type: received.mediaType,
      chunk_list: received.chunkList,
      list_hash: createHash("sha256").update(received.chunkList).digest(),
    })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}
