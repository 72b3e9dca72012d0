import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "../../access/action.ts";
import type { WriteContext } from "../../db/context.ts";
import { platformError } from "../../errors/platform-errors.ts";
import { syncError } from "./sync-errors.ts";

/**
 * Has one of one's own phones erase what it holds, at its next contact. What was not sent yet it keeps sealed and sends.
 * @NOTE reach: the condition names the one person whose phone it is. @throws AppError sync.unknown-device
 */
export const orderWipe = defineAction({
  name: "sync.order-wipe",
  needs: "signed-in",
  input: z.object({ deviceId: z.uuid() }),
  about: ({ deviceId }) => ({ subjectId: deviceId }),
  run: async (ctx, { deviceId }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    const found = await sql`
      update sync_device set wipe_ordered_at = coalesce(wipe_ordered_at, ${ctx.now.toISOString()})
      where id = ${deviceId} and person_id = ${ctx.actor.personId} returning id`.execute(ctx.db);
    if (found.rows.length === 0) throw syncError("sync.unknown-device");
  },
});

/**
 * The same for all phones that a person had at an instant, by the machine.
 * @NOTE reach: the condition names the person, whose phones only the person sees.
 */
export async function orderWipesOf({ db }: WriteContext, personId: string, at: string): Promise<void> {
  await sql`
    update sync_device set wipe_ordered_at = coalesce(wipe_ordered_at, ${at})
    where person_id = ${personId} and enrolled_at <= ${at}::timestamptz and ended_at is null`.execute(db);
}
