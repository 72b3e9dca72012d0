import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { registryError } from "../../errors.ts";
import { workText, workTitle } from "../model/work.ts";
import { organisationOn, organisationsOn } from "../../organisations/reads/organisation-periods.ts";
import "../../tables.ts";

const recipients = z
  .array(z.coerce.number().int().positive())
  .min(1, say("请选择发给谁。", "請選擇發給誰。", "Please choose who gets it."))
  .max(2_000)
  .transform((numbers) => [...new Set(numbers)]);

const input = z.strictObject({
  noticeId: z.uuid(),
  organisationNo: z.coerce.number().int().positive(),
  recipients,
  title: workTitle,
  text: workText.min(1, say("请填写。", "請填寫。", "Please fill this in.")),
  needsAcknowledgement: z.boolean().default(true),
});

/**
 * Sends a notice to organisations in reach. Repeated with the same id it changes nothing.
 * @throws AppError registry.organisation-unknown when one of them does not live today.
 */
export const sendNotice = defineAction({
  name: "registry.send-notice",
  input,
  needs: "right",
  scope: (_ctx, wanted) => [wanted.organisationNo, ...wanted.recipients],
  about: ({ noticeId, organisationNo }) => ({ subjectId: noticeId, organisationNo }),
  run: async (ctx, wanted) => {
    const sender = await organisationOn(ctx, wanted.organisationNo, ctx.today);
    const living = await organisationsOn(
      ctx,
      wanted.recipients.map((no) => ({ no, on: ctx.today })),
    );
    if (living.length < wanted.recipients.length) throw registryError("registry.organisation-unknown");
    const inserted = await ctx.db
      .insertInto("notice")
      .values({
        id: wanted.noticeId,
        organisation_no: wanted.organisationNo,
        title: wanted.title,
        text: wanted.text,
        needs_acknowledgement: wanted.needsAcknowledgement,
        sent_on: ctx.today,
        sent_at: ctx.recordedAt,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted !== undefined) await deliver(ctx, wanted, sender.name);
    return { noticeId: wanted.noticeId };
  },
});

/** One statement for all: a notice to every branch of a county is one round trip. */
async function deliver(ctx: WriteContext, wanted: z.output<typeof input>, senderName: string): Promise<void> {
  const rows = wanted.recipients.map((no) => ({ id: randomUUIDv7(), no }));
  await sql`
    insert into notice_recipient (id, notice_id, organisation_no, sender_no, sender_name, title, text,
      needs_acknowledgement, sent_at)
    select r.id, ${wanted.noticeId}::uuid, r.no, ${wanted.organisationNo}, ${senderName}, ${wanted.title}, ${wanted.text},
      ${wanted.needsAcknowledgement}, ${ctx.recordedAt}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, no integer)`.execute(ctx.db);
}
