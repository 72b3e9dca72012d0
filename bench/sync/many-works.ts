import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";

/** Sets any number of tasks to an organisation and sends it as many notices as are named, by one act, as an import does. */
export const writeManyWorks = defineAction({
  name: "bench.write-many-works",
  needs: "right",
  input: z.object({
    taskIds: z.array(z.uuid()).readonly(),
    noticeIds: z.array(z.uuid()).readonly(),
    organisationNo: z.number().int(),
  }),
  payload: ({ taskIds, noticeIds, organisationNo }) => ({
    tasks: taskIds.length,
    notices: noticeIds.length,
    organisationNo,
  }),
  run: async (ctx, { taskIds, noticeIds, organisationNo }) => {
    const words = "村口的路灯修好了，晚上开会不用打手电。".repeat(4);
    await sql`insert into task (id, organisation_no, title, text, set_by_no, set_on)
      select id, ${organisationNo}, '报送本村场所情况', ${words}, 1, ${ctx.today}::date
      from unnest(${taskIds}::uuid[]) as id`.execute(ctx.db);
    await sql`insert into notice (id, organisation_no, title, text, needs_acknowledgement, sent_on, sent_at)
      select id, 1, '开会', ${words}, true, ${ctx.today}::date, ${ctx.recordedAt}::timestamptz
      from unnest(${noticeIds}::uuid[]) as id`.execute(ctx.db);
    await sql`insert into notice_recipient (id, notice_id, organisation_no, sender_no, sender_name, title, text,
        needs_acknowledgement, sent_at)
      select gen_random_uuid(), id, ${organisationNo}, 1, '清溪县委', '开会', ${words}, true, ${ctx.recordedAt}::timestamptz
      from unnest(${noticeIds}::uuid[]) as id`.execute(ctx.db);
  },
});
