import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day, name } from "../../model/day.ts";
import { unitKinds } from "../model/unit-kinds.ts";
import { unitProfiles } from "../../periods.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

/** Enters one unit, for those no list names: an enterprise, a school, a park. The county's right. */
export const registerUnit = defineAction({
  name: "registry.register-unit",
  input: z.object({
    id: z.uuid(),
    kind: z.enum(unitKinds),
    name,
    code: z
      .string()
      .regex(
        /^\d{6}(\d{3}){0,2}$/,
        say("代码应为 6、9 或 12 位数字。", "代碼應為 6、9 或 12 位數字。", "A code has 6, 9 or 12 digits."),
      )
      .nullable()
      .default(null),
    parentId: z.uuid().nullable().default(null),
    from: day,
  }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.id }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    await refuseTakenCode(ctx, input.code, input.from);
    await ctx.db.insertInto("unit").values({ id: input.id }).execute();
    await splitPeriod(ctx, unitProfiles, {
      key: { unit_id: input.id },
      from: input.from,
      until: null,
      values: { parent_id: input.parentId, kind: input.kind, code: input.code, name: input.name },
    });
    return { id: input.id };
  },
});

async function refuseTakenCode(ctx: WriteContext, code: string | null, from: string): Promise<void> {
  const found = await sql<{ taken: boolean }>`
    select exists (select from unit_profile where code = ${code} and (valid_to is null or valid_to > ${from}::date)) as taken
  `.execute(ctx.db);
  if (found.rows[0]?.taken === true) throw registryError("registry.unit-code-taken", { code });
}
