import { z } from "zod";
import { addOnePerson } from "#src/domains/people/index.ts";
import { nameScript, personName } from "#src/domains/people/model/person.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { day } from "../../model/day.ts";
import { postKinds } from "../../posts/model/post-kinds.ts";
import { appointAll } from "../../posts/actions/appoint-all.ts";

/**
 * Adds a person together with a post, in one act, at the machine: the first officer of a county, who then does the rest
 * on the desk. Errors: those of appoint-all.ts, and
 * @throws AppError people.same-name unless `another` says that it is another person
 */
export const addHolder = defineAction({
  name: "registry.add-holder",
  input: z.object({
    personId: z.uuid(),
    name: personName,
    nameScript,
    postId: z.uuid(),
    organisationNo: z.number().int().positive(),
    kind: z.enum(postKinds),
    from: day,
    another: z.boolean().default(false),
  }),
  needs: "right",
  about: ({ personId, organisationNo }) => ({ subjectId: personId, organisationNo }),
  payload: ({ personId, postId, kind, from }) => ({ personId, postId, kind, from }),
  run: async (ctx, { personId, postId, name, another, ...rest }) => {
    const { organisationNo, kind, from } = rest;
    await addOnePerson(ctx, { id: personId, name, nameScript: rest.nameScript, organisationNo, another });
    await appointAll(ctx, [{ id: postId, personId, organisationNo, kind, from, until: null }]);
  },
});
