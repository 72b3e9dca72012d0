import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { day, endsBeforeStart } from "../../model/day.ts";
import { isSeparatedDuty } from "../model/post-kinds.ts";
import { posts, rightSources } from "../../periods.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

/**
 * Ends a post on a day: that day it is no longer held, and neither are its rights. A separated duty is ended by two
 * administrators (jobs/fill-duty.ts) and by nobody else.
 * @throws AppError registry.post-unknown, registry.duties-separated, registry.ends-before-start, registry.already-there
 * when it has ended by then
 */
export const endPost = defineAction({
  name: "registry.end-post",
  input: z.object({ postId: z.uuid(), on: day }),
  needs: "right",
  scope: async (ctx, input) => [(await heldPost(ctx, input.postId)).organisation_no],
  about: (input) => ({ subjectId: input.postId }),
  run: async (ctx, { postId, on }) => {
    await raiseRightsVersion(ctx);
    const { from, until, ...key } = await heldPost(ctx, postId);
    if (isSeparatedDuty(key.kind) && ctx.actor.kind !== "system")
      throw registryError("registry.duties-separated");
    if (on <= from) throw registryError("registry.ends-before-start", { from, until: on });
    if (endsBeforeStart(on, until)) throw registryError("registry.already-there");
    const ended = { from: on, until, values: null };
    await splitPeriod(ctx, posts, { key, ...ended });
    await splitPeriod(ctx, rightSources, { key: { ...key, origin_id: postId }, ...ended });
    return { id: postId };
  },
});

interface HeldPost {
  person_id: string;
  organisation_no: number;
  kind: string;
  from: string;
  until: string | null;
}

/** @NOTE reach: one post by its id; the right over its organisation is what this finds out. */
async function heldPost(ctx: ReadContext, postId: string): Promise<HeldPost> {
  const found = await sql<HeldPost>`
    select person_id, organisation_no, kind, valid_from::text as "from", valid_to::text as until
    from post where id = ${postId}::uuid
  `.execute(ctx.db);
  const [post] = found.rows;
  if (post === undefined) throw registryError("registry.post-unknown");
  return post;
}
