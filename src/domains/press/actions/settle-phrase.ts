import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { scripts } from "#src/platform/script/script.ts";
import { requiredLine } from "../text-input.ts";
import "../tables.ts";

const phrase = requiredLine(40);

const input = z.strictObject({
  /** As it stands in the other script. */
  from: phrase,
  /** What `script` shows in its place. */
  to: phrase,
  script: z.enum(scripts),
});

/**
 * Settles for the whole county how a phrase is written in a script. Articles show it when they are next saved. Held for
 * the county committee.
 */
export const settlePhrase = defineAction({
  name: "press.settle-phrase",
  input,
  needs: "right",
  scope: () => [countyNo],
  run: async (ctx, { from, to, script }) => {
    await ctx.db
      .insertInto("glossary")
      .values({ id: randomUUIDv7(), from_text: from, to_text: to, script })
      .onConflict((conflict) => conflict.columns(["script", "from_text"]).doUpdateSet({ to_text: to }))
      .execute();
  },
});
