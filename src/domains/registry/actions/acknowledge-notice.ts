import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { registryError } from "../errors.ts";
import { day } from "../model/day.ts";
import "../tables.ts";

/**
 * Acknowledges a notice for an organisation that got it. The first acknowledgement stands; another changes nothing.
 * @throws AppError registry.notice-unknown, registry.day-in-the-future
 */
export const acknowledgeNotice = defineAction({
  name: "registry.acknowledge-notice",
  input: z.strictObject({
    noticeId: z.uuid(),
    /** A form sends it as digits. */
    organisationNo: z.union([
      z.int().positive(),
      z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .transform(Number),
    ]),
    acknowledgedOn: day.optional(),
  }),
  needs: "right",
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ noticeId, organisationNo }) => ({ subjectId: noticeId, organisationNo }),
  asksOnce: true,
  run: async (ctx, { noticeId, organisationNo, acknowledgedOn = ctx.writtenOn }) => {
    if (acknowledgedOn > ctx.today) throw registryError("registry.day-in-the-future");
    if (!(await acknowledge(ctx, { noticeId, organisationNo, on: acknowledgedOn })))
      throw registryError("registry.notice-unknown");
    return { noticeId };
  },
});

/** Whether the organisation got the notice; what it has acknowledged already stays as it is. */
async function acknowledge(
  ctx: WriteContext,
  {
    noticeId,
    organisationNo,
    on,
  }: { readonly noticeId: string; readonly organisationNo: number; readonly on: string },
): Promise<boolean> {
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  const found = await sql<{ received: boolean }>`
    with acknowledged as (
      update notice_recipient set acknowledged_on = ${on}::date, acknowledged_by = ${personId}::uuid
      where notice_id = ${noticeId}::uuid and organisation_no = ${organisationNo}::integer and acknowledged_on is null
        and ${inReach(ctx, "work")})
    select exists (select from notice_recipient where notice_id = ${noticeId}::uuid
      and organisation_no = ${organisationNo}::integer and ${inReach(ctx, "work")}) as received`.execute(
    ctx.db,
  );
  return found.rows[0]?.received === true;
}
