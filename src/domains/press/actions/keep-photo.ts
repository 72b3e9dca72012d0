import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";

const input = z.strictObject({
  /** Made by the library's `receiveMedia`, never by who sends the file. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  mediaType: z.literal("image/webp"),
});

/** Notes that a photo for a note to the editors has arrived; only those who may read the note see it. */
export const keepPhoto = defineAction({
  name: "press.keep-photo",
  input,
  needs: "signed-in",
  payload: ({ hash }) => ({ hash }),
  run: async (ctx, { hash, size, mediaType }): Promise<void> => {
    await sql`
      insert into stored_file (hash, size, media_type) values (${Buffer.from(hash, "hex")}, ${size}, ${mediaType})
      on conflict (hash) do nothing`.execute(ctx.db);
  },
});
