import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";

/** Says in the county's audit that a person signed in, and how. Needs no right: it is the person's own doing. */
export const recordSignIn = defineAction({
  name: "people.record-sign-in",
  input: z.object({
    personId: z.uuid(),
    way: z.enum(["password", "phone", "passkey", "slip", "second-factor"]),
  }),
  needs: "signed-in",
  about: (input) => ({ subjectId: input.personId }),
  payload: (input) => ({ way: input.way }),
  run: async (ctx, input): Promise<void> => {
    if (ctx.actor.kind === "person" && ctx.actor.personId !== input.personId)
      throw platformError("access.not-allowed");
  },
});
