import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { VersionConflict } from "#src/platform/sync/version-conflict.ts";
import { registryError } from "../../errors.ts";
import { day } from "../../model/day.ts";
import { organisationRecords } from "../reads/organisation-records.ts";
import "../../tables.ts";

/**
 * Says that what is recorded of an organisation is right. It speaks for what was shown: when that has changed since, the
 * confirmation is refused with what is recorded now. Repeated with the same id it changes nothing; of another confirmation's id
 * nobody learns whose it is.
 * @throws AppError registry.record-changed, registry.organisation-unknown, registry.day-in-the-future, input.not-kept
 */
export const confirmRecord = defineAction({
  name: "registry.confirm-record",
  input: z.strictObject({
    confirmationId: z.uuid(),
    subjectKind: z.literal("organisation"),
    subjectId: z.uuid(),
    version: z.string().regex(/^[0-9a-f]{64}$/),
    confirmedOn: day.optional(),
  }),
  needs: "right",
  scope: async (ctx, { subjectId }) => [await numberOf(ctx, subjectId)],
  about: ({ subjectId }) => ({ subjectId }),
  run: async (ctx, { confirmationId, subjectKind, subjectId, version, confirmedOn = ctx.writtenOn }) => {
    if (ctx.actor.kind !== "person") throw new Error("Only a person confirms.");
    if (confirmedOn > ctx.today) throw registryError("registry.day-in-the-future");
    const [record] = await organisationRecords(unlogged(ctx, "the act says so"), [subjectId]);
    if (record === undefined) throw registryError("registry.organisation-unknown");
    if (record.version !== version) {
      throw new VersionConflict(registryError("registry.record-changed", { name: record.name }), record);
    }
    const { numInsertedOrUpdatedRows: kept } = await ctx.db
      .insertInto("confirmation")
      .values({
        id: confirmationId,
        organisation_no: record.organisationNo,
        subject_kind: subjectKind,
        subject_id: subjectId,
        version,
        confirmed_on: confirmedOn,
        confirmed_by: ctx.actor.personId,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirstOrThrow();
    if (kept === 0n) await requireSame(ctx, confirmationId, { subjectId, version });
    return { confirmationId };
  },
});

async function requireSame(
  ctx: WriteContext,
  confirmationId: string,
  { subjectId, version }: { readonly subjectId: string; readonly version: string },
): Promise<void> {
  const { actor } = ctx;
  const found = await ctx.db
    .selectFrom("confirmation")
    .where("id", "=", confirmationId)
    .where("subject_id", "=", subjectId)
    .where("version", "=", version)
    .where("confirmed_by", "=", actor.kind === "person" ? actor.personId : null)
    .where(inReach(ctx, "work"))
    .select("id")
    .executeTakeFirst();
  if (found === undefined) throw platformError("input.not-kept");
}

async function numberOf(ctx: ReadContext, organisationId: string): Promise<number> {
  const found = await ctx.db
    .selectFrom("organisation")
    .where("id", "=", organisationId)
    .where(inReach(ctx, "organisation", "no"))
    .select("no")
    .executeTakeFirst();
  if (found === undefined) throw registryError("registry.organisation-unknown");
  return found.no;
}
