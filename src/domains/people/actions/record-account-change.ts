import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { accountChangeNames } from "../model/account-events.ts";

/** Says in the county's audit that a person changed how he or she signs in. Needs no right: it is the person's own doing. */
export const recordAccountChange = defineAction({
  name: "people.record-account-change",
  input: z.object({ personId: z.uuid(), change: z.enum(accountChangeNames) }),
  needs: "signed-in",
  about: (input) => ({ subjectId: input.personId }),
  payload: (input) => ({ change: input.change }),
  run: async (ctx, input): Promise<void> => {
    if (ctx.actor.kind !== "person" || ctx.actor.personId !== input.personId)
      throw platformError("access.not-allowed");
  },
});
