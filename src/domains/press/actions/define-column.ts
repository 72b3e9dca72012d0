import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { textInBothScripts } from "../both-scripts.ts";
import { pressError } from "../errors.ts";
import { slug } from "../model/slug.ts";
import { pageTags } from "../page-tags.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";
import { requiredLine } from "../text-input.ts";
import "../tables.ts";

const name = requiredLine(20);

const input = z
  .strictObject({
    columnId: z.uuid(),
    slug,
    /** At least one; the other is converted when it is not given. */
    nameHans: name.optional(),
    nameHant: name.optional(),
    /** Where it stands in the masthead, counted from 0; among equals the slugs' order decides. */
    place: z.int().min(0).max(1_000),
  })
  .refine(({ nameHans, nameHant }) => nameHans !== undefined || nameHant !== undefined, {
    path: ["nameHant"],
    message: "请填写栏目名。|請填寫欄目名。|Please give the column a name.",
  });

/**
 * Opens a column of the county's site, or changes its name, address or place. Held for the county committee: the
 * masthead is everybody's.
 * @throws AppError press.column-slug-taken.
 */
export const defineColumn = defineAction({
  name: "press.define-column",
  input,
  needs: "right",
  scope: () => [countyNo],
  about: ({ columnId }) => ({ subjectId: columnId }),
  run: async (ctx, { columnId, place, nameHans, nameHant, slug: address }) => {
    const script = nameHant === undefined ? "zh-Hans" : "zh-Hant";
    const names = await textInBothScripts(
      nameHant ?? nameHans ?? "",
      script,
      await settledPhrases(ctx, null),
    );
    const values = {
      slug: address,
      name_hans: nameHans ?? names.hans,
      name_hant: nameHant ?? names.hant,
      place,
    };
    const other = await ctx.db
      .selectFrom("press_column")
      .where("slug", "=", address)
      .where("id", "!=", columnId)
      .select("id")
      .executeTakeFirst();
    if (other !== undefined) throw pressError("press.column-slug-taken", { slug: address });
    await ctx.db
      .insertInto("press_column")
      .values({ id: columnId, ...values })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
      .execute();
    await invalidatePages(ctx, [pageTags.frame, pageTags.lists]);
    return { columnId };
  },
});
