import { sql } from "kysely";
import { z } from "zod";
import { type ConfirmedDuty, confirmedDuty, settleDuty } from "#src/domains/people/index.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import type { CountyEvent } from "#src/platform/events/events.ts";
import { appointAll } from "../actions/appoint-all.ts";
import { endPost } from "../actions/end-post.ts";
import { registryError } from "../../errors.ts";

const confirmation = z.object({ changeId: z.uuid() });

/**
 * Gives or ends a separated duty that two administrators agreed on: what no person may write, the system writes. What
 * the registry refuses is noted with the proposal and not tried again.
 */
export const fillDuty: CountyEvent = {
  action: "people.confirm-duty",
  handler: "registry.fill-duty",
  handle: async (ctx, act) => {
    const payload = confirmation.safeParse(act.payload);
    const duty = payload.success ? await confirmedDuty(ctx, payload.data.changeId) : undefined;
    if (duty === undefined) return;
    await settleDuty(ctx, duty.id, await outcomeOf(ctx, duty));
  },
};

async function outcomeOf(ctx: WriteContext, duty: ConfirmedDuty): Promise<string> {
  try {
    await (duty.change === "appoint" ? appoint(ctx, duty) : end(ctx, duty));
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** A duty agreed on late begins on the day of the agreement, never before it. */
function fromDay({ from }: ConfirmedDuty, today: string): string {
  return from < today ? today : from;
}

async function appoint(ctx: WriteContext, duty: ConfirmedDuty): Promise<void> {
  const { id, personId, organisationNo, duty: kind, until } = duty;
  await appointAll(ctx, [{ id, personId, organisationNo, kind, from: fromDay(duty, ctx.today), until }]);
}

/** @NOTE reach: the duty of one person, wherever it is held. */
async function end(ctx: WriteContext, duty: ConfirmedDuty): Promise<void> {
  const on = fromDay(duty, ctx.today);
  const held = await sql<{ id: string }>`
    select id from post where person_id = ${duty.personId}::uuid and kind = ${duty.duty}
      and (valid_to is null or valid_to > ${on}::date)
    order by valid_from, id
  `.execute(ctx.db);
  if (held.rows.length === 0) throw registryError("registry.post-unknown");
  for (const { id } of held.rows) await endPost.run(ctx, { postId: id, on });
}
