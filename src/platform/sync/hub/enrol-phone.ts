import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "../../access/action.ts";
import { platformError } from "../../errors/platform-errors.ts";

/** Makes the browser or phone of the one who is signed in a device of theirs. */
export const enrolPhone = defineAction({
  name: "sync.enrol-phone",
  needs: "signed-in",
  input: z.object({
    deviceId: z.uuid(),
    name: z.string().trim().max(60),
    program: z.string().max(60),
    tokenHash: z.instanceof(Buffer),
  }),
  about: ({ deviceId }) => ({ subjectId: deviceId }),
  payload: ({ deviceId, program }) => ({ deviceId, program }),
  run: async (ctx, { deviceId, name, program, tokenHash }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    await sql`
      insert into sync_device (id, kind, person_id, token_hash, name, program, enrolled_at)
      values (${deviceId}, 'phone', ${ctx.actor.personId}, ${tokenHash}, ${name}, ${program}, ${ctx.now.toISOString()})`.execute(
      ctx.db,
    );
  },
});
