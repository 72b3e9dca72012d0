import { sql } from "kysely";
import type { CountyEvent } from "#src/platform/events/events.ts";
import "../../tables.ts";

/** Tells every recipient that a notice was withdrawn. @NOTE reach: also those who have left the sender's reach since. */
export const tellWithdrawal: CountyEvent = {
  action: "registry.withdraw-notice",
  handler: "registry.tell-withdrawal",
  handle: async (ctx, { subjectId }) => {
    await sql`
      update notice_recipient r set withdrawn_on = n.withdrawn_on, withdrawn_for = n.withdrawn_for
      from notice n
      where n.id = ${subjectId}::uuid and r.notice_id = n.id and r.withdrawn_on is null and n.withdrawn_on is not null`.execute(
      ctx.db,
    );
  },
};
