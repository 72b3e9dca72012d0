import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { day } from "../../model/day.ts";
import "../../tables.ts";

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
    const isFirst = await acknowledge(ctx, { noticeId, organisationNo, on: acknowledgedOn });
    if (!isFirst && !(await wasSent(ctx, { noticeId, organisationNo })))
      throw registryError("registry.notice-unknown");
    return { noticeId };
  },
});

interface Acknowledgement {
  readonly noticeId: string;
  readonly organisationNo: number;
  readonly on: string;
}

/** Whether this is the first one. */
async function acknowledge(
  ctx: WriteContext,
  { noticeId, organisationNo, on }: Acknowledgement,
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable("notice_recipient")
    .set({ acknowledged_on: on, acknowledged_by: ctx.actor.kind === "person" ? ctx.actor.personId : null })
    .where("notice_id", "=", noticeId)
    .where("organisation_no", "=", organisationNo)
    .where("acknowledged_on", "is", null)
    .where(inReach(ctx, "work"))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function wasSent(
  ctx: ReadContext,
  { noticeId, organisationNo }: Omit<Acknowledgement, "on">,
): Promise<boolean> {
  const found = await ctx.db
    .selectFrom("notice_recipient")
    .where("notice_id", "=", noticeId)
    .where("organisation_no", "=", organisationNo)
    .where(inReach(ctx, "work"))
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}
